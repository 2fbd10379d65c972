import { performance } from 'node:perf_hooks';
import { runJob } from '../../../electron/jobs/run-job.ts';
import { localNow, openLedger } from '../../../electron/ledger/ledger.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { timed } from '../timing.ts';
import { type BenchLedger, worker } from './open-bench-ledger.ts';

/**
 * From a closed ledger to the first fifty members with their exact number, as the service opens it: for writing, with
 * the check of its file beside the list, and until that has found it whole.
 */
export async function firstPage({ folder }: BenchLedger) {
  const start = performance.now();
  const opened = await timed(() => openLedger(folder, { mode: 'write', check: 'afterwards', ...worker }));
  const ledger = opened.result;
  const check = runJob('check-ledger', {}, { folder, now: localNow(), ...worker });
  const listed = await timed(() => listRows(ledger, { register: 'party-member', limit: 50 }));
  await check;
  const checked = performance.now() - start;
  await ledger.close();
  return { ms: opened.ms + listed.ms, open: opened.ms, list: listed.ms, checked };
}
