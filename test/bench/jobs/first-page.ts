import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { timed } from '../timing.ts';
import { type BenchLedger, openBenchLedger } from './open-bench-ledger.ts';

/** From a closed ledger to the first fifty members with their exact number, as the service opens it: for writing. */
export async function firstPage({ folder }: BenchLedger) {
  const opened = await timed(() => openBenchLedger(folder, 'write'));
  const ledger = opened.result;
  const listed = await timed(() => listRows(ledger, { register: 'party-member', limit: 50 }));
  await ledger.close();
  return { ms: opened.ms + listed.ms, open: opened.ms, list: listed.ms };
}
