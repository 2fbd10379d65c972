import { dayOf } from '../../ledger/ledger.ts';
import type { ErasureRun } from '../../ledger/retention/erase.ts';
import { eraseDue } from '../../ledger/retention/erase-due.ts';
import { findDue } from '../../ledger/retention/find-due.ts';
import { readPeriods } from '../../ledger/retention/periods.ts';
import type { WritingJobContext } from '../job-kinds.ts';

export interface EraseDueInput {
  /** Of one register only; null for the whole ledger. */
  readonly register: string | null;
}

/** 到期清除: finds what is due today and erases it. */
export async function eraseDueContent(
  { register }: EraseDueInput,
  { ledger, now, signal, report }: WritingJobContext,
): Promise<ErasureRun> {
  const due = findDue(ledger.db, readPeriods(ledger.db), dayOf(now), register);
  return eraseDue(ledger, due, { signal, onProgress: report });
}
