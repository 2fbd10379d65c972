import type { BenchRun, Measurement } from '../bench-run.ts';
import { aimed, growth, type Point } from '../figure.ts';
import { runTask } from '../process/run-task.ts';

/** Loading in bulk until every row can be found, beside the bare insert. */
export const load: Measurement = {
  name: 'load',
  about: 'bulk load with indexes and search, beside a bare insert',
  async measure(run: BenchRun) {
    const points: Point[] = [];
    for (const size of run.sizes) {
      const loaded = await run.ledger(size);
      run.say(size, 'bare insert');
      const bare = await runTask('bare-insert', { file: run.path(`bare-${size}.sqlite`), count: size });
      const figure = { measurement: 'load', size, unit: 'ms' } as const;
      run.note(
        aimed(
          {
            ...figure,
            what: 'ready to search',
            value: loaded.ms,
            beside: { what: 'bare insert', value: bare.output.ms },
          },
          1_000_000,
          { of: 'ratio', atMost: 3 },
        ),
        { ...figure, what: 'of which rows and indexes', value: loaded.rows },
        { ...figure, what: 'of which search', value: loaded.index },
        { ...figure, what: 'peak memory', value: loaded.peakMB, unit: 'MB' },
      );
      points.push({ size, ms: loaded.ms });
    }
    run.note(...growth('load', 'ready to search', points));
  },
};
