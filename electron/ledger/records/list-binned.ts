import { type SqlBool, sql } from 'kysely';
import { registers } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister, Row } from '../../../shared/registers/register.ts';
import { planSearch } from '../../../shared/registers/search-plan.ts';
import type { Ledger } from '../ledger.ts';
import { tableName } from '../registers/table-names.ts';
import { plainSearchCondition } from '../search/search-condition.ts';
import { removedStates } from './move-rows.ts';
import { type RawRow, rowFromColumns } from './row-columns.ts';

/** A row in the recycle bin, and who put it there. */
export interface BinnedRow {
  readonly row: Row;
  /** ISO moment. */
  readonly removedAt: string;
  readonly removedBy: string;
}

/** How many rows are in the recycle bin, by register; registers without any are left out. */
export async function countBinned(ledger: Ledger): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { key } of registers) {
    const found = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(tableName(key))}
      WHERE removed = ${sql.lit(removedStates.binned)}`.execute(ledger.queries);
    const n = Number(found.rows[0]?.n ?? 0);
    if (n > 0) counts[key] = n;
  }
  return counts;
}

/** 回收站 of one register, the latest removed first: what somebody misses is mostly what was just removed. */
export async function listBinned(
  ledger: Ledger,
  definition: AnyRegister,
  { search, offset, limit }: { readonly search: string; readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly rows: readonly BinnedRow[] }> {
  const plan = planSearch(search);
  const found = plan.length === 0 ? sql<SqlBool>`TRUE` : plainSearchCondition(ledger.db, definition, plan);
  const binned = sql`(SELECT * FROM ${sql.table(tableName(definition.key))}
    WHERE removed = ${sql.lit(removedStates.binned)} AND ${found}) AS binned`;
  const counted = await sql<{ total: number }>`SELECT count(*) AS total FROM ${binned}`.execute(
    ledger.queries,
  );
  const page = await sql<RawRow & { removed_at: string; removed_by: string }>`
    SELECT last.*, batch.at AS removed_at, batch.actor AS removed_by
    FROM (SELECT binned.*, (SELECT max(j.id) FROM journal j WHERE j.register = ${definition.key}
                            AND j.row = binned.id AND j.action = 'remove') AS removal FROM ${binned}) AS last
    JOIN journal ON journal.id = last.removal
    JOIN batch ON batch.id = journal.batch
    ORDER BY last.removal DESC LIMIT ${limit} OFFSET ${offset}`.execute(ledger.queries);
  return {
    total: Number(counted.rows[0]?.total ?? 0),
    rows: page.rows.map((raw) => ({
      row: rowFromColumns(definition, raw),
      removedAt: raw.removed_at,
      removedBy: raw.removed_by,
    })),
  };
}
