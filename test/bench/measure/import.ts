import type { BenchRun, Measurement } from '../bench-run.ts';
import { aimed, type Figure, growth, type Point } from '../figure.ts';
import { openInLibreOffice } from '../peers/libreoffice.ts';
import { runInTurn, runTask } from '../process/run-task.ts';
import { repeatsFor } from './repeats.ts';

/** The size that the targets name; LibreOffice takes minutes for more. */
const aimedSize = 100_000;

/** MB, for an office PC with 4 GB. */
const mostMemory = { of: 'value', atMost: 600 } as const;

/** Milliseconds for which a thread may serve nobody else. */
const longestBlock = { of: 'value', atMost: 50 } as const;

/** From the workbook to rows in the ledger, beside programs that only read the workbook. */
export const importing: Measurement = {
  name: 'import',
  about:
    'workbook → staged with every check and the preview → committed, beside exceljs and LibreOffice reading it',
  async measure(run: BenchRun) {
    const staged: Point[] = [];
    const committed: Point[] = [];
    for (const size of run.sizes) {
      const file = await run.workbook(size);
      const folder = run.path(`import-${size}.lianxin`);
      await runTask('load-ledger', { folder, count: 0 });
      const { ms, staging } = await stage(run, size, folder, file);
      staged.push({ size, ms });
      committed.push({ size, ms: await commit(run, size, folder, staging) });
    }
    run.note(...growth('import', 'read, checked, previewed', staged));
    run.note(...growth('import', 'committed', committed));
  },
};

async function stage(run: BenchRun, size: number, folder: string, file: string) {
  run.say(size, 'staging, and exceljs reading the same file');
  const { ours, exceljs } = await runInTurn(repeatsFor(size), {
    ours: () => runTask('stage-workbook', { folder, file }),
    exceljs: () => runTask('read-with-exceljs', { file }),
  });
  const { staging, counts, longestBlock: block } = ours.last;
  if (counts.added !== size) throw new Error(`of ${size} invented members ${counts.added} were taken`);
  const figure: Figure = {
    measurement: 'import',
    size,
    what: 'read, checked, previewed',
    value: ours.ms,
    unit: 'ms',
  };
  const beside = { what: 'exceljs streaming read', value: exceljs.ms };
  run.note(aimed({ ...figure, beside }, aimedSize, { of: 'ratio', atMost: 1.3 }));
  if (size === aimedSize) run.note(await besideLibreOffice(run, figure, file));
  const memory: Figure = { ...figure, what: 'peak memory', value: ours.peakMB, unit: 'MB' };
  run.note(
    {
      ...memory,
      beside: { ...beside, value: exceljs.peakMB },
      ...(size > aimedSize ? {} : { target: mostMemory }),
    },
    { ...figure, what: 'longest block of the thread that asked', value: block, target: longestBlock },
  );
  return { ms: ours.ms, staging };
}

async function commit(run: BenchRun, size: number, folder: string, staging: string): Promise<number> {
  run.say(size, 'committing');
  const { output, peakMB } = await runTask('commit-workbook', { folder, staging });
  const figure = { measurement: 'import', size, unit: 'ms' } as const;
  run.note(
    { ...figure, what: 'committed, journaled, findable', value: output.ms },
    { ...figure, what: 'longest block while committing', value: output.longestBlock, target: longestBlock },
    {
      ...figure,
      what: 'peak memory while committing',
      value: peakMB,
      unit: 'MB',
      ...(size > aimedSize ? {} : { target: mostMemory }),
    },
  );
  return output.ms;
}

async function besideLibreOffice(run: BenchRun, figure: Figure, file: string): Promise<Figure> {
  run.say(figure.size, 'LibreOffice opening the same file');
  const ms = await openInLibreOffice(file, run.path('libreoffice'));
  return {
    ...figure,
    beside: ms === null ? null : { what: 'LibreOffice opening it', value: ms },
    target: { of: 'ratio', atMost: 0.5 },
  };
}
