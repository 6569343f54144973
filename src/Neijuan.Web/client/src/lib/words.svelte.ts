import en from '../strings/en.json';
import placesEn from '../strings/places.en.json';

type Texts = Record<string, string>;

export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** The words of the page in the language chosen. English comes with the page, Chinese when it is asked for. */
class Words {
  language = $state<Language>('en');
  #texts = $state.raw<Texts>(en);
  #places = $state.raw<Texts>(placesEn);
  #catalogue = $state.raw<Texts>({});
  #claims = $state.raw<Texts>({});

  async choose(language: Language): Promise<void> {
    if (language === 'zh') {
      const [texts, places, catalogue] = await Promise.all([
        import('../strings/zh.json'),
        import('../strings/places.zh.json'),
        import('../strings/catalogue.zh.json'),
      ]);
      this.#texts = texts.default;
      this.#places = places.default;
      this.#catalogue = catalogue.default;
    } else {
      this.#texts = en;
      this.#places = placesEn;
      this.#catalogue = {};
    }
    this.language = language;
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en';
    document.title = this.text('title');
  }

  /** The prose of the essay's claims: long, and read in one place only, so it comes when that is opened. */
  async readClaims(): Promise<void> {
    this.#claims = this.language === 'zh' ? (await import('../strings/claims.zh.json')).default : {};
  }

  /** A text with its {gaps} filled. */
  text(key: string, gaps: Record<string, string | number> = {}): string {
    const text = this.#texts[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (_, gap: string) => String(gaps[gap] ?? ''));
  }

  place(id: string): string {
    return this.#places[id] ?? id;
  }

  /** The short name of a province, for a tile. */
  tile(id: string): string {
    return this.#places[`tile.${id}`] ?? id.slice(0, 2);
  }

  /** A name or description out of the catalogue; English is the catalogue's own. */
  declared(key: string, english: string): string {
    return this.#catalogue[key] ?? english;
  }

  /** A sentence of the essay's claims; English is the essay file's own. */
  claim(english: string): string {
    return this.#claims[english] ?? english;
  }

  unit(unit: string): string {
    return this.#catalogue[`unit.${unit}`] ?? unit;
  }
}

export const words = new Words();

export const t = (key: string, gaps?: Record<string, string | number>): string => words.text(key, gaps);
