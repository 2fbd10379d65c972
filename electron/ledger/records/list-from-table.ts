import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { tableName } from '../registers/table-names.ts';
import { plainSearchCondition, type SearchableLedger, searchCondition } from '../search/search-condition.ts';
import { conditionSql } from './list-conditions.ts';
import { orderSql, rangesAfter } from './list-order.ts';
import type { ListPlan, RawPage } from './list-plan.ts';
import { removedStates } from './move-rows.ts';
import type { RawRow } from './row-columns.ts';

/** A page read straight from the register's table and its indexes. */
export async function listFromTable(ledger: SearchableLedger, list: ListPlan): Promise<RawPage> {
  const fits = sql.join(conditions(ledger, list), sql` AND `);
  const table = sql.table(tableName(list.definition.key));
  const counted = await sql<{ total: number }>`SELECT count(*) AS total FROM ${table} WHERE ${fits}`.execute(
    ledger.queries,
  );
  const ranges = list.after === undefined ? [sql<SqlBool>`TRUE`] : rangesAfter(list.order, list.after);
  const raws: RawRow[] = [];
  for (const range of ranges) {
    const page = await sql<RawRow>`
      SELECT * FROM ${table} WHERE ${fits} AND ${range}
      ORDER BY ${orderSql(list.order)}
      LIMIT ${list.limit - raws.length} OFFSET ${list.after === undefined ? list.offset : 0}`.execute(
      ledger.queries,
    );
    raws.push(...page.rows);
    if (raws.length >= list.limit) break;
  }
  return { total: Number(counted.rows[0]?.total ?? 0), raws };
}

/** What a row must fulfil. The state is written out, not bound: only so are the partial indexes used. */
function conditions(ledger: SearchableLedger, list: ListPlan): readonly RawBuilder<SqlBool>[] {
  const { definition, search, where, removed } = list;
  const state = sql<SqlBool>`removed = ${sql.lit(removed ? removedStates.binned : removedStates.live)}`;
  const found = removed ? plainSearchCondition : searchCondition;
  return [
    state,
    ...(search.length === 0 ? [] : [found(ledger.db, definition, search)]),
    ...where.map((condition) => conditionSql(definition, condition)),
  ];
}
