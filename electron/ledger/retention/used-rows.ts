import type { Database } from 'better-sqlite3';
import { registers } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { removedStates } from '../records/move-rows.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';

/**
 * The rows of a register to which a row of the ledger points: erasing one would leave a hole.
 *
 * @param among only these are looked at
 * @param binned whether pointing from the recycle bin counts too: such a row could not be put back
 */
export function usedRows(
  db: Database,
  { key }: AnyRegister,
  among?: readonly number[],
  binned = false,
): ReadonlySet<number> {
  const states = binned ? `${removedStates.live}, ${removedStates.binned}` : `${removedStates.live}`;
  const used = new Set<number>();
  for (const source of registers) {
    for (const [name, field] of Object.entries(source.fields)) {
      if (field.target !== key) continue;
      const column = `s.${quote(columnName(name))}`;
      const table = `${quote(tableName(source.key))} s`;
      const [from, id] =
        field.type === 'references'
          ? [`${table}, json_each('[' || replace(trim(${column}, '|'), '|', ',') || ']') link`, 'link.value']
          : [table, column];
      const only = among === undefined ? '' : `AND ${id} IN (SELECT value FROM json_each(?))`;
      const found = db
        .prepare<unknown[], number>(
          `SELECT DISTINCT ${id} FROM ${from} WHERE s.removed IN (${states}) AND ${column} IS NOT NULL ${only}`,
        )
        .pluck()
        .all(...(among === undefined ? [] : [JSON.stringify(among)]));
      for (const one of found) used.add(one);
    }
  }
  return used;
}
