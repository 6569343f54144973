/** Levers as policy-makers think of them: who can pull it. What is not listed is found by its first word, and otherwise under "other". */

export const groups = ['beijing', 'provinces', 'banks', 'abroad', 'shocks', 'mechanisms', 'other'] as const;
export type Group = (typeof groups)[number];

const listed: Record<string, Group> = {
  'planner.priority': 'beijing',
  'planner.growth_target': 'beijing',
  'switch.priorities': 'beijing',
  'switch.coordination': 'beijing',
  'switch.capacity_cuts': 'beijing',
  'switch.self_sufficiency': 'beijing',
  'switch.tax_cut': 'beijing',
  'switch.rebate': 'beijing',
  'finance.leash': 'beijing',
  'finance.push_budget': 'provinces',
  'switch.tournament': 'provinces',
  'switch.land_finance': 'provinces',
  'switch.vehicle_debt_cap': 'provinces',
  'switch.soft_budget': 'banks',
  'switch.property_red_lines': 'shocks',
  'switch.zero_covid': 'shocks',
  'foreign.recession': 'shocks',
  'switch.trade_policy': 'abroad',
  'switch.transshipment': 'mechanisms',
  'switch.cash_pressure': 'mechanisms',
  'switch.dumping': 'mechanisms',
};

const byFirstWord: Record<string, Group> = {
  planner: 'beijing',
  tax: 'beijing',
  households: 'beijing',
  province: 'provinces',
  provinces: 'provinces',
  vehicles: 'provinces',
  finance: 'banks',
  credit: 'banks',
  trade: 'abroad',
  foreign: 'abroad',
  shock: 'shocks',
  switch: 'mechanisms',
};

export const groupOf = (id: string): Group => listed[id] ?? byFirstWord[id.split('.')[0]!] ?? 'other';
