import { sql } from 'kysely';
import type { StoredValue } from '../../../shared/registers/field.ts';
import { columnName, tableName } from '../registers/table-names.ts';
import type { CachedColumn } from '../search/cached-column.ts';
import { type ColumnCache, columnCacheOf, type Order } from '../search/column-cache.ts';
import { type SearchableLedger, searchIds } from '../search/search-condition.ts';
import { conditionTest } from './list-conditions.ts';
import { cursorOf } from './list-order.ts';
import type { ListPlan, RawPage } from './list-plan.ts';
import type { RawRow } from './row-columns.ts';

/** Smaller registers are listed by their indexes alone well within the target. */
export const worthHolding = 20_000;

/** Up to so many rows that fit are sorted; more are met soon enough by walking along the order. */
const mostSorted = 5_000;

interface Filter {
  readonly column: CachedColumn;
  readonly test: (value: StoredValue) => boolean;
}

/**
 * A page of a large register by way of the columns held in memory; null if these cannot answer: the register is small,
 * a column has too many different values, the bin is asked for, or the ledger is being written.
 */
export async function listFromMemory(
  ledger: SearchableLedger,
  list: ListPlan,
  smallest = worthHolding,
): Promise<RawPage | null> {
  const cache = columnCacheOf(ledger.db, list.definition);
  if (list.removed || !(await isLarge(ledger, list, smallest))) return null;
  const batch = cache.refresh();
  const filters = await filtersOf(cache, list);
  const order = await orderOf(cache, list);
  if (batch === null || filters === null || order === null) return null;
  const start = await startOf(ledger, list, order);
  if (start === null) return null;
  const { ids, total } = page(ledger, list, order, filters, start);
  const raws = await rowsOf(ledger, list, ids);
  // Somebody changed the ledger while we waited: the table itself must answer.
  return cache.refresh() === batch ? { total, raws } : null;
}

async function isLarge(ledger: SearchableLedger, list: ListPlan, smallest: number): Promise<boolean> {
  const table = sql.table(tableName(list.definition.key));
  const last = await sql<{ last: number | null }>`SELECT max(id) AS last FROM ${table}`.execute(
    ledger.queries,
  );
  return (last.rows[0]?.last ?? 0) >= smallest;
}

async function filtersOf(cache: ColumnCache, list: ListPlan): Promise<readonly Filter[] | null> {
  const filters: Filter[] = [];
  for (const condition of list.where) {
    const test = conditionTest(list.definition, condition);
    const column = await cache.column(columnName(condition.field));
    if (column === null) return null;
    filters.push({ column, test });
  }
  return filters;
}

/** Names are held from A to Z only. */
async function orderOf(cache: ColumnCache, list: ListPlan): Promise<Order | null> {
  const last = list.order.at(-1);
  return last?.descending === true ? null : cache.order(list.order.slice(0, -1));
}

/** The place at which the page begins; null if the row of the cursor has moved since. */
async function startOf(ledger: SearchableLedger, list: ListPlan, order: Order): Promise<number | null> {
  if (list.after === undefined) return 0;
  const id = list.after.at(-1);
  const columns = [...list.order.map(({ column }) => column), 'id'].map((column) => sql.ref(column));
  const found = await sql<RawRow>`
    SELECT ${sql.join(columns)} FROM ${sql.table(tableName(list.definition.key))}
    WHERE id = ${id} AND removed = 0`.execute(ledger.queries);
  const row = found.rows[0];
  if (row === undefined || typeof id !== 'number') return null;
  if (JSON.stringify(cursorOf(list.order, row)) !== JSON.stringify(list.after)) return null;
  return (order.places[id] ?? order.ids.length) + 1;
}

function page(
  ledger: SearchableLedger,
  list: ListPlan,
  order: Order,
  filters: readonly Filter[],
  start: number,
): { readonly ids: Iterable<number>; readonly total: number } {
  const skip = list.after === undefined ? list.offset : 0;
  if (list.search.length === 0 && filters.length === 0) {
    return { ids: order.ids.subarray(start + skip, start + skip + list.limit), total: order.ids.length };
  }
  const { marked, total } = fitting(ledger, list, order, filters);
  const ordered = total <= mostSorted ? sorted(order, marked, total, start) : order.ids.subarray(start);
  return { ids: markedOf(ordered, marked, skip, list.limit), total };
}

/** Marks the rows that fit, by id. */
function fitting(
  ledger: SearchableLedger,
  list: ListPlan,
  order: Order,
  filters: readonly Filter[],
): { readonly marked: Uint8Array; readonly total: number } {
  const marked = new Uint8Array(order.places.length);
  const candidates = list.search.length === 0 ? order.ids : searchIds(ledger, list.definition, list.search);
  for (const id of candidates) marked[id] = (order.places[id] ?? 0) < order.ids.length ? 1 : 0;
  for (const { column, test } of filters) column.filter(marked, test);
  let total = 0;
  for (const mark of marked) total += mark;
  return { marked, total };
}

function markedOf(ordered: Uint32Array, marked: Uint8Array, skip: number, limit: number): readonly number[] {
  const found: number[] = [];
  let skipped = 0;
  for (const id of ordered) {
    if (marked[id] !== 1) continue;
    if (skipped < skip) skipped += 1;
    else if (found.push(id) === limit) break;
  }
  return found;
}

/** The few rows that fit, from a place on, in order. */
function sorted(order: Order, marked: Uint8Array, total: number, start: number): Uint32Array {
  const places = new Uint32Array(total);
  let count = 0;
  for (let id = marked.indexOf(1); id >= 0; id = marked.indexOf(1, id + 1)) {
    const place = order.places[id] ?? 0;
    if (place < start) continue;
    places[count] = place;
    count += 1;
  }
  return places
    .subarray(0, count)
    .sort()
    .map((place) => order.ids[place] ?? 0);
}

async function rowsOf(
  ledger: SearchableLedger,
  list: ListPlan,
  ids: Iterable<number>,
): Promise<readonly RawRow[]> {
  const wanted = [...ids];
  if (wanted.length === 0) return [];
  const found = await sql<RawRow>`
    SELECT * FROM ${sql.table(tableName(list.definition.key))} WHERE id IN (${sql.join(wanted)})`.execute(
    ledger.queries,
  );
  const byId = new Map(found.rows.map((row) => [row['id'], row]));
  return wanted.map((id) => byId.get(id)).filter((row) => row !== undefined);
}
