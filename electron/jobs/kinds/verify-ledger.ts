import { type LedgerReport, verifyLedger } from '../../ledger/verify-ledger.ts';
import type { JobContext } from '../job-kinds.ts';

/** 检查账本: reads every page, which at a million records takes its time. */
export async function verify({ folder, db }: JobContext): Promise<LedgerReport> {
  return verifyLedger(folder, db);
}
