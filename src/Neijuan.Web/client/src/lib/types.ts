/** What the server answers: the shapes of its API, version 1. */

export interface Step {
  from: string;
  value: number;
}

/** A kind of place, by its name; and what its places differ by. */
export type Dimension = string;
export type Axis = string;

export interface Lever {
  id: string;
  switch: boolean;
  name: string;
  description: string;
  unit: string;
  over: Dimension;
  axes: Axis[];
  low: number;
  high: number;
  baseline: Step[];
  rule: string;
}

export interface Parameter {
  id: string;
  name: string;
  description: string;
  unit: string;
  symbol: string;
  rule: string;
  low: number;
  high: number;
  value: number;
  source: string;
  drawn: boolean;
  group: string;
}

export interface Indicator {
  id: string;
  name: string;
  description: string;
  unit: string;
  dimension: Dimension;
  axes: Axis[];
  bands: boolean;
}

export interface ShippedScenario {
  name: string;
  title: string;
  description: string;
  extends: string | null;
  changes: string[];
}

export interface RecordEntry {
  indicator: string;
  place: Place;
  period: string;
  value: number;
  low: number | null;
  high: number | null;
  unit: string;
  definition: string;
  source: string;
  address: string;
  confidence: string;
  weight: string;
  note: string;
}

export interface Catalogue {
  model: string;
  quarters: string[];
  levers: Lever[];
  parameters: Parameter[];
  indicators: Indicator[];
  places: Record<Axis, string[]>;
  scenarios: ShippedScenario[];
  record: RecordEntry[];
  aliases: Record<string, string>;
  limits: { draws: number; compared: number; changes: number };
}

/** Names by axis; empty for the nation. */
export type Place = Record<Axis, string>;

export interface Series {
  indicator: string;
  place: Place;
  unit: string;
  values: (number | null)[];
}

export interface Run {
  model: string;
  scenario: string;
  changes: string[];
  seed: number;
  to: string;
  stateHash: string;
  books: { checks: number; largestResidual: number };
  seconds: number;
  series: Series[];
}

export interface BandSeries {
  place: Place;
  indicator: string;
  p5: (number | null)[];
  p25: (number | null)[];
  median: (number | null)[];
  p75: (number | null)[];
  p95: (number | null)[];
  undefined: number[];
}

export interface Band {
  runs: number;
  of: number;
  seconds: number;
  series: BandSeries[];
  differences: BandSeries[] | null;
  withoutBands: string[];
}

export interface Fault {
  field: string;
  value: string;
  problem: string;
  allowed: string;
  suggestion: string | null;
}

export interface Problem {
  title: string;
  status: number;
  detail?: string;
  faults?: Fault[];
}

export interface Matrix {
  name: string;
  rows: string[];
  columns: string[];
  fen: string[][];
  rowSums: string[];
  columnSums: string[];
}

export interface Matrices {
  quarter: string;
  stateHash: string;
  matrices: Matrix[];
}

export interface Changed {
  place: Place;
  indicator: string;
  unit: string;
  base: number;
  other: number;
  difference: number;
  relative: number;
}

export interface Compared {
  run: Run;
  onlyInBase: string[];
  onlyHere: string[];
  changedMost: Changed[];
  differences: BandSeries[] | null;
}

export interface Comparison {
  base: Run;
  others: Compared[];
  draws: number;
}

export interface Claim {
  id: string;
  title: string;
  gist: string;
  done: string;
  rules: string;
  needs: string[];
  leavesOut: string;
  wouldChange: string;
  placebo: boolean;
  headline: boolean;
  tests: { name: string; unit: string; expected: string; statistic: string; decides: boolean; why: string }[];
  verdict: { verdict: string; agree: string; median: string; band: string; expected: string; survives: boolean | null; parameter: string | null } | null;
  levers: string[] | null;
  picture: boolean;
}

export interface Claims {
  trial: string;
  draws: number;
  seed: number;
  arms: number;
  runs: number;
  claims: Claim[];
}

/** A policy as the server takes it. */
export interface PolicyRequest {
  scenario: string;
  changes: string[];
}
