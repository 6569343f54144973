import { expect, test } from 'vitest';
import { columnSums, inBillions, rowSums } from '../src/lib/fen';
import { payments } from '../src/lib/flows';
import { formatDifference, formatValue, yearOf } from '../src/lib/format';
import { groupOf } from '../src/lib/groups';

test('shares are percent, their differences points, and money is grouped', () => {
  expect(formatValue(0.1234, 'share of GDP')).toBe('12.3 %');
  expect(formatValue(-0.1234, 'share')).toBe('−12.3 %');
  expect(formatDifference(-0.05, 'share')).toBe('−5.0 pp');
  expect(formatDifference(0, 'index')).toBe('±0.00');
  expect(formatValue(31512.4, 'bn CNY')).toBe('31,512');
  expect(formatValue(null, 'share')).toBe('–');
});

test('quarters and years are drawn at their middle', () => {
  expect([yearOf('2020Q1'), yearOf('2020Q4'), yearOf('2020')]).toEqual([2020.125, 2020.875, 2020.5]);
});

test('fen beyond the numbers of the language add up exactly', () => {
  const fen = [['9007199254740993', '-9007199254740992', '-1'], ['1', '2', '-3']];
  expect(rowSums(fen)).toEqual([0n, 0n]);
  expect(columnSums(fen)).toEqual([9007199254740994n, -9007199254740990n, -4n]);
  expect([inBillions(0n), inBillions(1n), inBillions(123456789012n)]).toEqual(['·', '0.00', '1.23']);
});

test('payments carry the whole row, and changes in stocks are no payments', () => {
  const list = payments({
    name: 'transaction flows', columns: ['Firms', 'Services', 'Households'], rows: ['Wages', 'Change in Deposits'],
    fen: [['-300000000000', '-100000000000', '400000000000'], ['300000000000', '100000000000', '-400000000000']], rowSums: [], columnSums: [],
  });
  expect(list.map((p) => [p.from, p.to, p.billions])).toEqual([['Firms', 'Households', 3], ['Services', 'Households', 1]]);
});

test('every lever has a group, those of later versions by their first word', () => {
  expect(groupOf('finance.leash')).toBe('beijing');
  expect(groupOf('trade.something_new')).toBe('abroad');
  expect(groupOf('moon.phase')).toBe('other');
});
