import { runJob } from '../../../electron/jobs/run-job.ts';
import { localNow } from '../../../electron/ledger/ledger.ts';
import { timedWithBlocks } from '../timing.ts';
import { worker } from './open-bench-ledger.ts';

export interface RegisterToExport {
  readonly folder: string;
  readonly out: string;
}

/** 名册导出: the official workbook of all members, styled, by the program's own job. */
export async function exportRegister({ folder, out }: RegisterToExport) {
  const { ms, longestBlock, result } = await timedWithBlocks(() =>
    runJob(
      'export-register',
      { register: 'party-member', out, masked: false, columns: 'official' },
      { folder, now: localNow(), ...worker },
    ),
  );
  return { ms, longestBlock, rows: result.rows };
}
