import { refuseUnsound } from '../../ledger/check-file.ts';
import type { JobContext } from '../job-kinds.ts';

/** Whether a ledger that is shown already may also be written to. @throws Refusal if its file is damaged or not as ours */
export async function checkLedger({ folder, db }: JobContext): Promise<void> {
  await refuseUnsound(folder, db);
}
