import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** What a piece of work took, and what it gave. */
export interface Timed<Result> {
  readonly ms: number;
  readonly result: Result;
}

export async function timed<Result>(work: () => Result | Promise<Result>): Promise<Timed<Result>> {
  const start = performance.now();
  const result = await work();
  return { ms: performance.now() - start, result };
}

/** The same, with the longest time in milliseconds that this thread served nobody else. */
export async function timedWithBlocks<Result>(
  work: () => Promise<Result>,
): Promise<Timed<Result> & { readonly longestBlock: number }> {
  const resolution = 1;
  const delays = monitorEventLoopDelay({ resolution });
  delays.enable();
  const { ms, result } = await timed(work);
  // A block at the very end is only seen by the next tick of the monitor.
  await new Promise((resolve) => setTimeout(resolve, 5 * resolution));
  delays.disable();
  return { ms, result, longestBlock: Math.max(0, delays.max / 1e6 - resolution) };
}

/** The value that a share of all values do not exceed: 0.5 the median, 0.95 p95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
