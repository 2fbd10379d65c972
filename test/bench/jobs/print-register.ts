import { runJob } from '../../../electron/jobs/run-job.ts';
import { localNow } from '../../../electron/ledger/ledger.ts';
import { timedWithBlocks } from '../timing.ts';
import { worker } from './open-bench-ledger.ts';

export interface RegisterToPrint {
  readonly folder: string;
  readonly out: string;
}

/** 名册打印: the register sheet of all members in one list, by the program's own job, in the fonts it brings along. */
export async function printRegister({ folder, out }: RegisterToPrint) {
  const { ms, longestBlock, result } = await timedWithBlocks(() =>
    runJob(
      'print-register',
      { register: 'party-member', out, masked: false, sections: false, paper: 'A4', faces: 'bundled' },
      { folder, now: localNow(), ...worker },
    ),
  );
  return { ms, longestBlock, pages: result.pages };
}
