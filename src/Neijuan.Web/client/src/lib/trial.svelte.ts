import * as api from './api';
import { lab } from './lab.svelte';
import type { Claim, Claims } from './types';

/** The essay on trial: fetched once, when a view needs it. */
class Trial {
  claims = $state.raw<Claim[]>([]);
  how = $state.raw<Omit<Claims, 'claims'> | null>(null);
  #asked = false;

  async open(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const { claims, ...how } = await api.claims();
      this.how = how.trial === '' ? null : how;
      this.claims = claims;
    } catch (error) {
      this.#asked = false;
      lab.fail(error);
    }
  }
}

export const trial = new Trial();
