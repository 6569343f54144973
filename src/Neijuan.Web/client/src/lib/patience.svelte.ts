/** Requests that the server was too busy for. They wait as long as it asked, and then ask again by themselves. */
class Patience {
  waiting = $state(0);
  /** When the first of them asks again, on the page's clock. */
  until = $state(0);
  #wake = new Set<() => void>();

  async wait(seconds: number, signal: AbortSignal | null | undefined): Promise<void> {
    const due = performance.now() + 1000 * seconds;
    this.until = this.waiting === 0 ? due : Math.min(this.until, due);
    this.waiting++;
    let wake = (): void => {};
    try {
      await new Promise<void>((resolve) => {
        wake = resolve;
        this.#wake.add(wake);
        signal?.addEventListener('abort', wake, { once: true });
        window.setTimeout(wake, 1000 * seconds);
      });
    } finally {
      this.waiting--;
      this.#wake.delete(wake);
    }
    signal?.throwIfAborted();
  }

  /** All of them ask now. */
  hurry(): void {
    for (const wake of this.#wake) wake();
  }
}

export const patience = new Patience();
