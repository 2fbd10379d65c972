import type { BenchRun, Measurement } from '../bench-run.ts';
import { runTask } from '../process/run-task.ts';

/** One saved change, on the disk with its journal entry and findable. */
export const saving: Measurement = {
  name: 'save',
  about: 'one saved change with journal and search, durable, beside a bare UPDATE and commit',
  async measure(run: BenchRun) {
    for (const size of run.sizes) {
      const { folder, count } = await run.ledger(size);
      run.say(size, 'saving');
      const { output } = await runTask('save-changes', { folder, count });
      const figure = { measurement: 'save', size, unit: 'ms' } as const;
      run.note(
        {
          ...figure,
          what: 'one saved change',
          value: output.ms,
          beside: { what: 'bare UPDATE + commit', value: output.bare },
          target: { of: 'ratio', atMost: 3 },
        },
        {
          ...figure,
          what: 'changes saved',
          value: 1000 / output.ms,
          unit: '/s',
          target: { of: 'value', atLeast: 1000 },
        },
        { ...figure, what: 'one saved change, p99', value: output.p99 },
      );
    }
  },
};
