import { sql } from 'kysely';
import type { AnswerCount } from '../../../shared/api/registers.ts';
import type { Field, StoredValue } from '../../../shared/registers/field.ts';
import { fieldPath, pathField } from '../../../shared/registers/field-path.ts';
import type { ListRequest } from '../../../shared/registers/list-query.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { planSearch } from '../../../shared/registers/search-plan.ts';
import type { Ledger } from '../ledger.ts';
import { columnName, tableName } from '../registers/table-names.ts';
import { columnCacheOf } from '../search/column-cache.ts';
import { type Answer, answersOf, textOfAnswer } from './answers.ts';
import { pathSql } from './list-conditions.ts';
import { filtersOf, fitsOf, isLarge, worthHolding } from './list-from-memory.ts';
import { fits } from './list-from-table.ts';
import type { ListPlan } from './list-plan.ts';

/** More answers than a filter's list can show are not counted. */
const mostAnswers = 200;

/** Rows counted: all live ones, or those that a list shows. */
type Counted = Pick<ListPlan, 'definition' | 'search' | 'where' | 'removed'>;

/**
 * How many live rows have each answer of a choice or reference field, most frequent first. A row with several answers
 * is counted with each of them.
 *
 * @param within search and conditions of the list whose rows are counted
 * @throws Refusal if the field is unknown or not for listing by
 */
export async function countByAnswer(
  ledger: Ledger,
  definition: AnyRegister,
  key: string,
  within: Pick<ListRequest, 'search' | 'where'> = {},
): Promise<readonly AnswerCount[]> {
  const field = pathField(definition, key);
  const rows: Counted = {
    definition,
    search: planSearch(within.search ?? ''),
    where: within.where ?? [],
    removed: false,
  };
  const stored = (await countInMemory(ledger, rows, key)) ?? (await countInTable(ledger, rows, key));
  return [...byAnswer(field, stored)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostAnswers)
    .map(([value, count]) => ({ value, count, text: textOfAnswer(field, value, ledger.names) }));
}

/** The same from the columns held in memory; null if these cannot answer. */
export async function countInMemory(
  ledger: Ledger,
  rows: Counted,
  key: string,
  smallest = worthHolding,
): Promise<ReadonlyMap<StoredValue, number> | null> {
  if (fieldPath(rows.definition, key) !== null || !isLarge(ledger, rows, smallest)) return null;
  const cache = columnCacheOf(ledger.db, rows.definition);
  const batch = cache.refresh();
  const filters = await filtersOf(cache, rows);
  const column = await cache.column(columnName(key));
  // Somebody changed the ledger while we waited: the table itself must answer.
  if (filters === null || column === null || batch === null || cache.refresh() !== batch) return null;
  const all = rows.search.length === 0 && filters.length === 0;
  return column.count(all ? cache.marks() : fitsOf(ledger, cache, rows, filters, cache.names()).marks());
}

/** The same from the register's table. */
export async function countInTable(
  ledger: Ledger,
  rows: Counted,
  key: string,
): Promise<ReadonlyMap<StoredValue, number>> {
  const column = pathSql(rows.definition, key);
  const counted = await sql<{ value: StoredValue; count: number }>`
    SELECT ${column} AS value, count(*) AS count FROM ${sql.table(tableName(rows.definition.key))}
    WHERE ${fits(ledger, rows)} GROUP BY 1`.execute(ledger.queries);
  return new Map(counted.rows.map(({ value, count }) => [value, count]));
}

/** A row with several answers counts with each of them. */
function byAnswer(field: Field, counted: ReadonlyMap<StoredValue, number>): ReadonlyMap<Answer, number> {
  const counts = new Map<Answer, number>();
  for (const [stored, count] of counted) {
    for (const answer of answersOf(field, stored)) counts.set(answer, (counts.get(answer) ?? 0) + count);
  }
  return counts;
}
