import type { BenchRun, Measurement } from '../bench-run.ts';
import { runInTurn, runTask } from '../process/run-task.ts';

/** Opening varies with what the system holds of the file: the median of so many. */
const times = 5;

/** A million members may open so much slower than the smallest ledger. */
const mostGrowth = 1.2;

/** From a closed ledger to its first page. */
export const opening: Measurement = {
  name: 'open',
  about: 'a closed ledger until its first page is there, beside SQLite alone and beside the smallest ledger',
  async measure(run: BenchRun) {
    let smallest: number | null = null;
    for (const size of run.sizes) {
      const { folder, count } = await run.ledger(size);
      run.say(size, 'opening');
      const { ours, raw } = await runInTurn(times, {
        ours: () => runTask('first-page', { folder, count }),
        raw: () => runTask('raw-first-page', { folder, count }),
      });
      const figure = {
        measurement: 'open',
        size,
        unit: 'ms',
        what: 'open to first page',
        value: ours.ms,
      } as const;
      run.note({ ...figure, beside: { what: 'SQLite alone', value: raw.ms } });
      if (smallest === null) smallest = ours.ms;
      else {
        run.note({
          ...figure,
          beside: { what: 'the smallest ledger', value: smallest },
          target: { of: 'ratio', atMost: mostGrowth },
        });
      }
      run.note(
        { ...figure, what: 'of which opening', value: ours.last.open },
        { ...figure, what: 'of which the first page', value: ours.last.list },
        { ...figure, what: 'open until the file is checked and may be written', value: ours.last.checked },
      );
    }
  },
};
