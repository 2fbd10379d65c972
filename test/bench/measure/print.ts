import type { BenchRun, Measurement } from '../bench-run.ts';
import { aimed, type Figure, growth, type Point } from '../figure.ts';
import { printWithLibreOffice } from '../peers/libreoffice.ts';
import { runInTurn, runTask } from '../process/run-task.ts';
import { repeatsFor } from './repeats.ts';

/** LibreOffice takes minutes for more. */
const mostForLibreOffice = 50_000;

/** 名册 as a PDF. */
export const printing: Measurement = {
  name: 'print',
  about:
    'the register sheet as PDF (10k and 50k rows where 100k is asked for), beside pdfkit and LibreOffice',
  async measure(run: BenchRun) {
    const points: Point[] = [];
    for (const size of run.sizes.flatMap(printedSizes)) {
      const { folder } = await run.ledger(size);
      run.say(size, 'printing, and pdfkit drawing the same texts');
      const out = run.path('register.pdf');
      const { ours, floor } = await runInTurn(repeatsFor(size), {
        ours: () => runTask('print-register', { folder, out }),
        floor: () => runTask('draw-with-pdfkit', { folder, out: run.path('floor.pdf') }),
      });
      const figure = {
        measurement: 'print',
        size,
        what: 'register sheet',
        unit: 'ms',
        value: ours.ms,
      } as const;
      const beside = { what: 'pdfkit alone', value: floor.ms };
      run.note(aimed({ ...figure, beside }, 10_000, { of: 'ratio', atMost: 2 }));
      if (size >= 10_000 && size <= mostForLibreOffice)
        run.note(await besideLibreOffice(run, figure, folder));
      run.note(
        {
          ...figure,
          what: 'peak memory',
          unit: 'MB',
          value: ours.peakMB,
          beside: { what: 'pdfkit alone', value: floor.peakMB },
          target: { of: 'value', atMost: 500 },
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
    run.note(...growth('print', 'register sheet', points));
  },
};

/** Nobody prints 100,000 rows; a register of 50,000 is a sub-district's. */
function printedSizes(size: number): readonly number[] {
  return size === 100_000 ? [10_000, 50_000] : [size];
}

/** LibreOffice prints the workbook of the same members. */
async function besideLibreOffice(
  run: BenchRun,
  figure: Omit<Figure, 'beside'>,
  folder: string,
): Promise<Figure> {
  run.say(figure.size, 'LibreOffice printing the same members');
  const out = run.path(`register-${figure.size}.xlsx`);
  await runTask('export-register', { folder, out });
  const ms = await printWithLibreOffice(out, run.path('libreoffice'));
  return {
    ...figure,
    beside: ms === null ? null : { what: 'LibreOffice', value: ms },
    target: { of: 'ratio', atMost: 1 },
  };
}
