/** The doom loop: each arrow leads from its node to the next, and is as thick as what it measures, against the most of all quarters. */
export interface Arrow {
  node: string;
  indicator: string;
}

export const arrows: Arrow[] = [
  { node: 'priorities', indicator: 'industry.priority' },
  { node: 'push', indicator: 'china.push_to_gdp' },
  { node: 'capacity', indicator: 'industry.capacity_to_world_demand' },
  { node: 'idle', indicator: 'industry.surplus_capacity' },
  { node: 'prices', indicator: 'industry.below_full_cost_share' },
  { node: 'losses', indicator: 'industry.loss_making_share' },
  { node: 'rescue', indicator: 'china.evergreening_to_gdp' },
  { node: 'cash', indicator: 'industry.pressed_share' },
  { node: 'exports', indicator: 'industry.exports_to_output' },
  { node: 'duties', indicator: 'industry.highest_western_duty' },
  { node: 'isolation', indicator: 'china.isolation' },
];
