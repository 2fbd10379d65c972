import { StagingStore } from '../../../electron/import/staging-store.ts';
import { runJob } from '../../../electron/jobs/run-job.ts';
import { localNow } from '../../../electron/ledger/ledger.ts';
import { timedWithBlocks } from '../timing.ts';
import { worker } from './open-bench-ledger.ts';

export interface WorkbookToStage {
  readonly folder: string;
  readonly file: string;
}

/**
 * The first half of an import as the program does it: a job in a worker reads the workbook and judges every row against
 * the ledger; then the preview's counts and first pages.
 */
export async function stageWorkbook({ folder, file }: WorkbookToStage) {
  const { ms, longestBlock, result } = await timedWithBlocks(async () => {
    const { staging } = await runJob(
      'stage-import',
      { file, register: 'party-member' },
      { folder, now: localNow(), ...worker },
    );
    const store = StagingStore.open(staging);
    const shown = { staging, counts: store.counts(), warned: store.warnedCount() };
    store.judged(store.rows('all').slice(0, 50));
    store.judged(store.rows('problems').slice(0, 50));
    store.close();
    return shown;
  });
  return { ms, longestBlock, ...result };
}
