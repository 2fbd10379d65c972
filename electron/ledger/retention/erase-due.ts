import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { erasureOf } from '../../../shared/retention/due.ts';
import { dayOf, type Ledger } from '../ledger.ts';
import { type ErasureProgress, type ErasureRun, erase } from './erase.ts';
import type { DueList } from './find-due.ts';
import { readPeriods } from './periods.ts';
import { rowFacts } from './row-facts.ts';

/** 到期清除: erases what was found to be due, if it still is. */
export async function eraseDue(
  ledger: Ledger,
  due: DueList,
  progress: ErasureProgress = {},
): Promise<ErasureRun> {
  const periods = readPeriods(ledger.db);
  const today = dayOf(ledger.now());
  return erase(
    ledger,
    {
      title: '到期清除',
      rows: due.rows.map(({ register, ids }) => ({ definition: registerOf(register), ids })),
      history: due.history,
      files: due.files,
      judge: (definition, ids) =>
        [...rowFacts(ledger.db, definition, ids)]
          .map((facts) => erasureOf(facts, definition.retention ?? [], periods, today))
          .filter((erasure) => erasure !== null),
    },
    progress,
  );
}
