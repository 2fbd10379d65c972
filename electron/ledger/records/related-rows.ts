import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { RelatedRows } from '../../../shared/api/overviews.ts';
import { registers } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import type { Ledger } from '../ledger.ts';
import { columnName, tableName } from '../registers/table-names.ts';
import { removedStates } from './move-rows.ts';

/**
 * 相关记录: where a row is pointed to, register by register and field by field, with the number of live rows; fields
 * that nobody fills with it are said too, for a first entry is added from there.
 */
export async function relatedRows(
  ledger: Ledger,
  definition: AnyRegister,
  id: number,
): Promise<readonly RelatedRows[]> {
  const found: RelatedRows[] = [];
  for (const source of registers) {
    for (const [key, field] of Object.entries(source.fields)) {
      if (field.target !== definition.key) continue;
      const counted = await sql<{ count: number }>`
        SELECT count(*) AS count FROM ${sql.table(tableName(source.key))}
        WHERE removed = ${sql.lit(removedStates.live)} AND ${pointsTo(key, field.type === 'references', id)}
      `.execute(ledger.queries);
      found.push({
        register: source.key,
        field: key,
        label: `${source.label}·${field.label}`,
        count: counted.rows[0]?.count ?? 0,
      });
    }
  }
  return found;
}

function pointsTo(key: string, several: boolean, id: number): RawBuilder<SqlBool> {
  const column = sql.ref(columnName(key));
  return several ? sql<SqlBool>`${column} LIKE ${`%|${id}|%`}` : sql<SqlBool>`${column} = ${id}`;
}
