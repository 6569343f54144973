import { matches } from '../lib/lab.svelte';
import { formatDifference, formatValue, yearOf } from '../lib/format';
import { placeOf, type ChartChoice } from '../lib/link';
import { placeText } from '../lib/policy';
import type { Band, BandSeries, Catalogue, Indicator, Place, RecordEntry, Run } from '../lib/types';
import { t, words } from '../lib/words.svelte';

/** One place of a chart: what the baseline does there, what the scenario does, and where the ensemble lies. */
export interface Line {
  label: string;
  baseline: (number | null)[];
  scenario: (number | null)[];
  band: BandSeries | null;
  difference: BandSeries | null;
}

/** What a chart, its table, its summary and its downloads are made of: one thing, so that they cannot disagree. */
export interface ChartData {
  indicator: Indicator;
  title: string;
  unit: string;
  quarters: string[];
  lines: Line[];
  record: RecordEntry[];
  changed: boolean;
  runs: number;
}

/** The names of a place, the wider one first. */
export const placeName = (place: Place): string =>
  placeText(place)
    .split(',')
    .filter(Boolean)
    .map((part) => words.place(part.split('=')[1]!))
    .join(', ');

export const indicatorName = (indicator: Indicator): string => words.declared(`${indicator.id}.name`, indicator.name);

export function chartData(catalogue: Catalogue, choice: ChartChoice, run: Run, baseline: Run, band: Band | null, changed: boolean): ChartData {
  const indicator = catalogue.indicators.find((i) => i.id === choice.indicator)!;
  const own = run.series.filter((s) => matches(s, choice));
  const lines = own.map((series) => {
    const place = series.place;
    const here = { ...place, indicator: choice.indicator } as ChartChoice;
    const open = Object.fromEntries(Object.entries(place).filter(([axis]) => !choice[axis]));
    return {
      label: placeName(open) || placeName(place) || t('china'),
      baseline: baseline.series.find((s) => matches(s, here))?.values ?? [],
      scenario: series.values,
      band: band?.series.find((s) => matches(s, here)) ?? null,
      difference: band?.differences?.find((s) => matches(s, here)) ?? null,
    };
  });
  const where = placeName(placeOf(choice));
  return {
    indicator,
    title: indicatorName(indicator) + (where ? ` · ${where}` : ''),
    unit: words.unit(indicator.unit),
    quarters: catalogue.quarters.slice(0, own[0]?.values.length ?? 0),
    lines,
    record: lines.length === 1 ? catalogue.record.filter((r) => matchesRecord(r, choice)) : [],
    changed,
    runs: band?.runs ?? 0,
  };
}

const matchesRecord = (record: RecordEntry, choice: ChartChoice): boolean =>
  record.indicator === choice.indicator && placeText(record.place) === placeText(placeOf(choice));

/** A sentence for those who do not see the drawing. */
export function summary(data: ChartData): string {
  const last = data.quarters.length - 1;
  const unit = data.indicator.unit;
  const parts = data.lines.map((line) => {
    const [base, own] = [line.baseline[last], line.scenario[last]];
    const place = data.lines.length > 1 ? `${line.label}: ` : '';
    if (!data.changed) return place + t('summary.baseline', { first: formatValue(line.baseline[0], unit), last: formatValue(base, unit), quarter: data.quarters[last] ?? '' });
    const difference = base != null && own != null ? own - base : null;
    return place + t('summary.scenario', { base: formatValue(base, unit), own: formatValue(own, unit), difference: formatDifference(difference, unit), quarter: data.quarters[last] ?? '' });
  });
  const record = data.record.length > 0 ? ' ' + t('summary.record', { count: data.record.length }) : '';
  return `${data.title} (${data.unit}). ${parts.join(' ')}${record}`;
}

/** The table behind a chart: a row for each quarter, and for each number of the record. */
export interface TableRow {
  period: string;
  place: string;
  baseline: number | null;
  scenario: number | null;
  difference: number | null;
  p5: number | null;
  p25: number | null;
  median: number | null;
  p75: number | null;
  p95: number | null;
  record: number | null;
  source: string;
}

export function tableRows(data: ChartData): TableRow[] {
  const rows: TableRow[] = [];
  for (const line of data.lines) {
    data.quarters.forEach((period, k) => {
      const [base, own] = [line.baseline[k] ?? null, line.scenario[k] ?? null];
      const band = line.band;
      const record = data.record.find((r) => r.period === period);
      rows.push({
        period,
        place: line.label,
        baseline: base,
        scenario: own,
        difference: base !== null && own !== null ? own - base : null,
        p5: band?.p5[k] ?? null,
        p25: band?.p25[k] ?? null,
        median: band?.median[k] ?? null,
        p75: band?.p75[k] ?? null,
        p95: band?.p95[k] ?? null,
        record: record?.value ?? null,
        source: record?.source ?? '',
      });
    });
  }
  const years = data.record.filter((r) => !data.quarters.includes(r.period));
  const empty = { place: data.lines[0]?.label ?? '', baseline: null, scenario: null, difference: null, p5: null, p25: null, median: null, p75: null, p95: null };
  return [...rows, ...years.map((r) => ({ period: r.period, ...empty, record: r.value, source: r.source }))].sort((a, b) => yearOf(a.period) - yearOf(b.period));
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function csvOf(data: ChartData): string {
  const head = 'period,indicator,place,unit,baseline,scenario,difference,p5,p25,median,p75,p95,record,source';
  const rows = tableRows(data).map((r) =>
    [r.period, data.indicator.id, quoted(r.place), quoted(data.indicator.unit), r.baseline, r.scenario, r.difference, r.p5, r.p25, r.median, r.p75, r.p95, r.record, quoted(r.source)].join(','),
  );
  return [head, ...rows].join('\n') + '\n';
}

export const jsonOf = (data: ChartData, extra: object): string =>
  JSON.stringify({ ...extra, indicator: data.indicator, quarters: data.quarters, runs: data.runs, lines: data.lines, record: data.record }, null, 2);
