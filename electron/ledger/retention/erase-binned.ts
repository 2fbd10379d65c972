import { Refusal } from '../../../shared/messages/refusal.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import { removedStates } from '../records/move-rows.ts';
import { quote, tableName } from '../registers/table-names.ts';
import { statement } from '../search/statements.ts';
import { type ErasureProgress, type ErasureRun, erase } from './erase.ts';
import { usedRows } from './used-rows.ts';

/**
 * 立即彻底删除: erases rows of the recycle bin before their time. One that was put back meanwhile stays.
 *
 * @throws Refusal if another row in the bin points to one of them: that could not be put back any more
 */
export async function eraseBinned(
  ledger: Ledger,
  definition: AnyRegister,
  ids: readonly number[],
  progress: ErasureProgress = {},
): Promise<ErasureRun> {
  const { db } = ledger;
  const used = usedRows(db, definition, ids, true).size;
  if (used > 0) throw new Refusal('binned-in-use', { label: definition.label, count: used });
  return erase(
    ledger,
    {
      title: '彻底删除',
      rows: [{ definition, ids }],
      history: [],
      files: [],
      judge: (_, some) =>
        statement<number>(
          db,
          `SELECT id FROM ${quote(tableName(definition.key))}
           WHERE removed = ${removedStates.binned} AND id IN (SELECT value FROM json_each(?))`,
        )
          .pluck()
          .all(JSON.stringify(some))
          .map((id) => ({ id, what: 'row' as const })),
    },
    progress,
  );
}
