import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ProblemError, stream } from '../src/lib/api';
import { patience } from '../src/lib/patience.svelte';

const policy = { scenario: 'baseline', changes: [], seed: 1, series: [], draws: 2, against: { scenario: 'baseline', changes: [] } };
const band = (runs: number) => `event: band\ndata: {"runs":${runs}}\n\n`;
const end = 'event: end\ndata: {}\n\n';
const problem = (status: number) => `event: problem\ndata: {"title":"no","status":${status}}\n\n`;

/** The lab answers each request with the next of these texts; the last again and again. */
function answers(...texts: string[]): () => number {
  let asked = 0;
  vi.stubGlobal('fetch', async () => new Response(texts[Math.min(asked++, texts.length - 1)]));
  return () => asked;
}

async function follow(): Promise<number[]> {
  const runs: number[] = [];
  await stream(policy, (b) => runs.push(b.runs), new AbortController().signal);
  return runs;
}

describe('a stream', () => {
  beforeEach(() => {
    vi.unstubAllGlobals();
    vi.spyOn(patience, 'wait').mockResolvedValue();
  });

  test('is followed to its end', async () => {
    const asked = answers(band(1) + band(2) + end);
    expect(await follow()).toEqual([1, 2]);
    expect(asked()).toBe(1);
  });

  test('is asked for again when it breaks off', async () => {
    const asked = answers(band(1), band(1) + band(2) + end);
    expect(await follow()).toEqual([1, 1, 2]);
    expect(asked()).toBe(2);
  });

  test('is asked for again when it was read too slowly or the lab was busy', async () => {
    const asked = answers(problem(408), problem(429), end);
    expect(await follow()).toEqual([]);
    expect(asked()).toBe(3);
  });

  test('is not asked for without end', async () => {
    const asked = answers(band(1));
    await expect(follow()).rejects.toThrow(ProblemError);
    expect(asked()).toBe(4);
  });

  test('is given up at once when a run failed', async () => {
    const asked = answers(problem(500));
    await expect(follow()).rejects.toThrow(ProblemError);
    expect(asked()).toBe(1);
  });
});
