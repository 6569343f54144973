import { patience } from './patience.svelte';
import type { Band, Catalogue, Claims, Comparison, Matrices, PolicyRequest, Problem, Run, ScenarioText } from './types';

export const base = '/api/v1';

/** An answer that is a problem, or no answer at all. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** Asks the server; one that is busy is asked again when it said. */
async function ask(path: string, init?: RequestInit): Promise<Response> {
  for (;;) {
    const response = await once(path, init);
    if (response.ok) return response;
    const later = Number(response.headers.get('Retry-After'));
    if (response.status === 429 && later > 0) {
      await patience.wait(later, init?.signal);
      continue;
    }
    const problem = await response.json().catch(() => ({ title: response.statusText, status: response.status }));
    throw new ProblemError(problem as Problem);
  }
}

async function once(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(base + path, init);
  } catch (error) {
    if (init?.signal?.aborted) throw error;
    throw new ProblemError({ title: 'offline', status: 0 });
  }
}

async function post<T>(path: string, body: unknown, signal?: AbortSignal): Promise<T> {
  const response = await ask(path, request(body, signal));
  return (await response.json()) as T;
}

const request = (body: unknown, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
  ...(signal ? { signal } : {}),
});

export const catalogue = async (): Promise<Catalogue> => (await (await ask('/catalogue')).json()) as Catalogue;

export const claims = async (): Promise<Claims> => (await (await ask('/claims')).json()) as Claims;

export const run = (policy: PolicyRequest & { seed: number; series: string[] }, signal?: AbortSignal) => post<Run>('/run', policy, signal);

export const matrices = (policy: PolicyRequest & { seed: number; quarter: string }, signal?: AbortSignal) =>
  post<Matrices>('/matrices', policy, signal);

export const compare = (
  policy: PolicyRequest & { seed: number; series: string[]; others: PolicyRequest[]; draws: number },
  signal?: AbortSignal,
) => post<Comparison>('/compare', policy, signal);

/** Reads the text of a scenario file. */
export async function readScenario(text: string): Promise<ScenarioText> {
  const response = await ask('/scenario', { method: 'POST', headers: { 'Content-Type': 'application/yaml' }, body: text });
  return (await response.json()) as ScenarioText;
}

/**
 * Follows an ensemble: every band as it comes. A stream that breaks off, or is ended for a reason that passes, is asked for again: the lab
 * keeps what was made, so it goes on from there.
 */
export async function stream(
  policy: PolicyRequest & { seed: number; series: string[]; draws: number; against: PolicyRequest },
  onBand: (band: Band) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let breaks = 1; ; breaks++) {
    const broken = await follow(await ask('/stream', request(policy, signal)), onBand, signal);
    if (!broken) return;
    if (breaks === mostBreaks) throw new ProblemError(broken);
    await patience.wait(afterBreak, signal);
  }
}

const mostBreaks = 4;
const afterBreak = 3;
const passing = [408, 429];

/** Reads a stream to its end; the answer is what it broke off with, if it may be asked for again. */
async function follow(response: Response, onBand: (band: Band) => void, signal: AbortSignal): Promise<Problem | null> {
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let pending = '';
  for (;;) {
    const { done, value } = await reader.read().catch((error: unknown) => {
      if (signal.aborted) throw error;
      return { done: true, value: undefined };
    });
    if (done) return { title: 'offline', status: 0 };
    const parts = (pending + value).split('\n\n');
    pending = parts.pop()!;
    for (const part of parts) {
      const event = /^event: (.*)$/m.exec(part)?.[1];
      const data = part
        .split('\n')
        .filter((line) => line.startsWith('data: '))
        .map((line) => line.slice(6))
        .join('\n');
      if (event === 'band') onBand(JSON.parse(data) as Band);
      if (event === 'end') return null;
      if (event !== 'problem') continue;
      const problem = JSON.parse(data) as Problem;
      if (passing.includes(Number(problem.status))) return problem;
      throw new ProblemError(problem);
    }
  }
}

/** The address of series as data. */
export function dataAddress(policy: PolicyRequest & { seed: number; series: string[] }, kind: 'csv' | 'json'): string {
  const query = new URLSearchParams({ scenario: policy.scenario, seed: String(policy.seed) });
  for (const change of policy.changes) query.append('set', change);
  for (const series of policy.series) query.append('series', series);
  return `${location.origin}${base}/series.${kind}?${query}`;
}
