import type { ChartChoice } from './link';

/** A stop of the tour: what it sets, and what it shows. Its words are in the files of strings. */
export interface Stop {
  key: string;
  /** The claim that it is about. */
  claim: string;
  scenario: string;
  changes: string[];
  charts: ChartChoice[];
}

export const stops: Stop[] = [
  { key: 'glut', claim: 'C08', scenario: 'baseline', changes: [], charts: [{ indicator: 'industry.utilisation', industry: 'solar' }, { indicator: 'industry.capacity_to_world_demand', industry: 'solar' }] },
  { key: 'race', claim: 'C02', scenario: 'baseline', changes: ['switch.tournament=0@2005Q1'], charts: [{ indicator: 'industry.capacity_to_world_demand', industry: 'solar' }, { indicator: 'industry.provinces_adopted', industry: 'solar' }] },
  { key: 'soft', claim: 'C58', scenario: 'hard-budget', changes: [], charts: [{ indicator: 'industry.zombie_share', industry: 'solar' }, { indicator: 'china.local_debt_to_gdp' }] },
  { key: 'prices', claim: 'C05', scenario: 'baseline', changes: ['switch.cash_pressure=0@2005Q1'], charts: [{ indicator: 'industry.price_to_cost', industry: 'solar' }, { indicator: 'china.producer_price_inflation' }] },
  { key: 'home', claim: 'C11', scenario: 'redistribution', changes: [], charts: [{ indicator: 'china.consumption_share' }, { indicator: 'industry.exports_to_output', industry: 'solar' }] },
  { key: 'walls', claim: 'C16', scenario: 'tariff-wall', changes: [], charts: [{ indicator: 'china.isolation' }, { indicator: 'bloc_industry.exports', industry: 'solar' }] },
  { key: 'agreement', claim: 'C78', scenario: 'ver', changes: [], charts: [{ indicator: 'industry.capacity_to_world_demand', industry: 'solar' }, { indicator: 'bloc.jobs_index' }] },
  { key: 'coordinate', claim: 'C73', scenario: 'coordination', changes: [], charts: [{ indicator: 'china.capacity_utilisation' }, { indicator: 'china.gdp_nominal' }] },
];
