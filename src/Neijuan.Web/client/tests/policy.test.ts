import { describe, expect, test } from 'vitest';
import { changesOf, nothing, parseChange, pathOf, policyFrom, valueAt, yamlOf, type Policy } from '../src/lib/policy';
import { small } from './small';

const policy = (settings: Policy['settings'], scenario = 'baseline'): Policy => ({ ...nothing, scenario, settings });

describe('changes', () => {
  test('a setting is written as the command line writes it', () => {
    expect(changesOf(small, policy([{ id: 'trade.tariff', where: { industry: 'solar', bloc: 'us' }, steps: [{ from: '2018Q1', value: 0.6 }] }]))).toEqual([
      'trade.tariff[bloc=us,industry=solar]=0.6@2018Q1',
    ]);
  });

  test('a lever that ends goes back to the path of the baseline, steps and all', () => {
    expect(changesOf(small, policy([{ id: 'tax.vat_rate', where: {}, steps: [{ from: '2010Q1', value: 0.2 }], until: '2018Q3' }]))).toEqual([
      'tax.vat_rate=0.2@2010Q1',
      'tax.vat_rate=0.1@2018Q3',
      'tax.vat_rate=0.09@2019Q2',
    ]);
  });

  test('in a scenario it goes back to what the scenario has there', () => {
    const wall = policy([{ id: 'trade.tariff', where: { bloc: 'us', industry: 'solar' }, steps: [{ from: '2012Q1', value: 1 }], until: '2020Q1' }], 'tariff-wall');
    expect(changesOf(small, wall).at(-1)).toBe('trade.tariff[bloc=us,industry=solar]=0.6@2020Q1');
  });

  test('what is written is read again', () => {
    const written = policy([
      { id: 'finance.leash', where: {}, steps: [{ from: '2014Q1', value: 0.5 }, { from: '2016Q1', value: 0.25 }] },
      { id: 'trade.tariff', where: { bloc: 'eu' }, steps: [{ from: '2018Q1', value: 0.1 }] },
    ]);
    written.parameters = { ambition_top: 7 };
    expect(policyFrom(small, 'baseline', changesOf(small, written))).toEqual({ policy: written, unknown: [] });
  });

  test('aliases are resolved and what is unknown is handed back', () => {
    const { policy: read, unknown } = policyFrom(small, 'baseline', ['finance.bridle=0.5@2014Q1', 'finance.saddle=1', 'nonsense', 'parameter.nothing=1']);
    expect(read.settings[0]?.id).toBe('finance.leash');
    expect(unknown).toEqual(['finance.saddle=1', 'nonsense', 'parameter.nothing=1']);
  });

  test.each(['a', 'a=b', 'a[x]=2', 'a=1@2018', '=1', ''])('%j is no change', (text) => expect(parseChange(text, '2005Q1')).toBeNull());

  test('the value in force is that of the last step', () => {
    const path = pathOf(small, 'baseline', small.levers[2]!, {});
    expect(['2005Q1', '2018Q1', '2018Q2', '2030Q4'].map((q) => valueAt(path, q))).toEqual([0.11, 0.11, 0.1, 0.09]);
  });

  test('a scenario file names what it extends and every change', () => {
    expect(yamlOf(small, policy([{ id: 'finance.leash', where: {}, steps: [{ from: '2014Q1', value: 0.5 }] }], 'tariff-wall'), 'Mine')).toBe(
      'name: my-scenario\ntitle: "Mine"\nextends: tariff-wall\nchanges:\n  - set: finance.leash\n    from: 2014Q1\n    value: 0.5\n    source: the policy lab\n',
    );
  });
});
