import type { Catalogue, Lever } from '../src/lib/types';

const quarters = Array.from({ length: 104 }, (_, k) => `${2005 + Math.floor(k / 4)}Q${(k % 4) + 1}`);

const lever = (id: string, low: number, high: number, axes: Lever['axes'], baseline: Lever['baseline']): Lever => ({
  id, switch: id.startsWith('switch.'), name: id, description: '', unit: 'share', over: axes.join(), axes, low, high, baseline, rule: '',
});

/** A catalogue of a few entries, for the tests. */
export const small: Catalogue = {
  model: '9.9.9',
  quarters,
  levers: [
    lever('finance.leash', 0, 1, [], [{ from: '2005Q1', value: 0 }]),
    lever('trade.tariff', 0, 2, ['bloc', 'industry'], [{ from: '2005Q1', value: 0 }]),
    lever('tax.vat_rate', 0, 0.25, [], [{ from: '2005Q1', value: 0.11 }, { from: '2018Q2', value: 0.1 }, { from: '2019Q2', value: 0.09 }]),
    lever('switch.tournament', 0, 1, [], [{ from: '2005Q1', value: 1 }]),
  ],
  parameters: [
    { id: 'ambition_top', name: 'Ambition', description: '', unit: 'provinces', symbol: 'N', rule: 'R4', low: 4, high: 10, value: 5, source: '', drawn: true, group: 'provinces' },
  ],
  indicators: [
    { id: 'china.capacity_utilisation', name: 'Capacity utilisation', description: '', unit: 'share', dimension: 'Nation', axes: [], bands: true },
    { id: 'industry.utilisation', name: 'Utilisation', description: '', unit: 'share', dimension: 'Industry', axes: ['industry'], bands: true },
  ],
  places: { industry: ['solar', 'ev'], province: ['beijing', 'hebei'], bloc: ['us', 'eu'] },
  scenarios: [
    { name: 'baseline', title: '', description: '', extends: null, changes: [] },
    { name: 'tariff-wall', title: '', description: '', extends: 'baseline', changes: ['trade.tariff[bloc=us,industry=solar]=0.6@2018Q1'] },
  ],
  record: [
    { indicator: 'china.capacity_utilisation', place: {}, period: '2020', value: 0.745, low: null, high: null, unit: 'share', definition: '', source: 'a survey, of firms', address: '', confidence: 'seen', weight: 'A', note: '', group: 'utilisation', acceptedLow: 0.715, acceptedHigh: 0.775 },
  ],
  reading: { fittedTo: '2018Q4', unseenTo: '2024Q4', text: '', groups: { utilisation: 'Utilisation' }, notMeasured: {} },
  aliases: { 'finance.bridle': 'finance.leash' },
  limits: { bodyBytes: 65536, changes: 400, series: 40, draws: 256, lowestScale: 0.1, highestScale: 2, compared: 4 },
};
