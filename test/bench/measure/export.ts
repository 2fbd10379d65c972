import type { BenchRun, Measurement } from '../bench-run.ts';
import { aimed, growth, type Point } from '../figure.ts';
import { runInTurn, runTask } from '../process/run-task.ts';
import { repeatsFor } from './repeats.ts';

/** 名册 as the official workbook. */
export const exporting: Measurement = {
  name: 'export',
  about: 'the official workbook, styled, beside exceljs streaming the same columns without styles',
  async measure(run: BenchRun) {
    const points: Point[] = [];
    for (const size of run.sizes) {
      const { folder } = await run.ledger(size);
      run.say(size, 'exporting, and exceljs writing the same rows');
      const { ours, exceljs } = await runInTurn(repeatsFor(size), {
        ours: () => runTask('export-register', { folder, out: run.path('export.xlsx') }),
        exceljs: () => runTask('write-with-exceljs', { folder, out: run.path('exceljs.xlsx') }),
      });
      if (ours.last.rows !== size) throw new Error(`of ${size} members ${ours.last.rows} were exported`);
      const figure = { measurement: 'export', size, unit: 'ms' } as const;
      run.note(
        aimed(
          {
            ...figure,
            what: 'official workbook, styled',
            value: ours.ms,
            beside: { what: 'exceljs streaming, unstyled', value: exceljs.ms },
          },
          100_000,
          { of: 'ratio', atMost: 2 },
        ),
        {
          ...figure,
          what: 'peak memory',
          unit: 'MB',
          value: ours.peakMB,
          beside: { what: 'exceljs streaming, unstyled', value: exceljs.peakMB },
          target: { of: 'value', atMost: 400 },
        },
        {
          ...figure,
          what: 'longest block of the thread that asked',
          value: ours.last.longestBlock,
          target: { of: 'value', atMost: 50 },
        },
      );
      points.push({ size, ms: ours.ms });
    }
    run.note(...growth('export', 'official workbook', points));
  },
};
