import { dayOf } from '../../ledger/ledger.ts';
import { type DueList, findDue } from '../../ledger/retention/find-due.ts';
import { readPeriods } from '../../ledger/retention/periods.ts';
import type { JobContext } from '../job-kinds.ts';

export interface FindDueInput {
  /** Of one register only; null for the whole ledger. */
  readonly register: string | null;
}

/** 查到期: what is to be erased today. It looks through every register, and takes a second with a million rows. */
export async function findDueContent(input: FindDueInput, { db, now }: JobContext): Promise<DueList> {
  return findDue(db, readPeriods(db), dayOf(now), input.register);
}
