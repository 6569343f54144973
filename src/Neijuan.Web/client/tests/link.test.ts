import LZString from 'lz-string';
import { expect, test } from 'vitest';
import { decode, encode, format, usualCharts, type Shared } from '../src/lib/link';
import { nothing } from '../src/lib/policy';
import golden from './links.json';
import { small } from './small';

const shared: Shared = {
  policy: { scenario: 'tariff-wall', settings: [{ id: 'trade.tariff', where: { bloc: 'us' }, steps: [{ from: '2018Q1', value: 0.6 }], until: '2024Q1' }], parameters: { ambition_top: 7 } },
  seed: 3,
  view: 'compare',
  charts: [{ indicator: 'industry.utilisation', industry: 'ev' }, usualCharts[0]!],
};
const packed = (content: unknown): string => `#${format}.${LZString.compressToEncodedURIComponent(JSON.stringify(content))}`;

test('a link holds what was changed and gives it back', () => {
  const link = encode(shared, '0.1.0');
  expect(link.startsWith(`${format}.`)).toBe(true);
  expect(decode('#' + link, small)).toEqual({ shared, unknown: [], model: '0.1.0' });
});

test('where nothing is changed the link is empty', () => {
  expect(encode({ policy: nothing, seed: 1, view: 'charts', charts: usualCharts }, '0.1.0')).toBe('');
});

// Links that were given out. They have to open for ever.
test.each(Object.entries(golden))('the link %s still opens', (_, { hash, expected }) => {
  const { shared: opened, unknown } = decode(hash, small);
  expect({ policy: opened.policy, seed: opened.seed, view: opened.view, charts: opened.charts }).toEqual(expected);
  expect(unknown).toEqual([]);
});

test('a renamed lever is found by its old name', () => {
  const { shared: opened, unknown } = decode(packed({ m: '1', c: [['finance.bridle', {}, [['2014Q1', 0.5]]]] }), small);
  expect(opened.policy.settings[0]?.id).toBe('finance.leash');
  expect(unknown).toEqual([]);
});

test.each([
  ['an unknown lever', { c: [['finance.saddle', {}, [['2014Q1', 1]]]] }, 'finance.saddle'],
  ['a value out of range', { c: [['finance.leash', {}, [['2014Q1', 9]]]] }, 'finance.leash'],
  ['a quarter beyond the horizon', { c: [['finance.leash', {}, [['2050Q1', 1]]]] }, 'finance.leash'],
  ['a place that is none', { c: [['trade.tariff', { bloc: 'mars' }, [['2014Q1', 1]]]] }, 'trade.tariff'],
  ['an unknown scenario', { s: 'atlantis' }, 'atlantis'],
  ['an unknown parameter', { p: { nothing: 1 } }, 'parameter.nothing'],
  ['an unknown view', { v: 'crystal-ball' }, 'crystal-ball'],
  ['an unknown indicator', { t: [{ indicator: 'china.happiness' }] }, 'china.happiness'],
])('%s is named and the rest is applied', (_, content, named) => {
  const { shared: opened, unknown } = decode(packed({ m: '1', r: 5, ...content }), small);
  expect(unknown).toContain(named);
  expect(opened.seed).toBe(5);
});

test.each(['#x', '#1.', '#1.%%%', '#2.N4Ig', '#1.' + 'A'.repeat(5000), '#.', '#1.' + LZString.compressToEncodedURIComponent('7')])('%.20s… is said to be unreadable, and the baseline is shown', (hash) => {
  const { shared: opened, unknown } = decode(hash, small);
  expect(opened.policy).toEqual(nothing);
  expect(unknown).toHaveLength(1);
});
