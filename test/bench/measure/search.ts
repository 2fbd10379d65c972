import type { BenchRun, Measurement } from '../bench-run.ts';
import { runTask } from '../process/run-task.ts';

/** Milliseconds at the 95th percentile, whatever is asked. */
const slowest = 10;

/** Every kind of search, filter and order. */
export const searching: Measurement = {
  name: 'search',
  about: 'every kind of search, filter and order with its exact count, p95, beside plain SQL with LIKE',
  async measure(run: BenchRun) {
    for (const size of run.sizes) {
      const { folder, count } = await run.ledger(size);
      run.say(size, 'searching');
      const { output, peakMB } = await runTask('ask-lists', { folder, count });
      for (const { kind, p95, plain } of output) {
        run.note({
          measurement: 'search',
          size,
          what: kind,
          value: p95,
          unit: 'ms',
          ...(plain === null ? {} : { beside: { what: 'plain SQL', value: plain.p50 } }),
          target: { of: 'value', atMost: slowest },
        });
      }
      run.note({ measurement: 'search', size, what: 'peak memory', value: peakMB, unit: 'MB' });
    }
  },
};
