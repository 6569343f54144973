import type { ChartChoice } from './link';

/** A stop of the tour: what it sets, and what it shows. Its words are in the files of strings. */
export interface Stop {
  key: string;
  scenario: string;
  changes: string[];
  charts: ChartChoice[];
}

export const stops: Stop[] = [
  { key: 'glut', scenario: 'baseline', changes: [], charts: [{ indicator: 'industry.utilisation', industry: 'solar' }, { indicator: 'industry.capacity_to_world_demand', industry: 'solar' }] },
  { key: 'race', scenario: 'baseline', changes: ['switch.tournament=0@2005Q1'], charts: [{ indicator: 'industry.capacity_to_world_demand', industry: 'solar' }, { indicator: 'industry.provinces_adopted', industry: 'solar' }] },
  { key: 'soft', scenario: 'hard-budget', changes: [], charts: [{ indicator: 'industry.zombie_share', industry: 'solar' }, { indicator: 'china.local_debt_to_gdp' }] },
  { key: 'prices', scenario: 'baseline', changes: ['switch.cash_pressure=0@2005Q1'], charts: [{ indicator: 'industry.price_to_cost', industry: 'solar' }, { indicator: 'china.producer_price_inflation' }] },
  { key: 'home', scenario: 'redistribution', changes: [], charts: [{ indicator: 'china.consumption_share' }, { indicator: 'industry.exports_to_output', industry: 'solar' }] },
  { key: 'walls', scenario: 'tariff-wall', changes: [], charts: [{ indicator: 'china.isolation' }, { indicator: 'bloc_industry.exports', industry: 'solar' }] },
  { key: 'agreement', scenario: 'ver', changes: [], charts: [{ indicator: 'industry.capacity_to_world_demand', industry: 'solar' }, { indicator: 'bloc.jobs_index' }] },
  { key: 'coordinate', scenario: 'coordination', changes: [], charts: [{ indicator: 'china.capacity_utilisation' }, { indicator: 'china.gdp_nominal' }] },
];
