import LZString from 'lz-string';
import type { Axis, Catalogue, Place } from './types';
import { nothing, type Policy, type Setting, type Where } from './policy';

const { compressToEncodedURIComponent, decompressFromEncodedURIComponent } = LZString;

/** Format of the link. A reader knows every earlier one. */
export const format = 1;

export const views = ['charts', 'provinces', 'money', 'books', 'trade', 'loop', 'compare', 'claims', 'tour'] as const;
export type View = (typeof views)[number];

/** What a chart shows: an indicator, and at which place (names by axis). */
export type ChartChoice = { indicator: string } & Record<Axis, string>;

/** The place of a chart alone. */
export const placeOf = ({ indicator: _, ...place }: ChartChoice): Place => place;

/** What a link holds: only what was changed. */
export interface Shared {
  policy: Policy;
  seed: number;
  view: View;
  charts: ChartChoice[];
}

interface Packed {
  m: string;
  s?: string;
  c?: [string, Where, [string, number][], string?][];
  p?: Record<string, number>;
  r?: number;
  v?: string;
  t?: ChartChoice[];
}

export const usualCharts: ChartChoice[] = [{ indicator: 'china.capacity_utilisation' }, { indicator: 'industry.utilisation', industry: 'solar' }];

/** The part of the address after the hash sign: format version, a dot, and the rest compressed. */
export function encode(shared: Shared, model: string): string {
  const packed: Packed = { m: model };
  if (shared.policy.scenario !== nothing.scenario) packed.s = shared.policy.scenario;
  if (shared.policy.settings.length > 0)
    packed.c = shared.policy.settings.map((s) => [s.id, s.where, s.steps.map((step) => [step.from, step.value]), ...(s.until ? [s.until] : [])] as never);
  if (Object.keys(shared.policy.parameters).length > 0) packed.p = shared.policy.parameters;
  if (shared.seed !== 1) packed.r = shared.seed;
  if (shared.view !== 'charts') packed.v = shared.view;
  if (JSON.stringify(shared.charts) !== JSON.stringify(usualCharts)) packed.t = shared.charts;
  if (Object.keys(packed).length === 1) return '';
  return `${format}.${compressToEncodedURIComponent(JSON.stringify(packed))}`;
}

/** What a link says, as far as this version understands it; the rest is named in <c>unknown</c>. */
export function decode(hash: string, catalogue: Catalogue): { shared: Shared; unknown: string[]; model: string | null } {
  const shared: Shared = { policy: structuredClone(nothing), seed: 1, view: 'charts', charts: usualCharts };
  const unknown: string[] = [];
  const text = hash.replace(/^#/, '');
  if (text === '') return { shared, unknown, model: null };
  const [version, body] = text.split('.', 2);
  let packed: Packed | null = null;
  try {
    if (Number(version) === format) packed = JSON.parse(decompressFromEncodedURIComponent(body ?? '')) as Packed;
  } catch {
    packed = null;
  }
  if (packed === null || typeof packed !== 'object') return { shared, unknown: [text.length > 40 ? text.slice(0, 40) + '…' : text], model: null };

  if (typeof packed.s === 'string') {
    if (catalogue.scenarios.some((s) => s.name === packed.s)) shared.policy.scenario = packed.s;
    else unknown.push(packed.s);
  }
  for (const entry of Array.isArray(packed.c) ? packed.c : []) {
    const setting = settingOf(entry, catalogue);
    if (setting) shared.policy.settings.push(setting);
    else unknown.push(String(entry?.[0]));
  }
  for (const [id, value] of Object.entries(packed.p ?? {})) {
    const known = (catalogue.aliases[`parameter.${id}`] ?? `parameter.${id}`).slice('parameter.'.length);
    const parameter = catalogue.parameters.find((p) => p.id === known);
    if (parameter && value >= parameter.low && value <= parameter.high) shared.policy.parameters[known] = value;
    else unknown.push(`parameter.${id}`);
  }
  if (Number.isSafeInteger(packed.r) && packed.r! >= 0) shared.seed = packed.r!;
  if (packed.v !== undefined) {
    if (views.includes(packed.v as View)) shared.view = packed.v as View;
    else unknown.push(packed.v);
  }
  if (Array.isArray(packed.t)) {
    const charts = packed.t.filter((c) => catalogue.indicators.some((i) => i.id === c?.indicator));
    for (const chart of packed.t) if (!charts.includes(chart)) unknown.push(String(chart?.indicator));
    shared.charts = [charts[0] ?? usualCharts[0]!, charts[1] ?? usualCharts[1]!];
  }
  return { shared, unknown, model: typeof packed.m === 'string' ? packed.m : null };
}

function settingOf(entry: unknown, catalogue: Catalogue): Setting | null {
  if (!Array.isArray(entry)) return null;
  const [id, where, steps, until] = entry as [string, Where, [string, number][], string?];
  const lever = catalogue.levers.find((l) => l.id === (catalogue.aliases[id] ?? id));
  if (!lever || typeof where !== 'object' || !Array.isArray(steps) || steps.length === 0) return null;
  if (Object.entries(where).some(([axis, name]) => !catalogue.places[axis]?.includes(name))) return null;
  if (!steps.every(([from, value]) => catalogue.quarters.includes(from) && value >= lever.low && value <= lever.high)) return null;
  if (until !== undefined && !catalogue.quarters.includes(until)) return null;
  return { id: lever.id, where, steps: steps.map(([from, value]) => ({ from, value })), ...(until ? { until } : {}) };
}
