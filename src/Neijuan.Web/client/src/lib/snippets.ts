import { base, dataAddress } from './api';
import type { PolicyRequest } from './types';

const shell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** How to make the same run elsewhere. */
export function snippets(policy: PolicyRequest & { seed: number; series: string[] }): Record<'command' | 'curl' | 'csharp' | 'r' | 'python', string> {
  const body = JSON.stringify(policy, null, 2);
  const csv = dataAddress(policy, 'csv');
  return {
    command: [`./neijuan run ${policy.scenario} --seed ${policy.seed}`, ...policy.changes.map((c) => `--set ${shell(c)}`)].join(' \\\n  '),
    curl: `curl ${location.origin}${base}/run -H 'Content-Type: application/json' -d ${shell(body)}`,
    csharp: [
      'var data = ModelData.Load(ModelData.FindRoot());',
      'var reader = new ScenarioReader(data.Places, data.Parameters, Path.Combine(data.Root, "scenarios"));',
      `var scenario = reader.Read(${JSON.stringify(policy.scenario)}).Scenario!;`,
      'var (changes, parameters) = (new List<PolicyChange>(), new Dictionary<string, double>());',
      `foreach (var text in new string[] { ${policy.changes.map((c) => JSON.stringify(c)).join(', ')} })`,
      '{',
      '    reader.ParseSet(text, out var change, out var parameter);',
      '    if (change is not null) changes.Add(change);',
      '    if (parameter is not null) parameters[parameter.Id] = parameter.Value;',
      '}',
      '',
      `var run = new Simulation(data, scenario with { Changes = [.. scenario.Changes, .. changes] }, parameters, new RunOptions(Seed: ${policy.seed}));`,
      'run.Run();',
    ].join('\n'),
    r: `series <- read.csv("${csv}")`,
    python: `import pandas\nseries = pandas.read_csv("${csv}")`,
  };
}
