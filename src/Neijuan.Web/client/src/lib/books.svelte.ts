import * as api from './api';
import { lab } from './lab.svelte';
import type { Matrices } from './types';

/** The books of a quarter of the run in view. */
export class FetchedBooks {
  matrices = $state.raw<Matrices | null>(null);
  #asked = '';

  /** Call in an effect: asks again when the quarter or the run has changed. */
  want(quarter: string): void {
    if (!lab.run) return;
    const key = `${lab.run.stateHash} ${lab.seed} ${quarter}`;
    if (key === this.#asked) return;
    this.#asked = key;
    void api
      .matrices({ scenario: lab.policy.scenario, changes: lab.changes, seed: lab.seed, quarter })
      .then((matrices) => {
        if (this.#asked === key) this.matrices = matrices;
      })
      .catch((error: unknown) => {
        if (this.#asked === key) this.#asked = '';
        lab.fail(error);
      });
  }
}
