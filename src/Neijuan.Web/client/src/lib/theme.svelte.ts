/** Dark or light: what the reader chose, or what the system says. */
class Theme {
  name = $state<'light' | 'dark'>('light');

  constructor() {
    const system = window.matchMedia('(prefers-color-scheme: dark)');
    const chosen = localStorage.getItem('theme');
    this.#set(chosen === 'dark' || (chosen === null && system.matches) ? 'dark' : 'light');
    system.addEventListener('change', (e) => {
      if (localStorage.getItem('theme') === null) this.#set(e.matches ? 'dark' : 'light');
    });
  }

  toggle(): void {
    this.#set(this.name === 'dark' ? 'light' : 'dark');
    localStorage.setItem('theme', this.name);
  }

  #set(name: 'light' | 'dark'): void {
    this.name = name;
    document.documentElement.dataset['theme'] = name;
  }
}

export const theme = new Theme();
