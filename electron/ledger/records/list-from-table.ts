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
  const counted = await countQuery(ledger, list).execute(ledger.queries);
  const ranges = list.after === undefined ? [sql<SqlBool>`TRUE`] : rangesAfter(list.order, list.after);
  const raws: RawRow[] = [];
  for (const range of ranges) {
    const page = await pageQuery(ledger, list, range, list.limit - raws.length).execute(ledger.queries);
    raws.push(...page.rows);
    if (raws.length >= list.limit) break;
  }
  return { total: Number(counted.rows[0]?.total ?? 0), raws };
}

/** The number of all rows that fit. */
export function countQuery(ledger: SearchableLedger, list: ListPlan): RawBuilder<{ total: number }> {
  return sql`SELECT count(*) AS total FROM ${tableOf(list)} WHERE ${fits(ledger, list)}`;
}

/** The rows of a page that lie in a range of the order. */
export function pageQuery(
  ledger: SearchableLedger,
  list: ListPlan,
  range: RawBuilder<SqlBool>,
  limit: number,
): RawBuilder<RawRow> {
  return sql`SELECT * FROM ${tableOf(list)} WHERE ${fits(ledger, list)} AND ${range}
    ORDER BY ${orderSql(list.order)}
    LIMIT ${limit} OFFSET ${list.after === undefined ? list.offset : 0}`;
}

function tableOf(list: ListPlan): RawBuilder<unknown> {
  return sql.table(tableName(list.definition.key));
}

/** What a row must fulfil. The state is written out, not bound: only so are the partial indexes used. */
export function fits(
  ledger: SearchableLedger,
  list: Pick<ListPlan, 'definition' | 'search' | 'where' | 'removed'>,
): RawBuilder<SqlBool> {
  const { definition, search, where, removed } = list;
  const state = sql<SqlBool>`removed = ${sql.lit(removed ? removedStates.binned : removedStates.live)}`;
  const found = removed ? plainSearchCondition : searchCondition;
  const conditions = [
    state,
    ...(search.length === 0 ? [] : [found(ledger.db, definition, search)]),
    ...where.map((condition) => conditionSql(definition, condition)),
  ];
  return sql<SqlBool>`${sql.join(conditions, sql` AND `)}`;
}
