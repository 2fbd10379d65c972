import type { BenchRun, Measurement } from '../bench-run.ts';
import { runTask } from '../process/run-task.ts';

/** What the query builder, the schemas and the field types cost. */
export const paging: Measurement = {
  name: 'page',
  about: 'a page of fifty through query builder and field types, beside raw prepared statements',
  async measure(run: BenchRun) {
    for (const size of run.sizes) {
      const { folder, count } = await run.ledger(size);
      run.say(size, 'reading pages');
      const { output } = await runTask('read-pages', { folder, count });
      for (const { what, ms, raw } of output) {
        run.note({
          measurement: 'page',
          size,
          what,
          value: ms,
          unit: 'ms',
          beside: { what: 'prepared statements', value: raw },
          target: { of: 'ratio', atMost: 1.5 },
        });
      }
    }
  },
};
