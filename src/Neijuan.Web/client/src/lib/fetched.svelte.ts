import * as api from './api';
import { lab } from './lab.svelte';
import { nothing } from './policy';
import type { Run } from './types';

/** Further series of the run in view and of the baseline, fetched when a view needs them. The server keeps both runs, so this is quick. */
export class Fetched {
  run = $state.raw<Run | null>(null);
  baseline = $state.raw<Run | null>(null);
  #asked = '';

  /** Call in an effect: asks again when the run in view has changed. */
  want(series: string[]): void {
    const hash = lab.run?.stateHash;
    if (!hash) return;
    const key = `${hash} ${lab.seed} ${series.join(' ')}`;
    if (key === this.#asked) return;
    this.#asked = key;
    const own = { scenario: lab.policy.scenario, changes: lab.changes, seed: lab.seed, series };
    void Promise.all([api.run(own), api.run({ scenario: nothing.scenario, changes: [], seed: lab.seed, series })])
      .then(([run, baseline]) => {
        if (this.#asked === key) [this.run, this.baseline] = [run, baseline];
      })
      .catch((error: unknown) => {
        if (this.#asked === key) this.#asked = '';
        lab.fail(error);
      });
  }
}
