import { formatDifference, formatValue, isShare, yearOf } from '../lib/format';
import { t } from '../lib/words.svelte';
import type { ChartData, Line } from './data';

/** Colours of the page, read from its style so that dark and light follow. */
export interface Colours {
  ink: string;
  soft: string;
  rule: string;
  page: string;
  baseline: string;
  scenario: string;
  record: string;
  places: string[];
}

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ink: of('--ink'),
    soft: of('--soft'),
    rule: of('--rule'),
    page: of('--card'),
    baseline: of('--baseline'),
    scenario: of('--scenario'),
    record: of('--record'),
    places: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((k) => of(`--place-${k}`)),
  };
}

interface DrawnSeries extends Record<string, unknown> {
  type: string;
  name: string;
}

type Api = { coord: (point: number[]) => number[] };

/** A band as one closed shape between two paths. */
function bandSeries(name: string, years: number[], low: (number | null)[], high: (number | null)[], colour: string, opacity: number): DrawnSeries {
  const defined = years.map((_, k) => k).filter((k) => low[k] != null && high[k] != null);
  return {
    type: 'custom',
    name,
    silent: true,
    z: 1,
    data: defined.length > 1 ? [[years[defined[0]!], low[defined[0]!]]] : [],
    encode: { x: 0, y: 1 },
    clip: true,
    renderItem: (_: unknown, api: Api) => ({
      type: 'polygon',
      shape: {
        points: [...defined.map((k) => api.coord([years[k]!, high[k]!])), ...defined.toReversed().map((k) => api.coord([years[k]!, low[k]!]))],
      },
      style: { fill: colour, opacity },
    }),
  };
}

const dashes = ['solid', [7, 3], [2, 3], [9, 3, 2, 3], [4, 2], [12, 4]];

export function chartOption(data: ChartData, colours: Colours, narrow: boolean): { series: DrawnSeries[] } & Record<string, unknown> {
  const years = data.quarters.map(yearOf);
  const single = data.lines.length === 1;
  const points = (values: (number | null)[]): (number | null)[][] => values.map((v, k) => [years[k]!, v]);
  const series: DrawnSeries[] = [];
  data.lines.forEach((line, k) => {
    const colour = single ? colours.scenario : colours.places[k % colours.places.length]!;
    if (single && line.band) {
      series.push(bandSeries('p5–p95', years, line.band.p5, line.band.p95, colour, 0.14));
      series.push(bandSeries('p25–p75', years, line.band.p25, line.band.p75, colour, 0.24));
      series.push({ type: 'line', name: t('median'), data: points(line.band.median), showSymbol: false, silent: true, z: 2, lineStyle: { color: colour, width: 1, type: 'dotted' } });
    }
    series.push({
      type: 'line',
      name: `${t('baseline')} ${line.label}`,
      data: points(line.baseline),
      showSymbol: false,
      z: 3,
      lineStyle: single ? { color: colours.baseline, width: 2, type: [6, 4] } : { color: colour, width: 1, opacity: data.changed ? 0.55 : 0, type: [2, 3] },
      itemStyle: { color: single ? colours.baseline : colour },
    });
    series.push({
      type: 'line',
      name: `${t('scenario')} ${line.label}`,
      data: points(line.scenario),
      showSymbol: false,
      z: 4,
      lineStyle: { color: colour, width: 2.25, type: single ? 'solid' : dashes[k % dashes.length] },
      itemStyle: { color: colour },
      ...(single ? {} : { endLabel: { show: true, formatter: line.label, color: colours.ink, fontSize: 11, lineHeight: 13, width: narrow ? 72 : 110, overflow: 'break' }, labelLayout: { moveOverlap: 'shiftY' } }),
    });
  });
  if (data.record.length > 0)
    series.push({
      type: 'scatter',
      name: t('record'),
      symbol: 'diamond',
      symbolSize: 9,
      z: 5,
      itemStyle: { color: colours.record, borderColor: colours.page, borderWidth: 1 },
      data: data.record.map((r) => ({ value: [yearOf(r.period), r.value], record: r })),
    });
  return {
    animation: false,
    textStyle: { fontFamily: 'inherit', color: colours.ink },
    grid: { left: 8, right: single ? 14 : narrow ? 82 : 120, top: 12, bottom: 4, containLabel: true },
    tooltip: { trigger: 'axis', confine: true, backgroundColor: colours.page, borderColor: colours.rule, textStyle: { color: colours.ink, fontSize: 12 }, formatter: (items: unknown) => tooltip(items as TooltipItem[], data, years) },
    xAxis: {
      type: 'value',
      min: Math.floor(years[0] ?? 0),
      max: Math.ceil(years.at(-1) ?? 1),
      interval: narrow ? 10 : 5,
      axisLabel: { formatter: (year: number) => (year % 5 === 0 ? String(year) : ''), color: colours.soft },
      splitLine: { show: false },
      axisLine: { show: true, onZero: false, lineStyle: { color: colours.rule } },
      axisTick: { show: true, lineStyle: { color: colours.rule } },
    },
    yAxis: { type: 'value', scale: true, axisLabel: { color: colours.soft, formatter: (value: number) => axisLabel(value, data) }, splitLine: { lineStyle: { color: colours.rule, opacity: 0.6 } } },
    series,
  };
}

const axisLabel = (value: number, data: ChartData): string =>
  isShare(data.indicator.unit) ? `${+(100 * value).toFixed(1)} %` : value.toLocaleString('en-GB', { maximumSignificantDigits: 4 });

interface TooltipItem {
  seriesType: string;
  axisValue: number;
  data: { value?: number[]; record?: { period: string; value: number; source: string; definition: string } } | number[];
}

const safe = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

function tooltip(items: TooltipItem[], data: ChartData, years: number[]): string {
  const at = items[0]?.axisValue ?? 0;
  const k = years.reduce((best, year, index) => (Math.abs(year - at) < Math.abs(years[best]! - at) ? index : best), 0);
  const unit = data.indicator.unit;
  const row = (label: string, value: string): string => `<div>${safe(label)}: <b>${safe(value)}</b></div>`;
  const body = data.lines.map((line: Line) => {
    const [base, own] = [line.baseline[k], line.scenario[k]];
    if (data.lines.length > 1) return row(line.label, formatValue(own, unit) + (data.changed && base != null && own != null ? ` (${formatDifference(own - base, unit)})` : ''));
    const band = line.band ? row(t('band90'), `${formatValue(line.band.p5[k], unit)} … ${formatValue(line.band.p95[k], unit)}`) : '';
    if (!data.changed) return row(t('baseline'), formatValue(base, unit)) + band;
    const difference = base != null && own != null ? formatDifference(own - base, unit) : '–';
    return row(t('baseline'), formatValue(base, unit)) + row(t('scenario'), `${formatValue(own, unit)} (${difference})`) + band;
  });
  const records = items
    .map((item) => ('record' in item.data ? item.data.record : undefined))
    .filter((r) => r !== undefined)
    .map((r) => `<div class="tip-record">◆ ${safe(r.period)}: <b>${safe(formatValue(r.value, unit))}</b><br>${safe(r.source)}</div>`);
  return `<div class="tip"><b>${data.quarters[k] ?? ''}</b>${body.join('')}${records.join('')}</div>`;
}
