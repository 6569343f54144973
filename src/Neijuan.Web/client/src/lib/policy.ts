import type { Axis, Catalogue, Lever, Step } from './types';

/** Where a lever is set: names by axis; nothing means everywhere. */
export type Where = Record<Axis, string>;

/** One lever at one place: a path of steps, and when it goes back to what it was. */
export interface Setting {
  id: string;
  where: Where;
  steps: Step[];
  until?: string;
}

/** What a person has chosen. The list of changes, the link and the request follow from it. */
export interface Policy {
  scenario: string;
  settings: Setting[];
  parameters: Record<string, number>;
}

export const nothing: Policy = { scenario: 'baseline', settings: [], parameters: {} };

/** As a change is written; axes in the order of the alphabet, which puts the wider one first. */
export const placeText = (where: Where): string =>
  Object.keys(where)
    .filter((axis) => where[axis])
    .sort((a, b) => (a === 'industry' ? 1 : b === 'industry' ? -1 : a.localeCompare(b)))
    .map((axis) => `${axis}=${where[axis]}`)
    .join(',');

export const samePlace = (a: Where, b: Where): boolean => placeText(a) === placeText(b);

export const settingKey = (setting: { id: string; where: Where }): string => `${setting.id}[${placeText(setting.where)}]`;

/** The value in force in a quarter. */
export function valueAt(steps: Step[], quarter: string): number {
  let value = steps[0]!.value;
  for (const step of steps) if (step.from <= quarter) value = step.value;
  return value;
}

/** A change as the command line writes it, taken apart; null when it is not one. */
export function parseChange(text: string, first: string): { id: string; where: Where; value: number; from: string } | null {
  const match = /^([a-z0-9_.]+)(?:\[([^\]]*)\])?=([^@]+)(?:@(\d{4}Q[1-4]))?$/i.exec(text.trim());
  if (!match) return null;
  const where: Where = {};
  for (const part of (match[2] ?? '').split(',').filter(Boolean)) {
    const [key, value] = part.split('=');
    if (!key || !value) return null;
    where[key] = value;
  }
  const value = Number(match[3]);
  return Number.isFinite(value) ? { id: match[1]!, where, value, from: match[4] ?? first } : null;
}

/** The path that a lever has at a place without the person's settings: the baseline, with the scenario's own changes over it. */
export function pathOf(catalogue: Catalogue, scenario: string, lever: Lever, where: Where): Step[] {
  const own = (catalogue.scenarios.find((s) => s.name === scenario)?.changes ?? [])
    .map((change) => parseChange(change, catalogue.quarters[0]!))
    .filter((change) => change !== null)
    .filter((change) => change.id === lever.id && Object.entries(change.where).every(([axis, name]) => where[axis] === name));
  if (own.length === 0) return lever.baseline;
  const first = own.reduce((least, change) => (change.from < least ? change.from : least), own[0]!.from);
  return [...lever.baseline.filter((step) => step.from < first), ...own.map(({ from, value }) => ({ from, value }))].sort((a, b) => a.from.localeCompare(b.from));
}

/** The changes of a policy as the server takes them. */
export function changesOf(catalogue: Catalogue, policy: Policy): string[] {
  const changes: string[] = [];
  for (const setting of policy.settings) {
    const place = placeText(setting.where);
    const target = place ? `${setting.id}[${place}]` : setting.id;
    for (const step of setting.steps) if (!setting.until || step.from < setting.until) changes.push(`${target}=${step.value}@${step.from}`);
    if (!setting.until) continue;
    const lever = catalogue.levers.find((l) => l.id === setting.id)!;
    const path = pathOf(catalogue, policy.scenario, lever, setting.where);
    changes.push(`${target}=${valueAt(path, setting.until)}@${setting.until}`);
    for (const step of path) if (step.from > setting.until) changes.push(`${target}=${step.value}@${step.from}`);
  }
  for (const [id, value] of Object.entries(policy.parameters)) changes.push(`parameter.${id}=${value}`);
  return changes;
}

/** Takes changes as the command line writes them into a policy. What is not known is handed back. */
export function policyFrom(catalogue: Catalogue, scenario: string, changes: string[]): { policy: Policy; unknown: string[] } {
  const policy: Policy = { scenario, settings: [], parameters: {} };
  const unknown: string[] = [];
  for (const text of changes) {
    const change = parseChange(text, catalogue.quarters[0]!);
    const id = change ? (catalogue.aliases[change.id] ?? change.id) : '';
    if (change && id.startsWith('parameter.') && catalogue.parameters.some((p) => `parameter.${p.id}` === id)) {
      policy.parameters[id.slice('parameter.'.length)] = change.value;
    } else if (change && catalogue.levers.some((l) => l.id === id)) {
      const known = policy.settings.find((s) => s.id === id && samePlace(s.where, change.where));
      const step = { from: change.from, value: change.value };
      if (known) known.steps = [...known.steps.filter((s) => s.from !== step.from), step].sort((a, b) => a.from.localeCompare(b.from));
      else policy.settings.push({ id, where: change.where, steps: [step] });
    } else unknown.push(text);
  }
  return { policy, unknown };
}

/** The scenario file of a policy. */
export function yamlOf(catalogue: Catalogue, policy: Policy, title: string): string {
  const lines = ['name: my-scenario', `title: ${JSON.stringify(title)}`, `extends: ${policy.scenario}`, 'changes:'];
  for (const text of changesOf(catalogue, policy)) {
    const change = parseChange(text, catalogue.quarters[0]!)!;
    lines.push(`  - set: ${change.id}`);
    const place = placeText(change.where).replaceAll('=', ': ').replaceAll(',', ', ');
    if (place) lines.push(`    where: { ${place} }`);
    if (!change.id.startsWith('parameter.')) lines.push(`    from: ${change.from}`);
    lines.push(`    value: ${change.value}`, '    source: the policy lab');
  }
  if (lines.at(-1) === 'changes:') lines[lines.length - 1] = 'changes: []';
  return lines.join('\n') + '\n';
}
