import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { runJob } from '../../../electron/jobs/run-job.ts';
import { localNow } from '../../../electron/ledger/ledger.ts';
import { fillSearchIndex } from '../../../electron/ledger/search/search-index.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { timedWithBlocks } from '../timing.ts';
import { openBenchLedger, worker } from './open-bench-ledger.ts';

export interface WorkbookToCommit {
  readonly folder: string;
  /** The preview that staging left; gone afterwards. */
  readonly staging: string;
}

/**
 * The second half of an import as the service does it: one batch with journal and indexes in a worker, then search, in
 * the thread that answers the screen.
 */
export async function commitWorkbook({ folder, staging }: WorkbookToCommit) {
  const ledger = await openBenchLedger(folder, 'write');
  try {
    const { ms, longestBlock } = await timedWithBlocks(async () => {
      await runJob('commit-import', { staging }, { folder, now: localNow(), ...worker });
      await fillSearchIndex(ledger.db, partyMember);
    });
    return { ms, longestBlock };
  } finally {
    rmSync(dirname(staging), { recursive: true, force: true });
    await ledger.close();
  }
}
