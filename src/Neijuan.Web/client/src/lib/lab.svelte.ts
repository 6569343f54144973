import * as api from './api';
import { ProblemError } from './api';
import { decode, encode, placeOf, usualCharts, type ChartChoice, type View } from './link';
import { patience } from './patience.svelte';
import { changesOf, nothing, placeText, policyFrom, type Policy } from './policy';
import type { Band, BandSeries, Catalogue, Problem, Run, Series } from './types';

const ensembleDraws = 64;
const ensembleAfter = 350;
const slow = 500;

/** The series of the headline, always in view. */
export const headline = [
  'china.capacity_utilisation',
  'china.producer_price_inflation',
  'china.zombie_share',
  'china.local_debt_to_gdp',
  'china.consumption_share',
];
const destinations = 'bloc.exports_from_china';

export const selectorOf = (chart: ChartChoice): string => {
  const where = placeText(placeOf(chart));
  return where ? `${chart.indicator}[${where}]` : chart.indicator;
};

export const matches = (series: Series | BandSeries, chart: ChartChoice): boolean =>
  series.indicator === chart.indicator && Object.entries(placeOf(chart)).every(([axis, name]) => !name || series.place[axis] === name);

/** How it stands with the bands behind the charts: they come when the run is drawn, and fill until they are full or the reader stops them. */
export type Bands = 'none' | 'due' | 'filling' | 'full' | 'stopped';

/** Everything the page knows: what was chosen, what came back, and what is under way. */
class Lab {
  catalogue = $state.raw<Catalogue | null>(null);
  policy = $state.raw<Policy>(nothing);
  seed = $state(1);
  view = $state<View>('charts');
  charts = $state.raw<ChartChoice[]>(usualCharts);
  year = $state('2024Q4');

  run = $state.raw<Run | null>(null);
  baseline = $state.raw<Run | null>(null);
  band = $state.raw<Band | null>(null);
  running = $state(false);
  slow = $state(false);
  bands = $state<Bands>('none');
  problem = $state.raw<Problem | null>(null);
  notice = $state.raw<string[]>([]);
  linkModel = $state<string | null>(null);

  #past = $state.raw<Policy[]>([]);
  #future = $state.raw<Policy[]>([]);
  #committed: Policy = nothing;
  #wanted = false;
  #asking: AbortController | null = null;
  #ensemble: AbortController | null = null;
  #timer = 0;
  #baselineKey = '';

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** The policy as the server takes it. */
  changes: string[] = $derived(this.catalogue ? changesOf(this.catalogue, this.policy) : []);

  /** The scenario that the changes are made to. */
  scenario: string = $derived(this.policy.scenario);

  /** Whether anything differs from the baseline in what was chosen. A value that is kept: what depends on it alone is not drawn at every pull. */
  changed: boolean = $derived(this.changes.length > 0 || this.scenario !== nothing.scenario);

  /** Whether what was chosen changes nothing in the economy. */
  get inert(): boolean {
    return this.changed && this.run !== null && this.baseline !== null && this.run.stateHash === this.baseline.stateHash;
  }

  get selectors(): string[] {
    return [...new Set([...headline, destinations, ...this.charts.map(selectorOf)])];
  }

  async open(): Promise<void> {
    try {
      this.catalogue = await api.catalogue();
      this.problem = null;
    } catch (error) {
      this.fail(error);
      return;
    }
    this.readLink();
    await this.redraw();
  }

  /** Takes what the address says. What this version does not know is said. */
  readLink(): void {
    const { shared, unknown, model } = decode(location.hash, this.catalogue!);
    this.policy = this.#committed = shared.policy;
    this.seed = shared.seed;
    this.view = shared.view;
    this.charts = shared.charts;
    this.notice = unknown;
    this.linkModel = model !== null && model !== this.catalogue!.model ? model : null;
    this.#past = [];
    this.#future = [];
  }

  get link(): string {
    const hash = encode({ policy: this.policy, seed: this.seed, view: this.view, charts: this.charts }, this.catalogue!.model);
    return location.origin + location.pathname + (hash ? `#${hash}` : '');
  }

  /** Changes the policy while a slider moves; the step is kept for undo when the move ends. */
  pull(policy: Policy): void {
    this.policy = policy;
    void this.redraw();
  }

  /** Keeps a step for undo. */
  commit(): void {
    if (JSON.stringify(this.policy) === JSON.stringify(this.#committed)) return;
    this.#past = [...this.#past, this.#committed];
    this.#future = [];
    this.#committed = this.policy;
    this.remember();
  }

  change(policy: Policy): void {
    this.pull(policy);
    this.commit();
  }

  undo(): void {
    if (!this.canUndo) return;
    this.#future = [this.#committed, ...this.#future];
    this.#restore(this.#past.at(-1)!);
    this.#past = this.#past.slice(0, -1);
  }

  redo(): void {
    if (!this.canRedo) return;
    this.#past = [...this.#past, this.#committed];
    this.#restore(this.#future[0]!);
    this.#future = this.#future.slice(1);
  }

  #restore(policy: Policy): void {
    this.policy = this.#committed = policy;
    this.remember();
    void this.redraw();
  }

  /** A scenario that comes with the model, without further changes. */
  choose(scenario: string): void {
    this.change({ ...nothing, scenario });
  }

  /** Changes as the command line writes them; what is not known is said. */
  take(scenario: string, changes: string[]): void {
    const { policy, unknown } = policyFrom(this.catalogue!, scenario, changes);
    this.notice = unknown;
    this.change(policy);
  }

  show(place: number, chart: ChartChoice): void {
    this.charts = this.charts.map((c, k) => (k === place ? chart : c));
    this.remember();
    void this.redraw();
  }

  look(view: View): void {
    this.view = view;
    this.remember();
  }

  remember(): void {
    history.replaceState(null, '', this.link);
  }

  /** Runs the policy and the baseline. While a run is under way, only the latest wish is kept. */
  async redraw(): Promise<void> {
    this.#stopEnsemble();
    if (this.running) {
      this.#wanted = true;
      if (patience.waiting > 0) this.#asking?.abort();
      return;
    }
    this.running = true;
    const late = window.setTimeout(() => (this.slow = true), slow);
    try {
      do {
        this.#wanted = false;
        await this.#draw((this.#asking = new AbortController()).signal);
      } while (this.#wanted);
      this.bands = 'due';
      this.#timer = window.setTimeout(() => void this.fill(), ensembleAfter);
    } catch (error) {
      this.fail(error);
    } finally {
      window.clearTimeout(late);
      this.running = false;
      this.slow = false;
    }
  }

  /** One run, unless a later wish overtakes it while the server is busy. */
  async #draw(signal: AbortSignal): Promise<void> {
    const began = performance.now();
    const series = this.selectors;
    const policy = { scenario: this.policy.scenario, changes: this.changes };
    const key = `${this.seed} ${series.join(' ')}`;
    try {
      const [run, baseline] = await Promise.all([
        api.run({ ...policy, seed: this.seed, series }, signal),
        this.#baselineKey === key ? this.baseline! : api.run({ scenario: nothing.scenario, changes: [], seed: this.seed, series }, signal),
      ]);
      this.#baselineKey = key;
      this.run = run;
      this.baseline = baseline;
    } catch (error) {
      if (signal.aborted && this.#wanted) return;
      throw signal.aborted ? new ProblemError({ title: 'stopped', status: 0 }) : error;
    }
    this.band = null;
    this.problem = null;
    requestAnimationFrame(() => performance.measure('pull', { start: began, end: performance.now() }));
  }

  /** Fills the bands behind the chart, with the luck of each run shared by policy and baseline. */
  async fill(): Promise<void> {
    this.#stopEnsemble();
    const ensemble = (this.#ensemble = new AbortController());
    this.bands = 'filling';
    const began = performance.now();
    let first = true;
    try {
      const bands = this.catalogue!.indicators.filter((i) => i.bands).map((i) => i.id);
      const series = this.selectors.filter((s) => bands.includes(s.split('[')[0]!));
      const policy = { scenario: this.policy.scenario, changes: this.changes, seed: this.seed, series, draws: Math.min(ensembleDraws, this.catalogue!.limits.draws) };
      await api.stream(
        { ...policy, against: { scenario: nothing.scenario, changes: [] } },
        (band) => {
          this.band = band;
          if (first) performance.measure('first-band', { start: began, end: performance.now() });
          first = false;
        },
        ensemble.signal,
      );
      if (ensemble.signal.aborted) return;
      performance.measure('bands', { start: began, end: performance.now() });
      this.bands = 'full';
    } catch (error) {
      if (ensemble.signal.aborted) return;
      this.bands = 'stopped';
      this.fail(error);
    }
  }

  /** Leaves the charts and the bands as they are. */
  cancel(): void {
    this.#wanted = false;
    this.#asking?.abort();
    this.#stopEnsemble();
    this.bands = 'stopped';
  }

  #stopEnsemble(): void {
    window.clearTimeout(this.#timer);
    this.#ensemble?.abort();
    this.#ensemble = null;
    this.bands = 'none';
  }

  /** Says what went wrong; the reader can try again. */
  fail(error: unknown): void {
    this.problem = error instanceof ProblemError ? error.problem : { title: String(error), status: 0 };
  }
}

export const lab = new Lab();
