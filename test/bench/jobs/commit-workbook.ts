import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { commitImport } from '../../../electron/import/commit-import.ts';
import { StagingStore } from '../../../electron/import/staging-store.ts';
import { timedWithBlocks } from '../timing.ts';
import { openBenchLedger } from './open-bench-ledger.ts';

export interface WorkbookToCommit {
  readonly folder: string;
  /** The preview that staging left; gone afterwards. */
  readonly staging: string;
}

/** The second half of an import: one batch with journal, indexes and search, in the thread that answers the screen. */
export async function commitWorkbook({ folder, staging }: WorkbookToCommit) {
  const ledger = await openBenchLedger(folder, 'write');
  const store = StagingStore.open(staging);
  try {
    const { ms, longestBlock } = await timedWithBlocks(() => commitImport(ledger, store));
    return { ms, longestBlock };
  } finally {
    store.close();
    rmSync(dirname(staging), { recursive: true, force: true });
    await ledger.close();
  }
}
