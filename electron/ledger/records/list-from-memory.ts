import { sql } from 'kysely';
import type { StoredValue } from '../../../shared/registers/field.ts';
import { fieldPath } from '../../../shared/registers/field-path.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';
import type { CachedColumn } from '../search/cached-column.ts';
import { type ColumnCache, columnCacheOf, type Order } from '../search/column-cache.ts';
import { type SearchableLedger, searchIds } from '../search/search-condition.ts';
import { statement } from '../search/statements.ts';
import { conditionTest } from './list-conditions.ts';
import { cursorOf } from './list-order.ts';
import type { ListPlan, RawPage } from './list-plan.ts';
import type { RawRow } from './row-columns.ts';

/** Smaller registers are listed by their indexes alone well within the target. */
export const worthHolding = 20_000;

/** Up to so many rows that fit are sorted; more are met soon enough by walking along the order. */
const mostSorted = 5_000;

export interface Filter {
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
  if (list.removed || !isLarge(ledger, list, smallest)) return null;
  const batch = cache.refresh();
  const filters = await filtersOf(cache, list);
  const order = await orderOf(cache, list);
  if (batch === null || filters === null || order === null) return null;
  const start = await startOf(ledger, list, order);
  if (start === null) return null;
  const { ids, total } = page(ledger, cache, list, filters, order, start);
  const raws = await rowsOf(ledger, list, ids);
  // Somebody changed the ledger while we waited: the table itself must answer.
  return cache.refresh() === batch ? { total, raws } : null;
}

/**
 * The first page by name, asked for the first time: what a ledger that was just opened is asked for. An index answers
 * it, and a million rows are not read for fifty; whoever goes on looking has them read.
 */
export function isFirstLook({ db }: SearchableLedger, list: ListPlan): boolean {
  const { search, where, order, after, offset } = list;
  const first = after === undefined && offset === 0;
  const byName = order.length === 1 && order[0]?.descending === false;
  const everyone = search.length === 0 && where.length === 0;
  return first && byName && everyone && columnCacheOf(db, list.definition).isFirstLook();
}

/** Whether a register has grown so large that its columns are held in memory. */
export function isLarge(
  { db }: SearchableLedger,
  { definition }: Pick<ListPlan, 'definition'>,
  smallest: number,
): boolean {
  const last = statement<number | null>(
    db,
    `SELECT max(id) FROM ${quote(tableName(definition.key))}`,
  ).pluck();
  return (last.get() ?? 0) >= smallest;
}

/** The conditions as tests of columns in memory; null if one of these cannot be held. */
export async function filtersOf(
  cache: ColumnCache,
  { definition, where }: Pick<ListPlan, 'definition' | 'where'>,
): Promise<readonly Filter[] | null> {
  const filters: Filter[] = [];
  for (const condition of where) {
    // What it points to stands in another register.
    if (fieldPath(definition, condition.field) !== null) return null;
    const test = conditionTest(definition, condition);
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

/** The rows that fit, by id: as a list if they are few, as marks to be met on the way if they are many. */
export interface Fits {
  readonly total: number;
  ids(): Uint32Array;
  marks(): Uint8Array;
}

/** The ids of the page, and how many rows fit in all. */
function page(
  ledger: SearchableLedger,
  cache: ColumnCache,
  list: ListPlan,
  filters: readonly Filter[],
  order: Order,
  start: number,
): { readonly ids: Uint32Array; readonly total: number } {
  const skip = list.after === undefined ? list.offset : 0;
  const end = skip + list.limit;
  if (list.search.length === 0 && filters.length === 0) {
    return { ids: order.ids.subarray(start + skip, start + end), total: order.ids.length };
  }
  const fits = fitsOf(ledger, cache, list, filters, order);
  const ids =
    fits.total <= mostSorted ? sorted(fits.ids(), order, start) : walk(order, fits.marks(), start, end);
  return { ids: ids.subarray(skip, end), total: fits.total };
}

/** The rows that a search and filters leave. Not for a list without either: that is simply the whole order. */
export function fitsOf(
  ledger: SearchableLedger,
  cache: ColumnCache,
  list: Pick<ListPlan, 'definition' | 'search'>,
  filters: readonly Filter[],
  order: Order,
): Fits {
  return list.search.length === 0 ? filtered(cache, filters) : found(ledger, list, filters, order);
}

function filtered(cache: ColumnCache, filters: readonly Filter[]): Fits {
  const marked = cache.marks();
  const total = filters.reduce((_, { column, test }) => column.filter(marked, test), 0);
  return { total, ids: () => markedIds(marked, total), marks: () => marked };
}

function found(
  ledger: SearchableLedger,
  list: Pick<ListPlan, 'definition' | 'search'>,
  filters: readonly Filter[],
  order: Order,
): Fits {
  const ids = filters.reduce<Uint32Array>(
    (kept, { column, test }) => column.keep(kept, test),
    searchIds(ledger, list.definition, list.search),
  );
  return { total: ids.length, ids: () => ids, marks: () => marksOf(ids, order) };
}

function marksOf(ids: Uint32Array, order: Order): Uint8Array {
  const marked = new Uint8Array(order.places.length);
  for (let index = 0; index < ids.length; index += 1) marked[ids[index] as number] = 1;
  return marked;
}

function markedIds(marked: Uint8Array, total: number): Uint32Array {
  const ids = new Uint32Array(total);
  let count = 0;
  for (let id = marked.indexOf(1); id >= 0; id = marked.indexOf(1, id + 1)) {
    ids[count] = id;
    count += 1;
  }
  return ids;
}

/** A few rows in order, from a place on. */
function sorted(ids: Uint32Array, { places, ids: ordered }: Order, start: number): Uint32Array {
  return ids
    .map((id) => places[id] ?? 0)
    .filter((place) => place >= start)
    .sort()
    .map((place) => ordered[place] ?? 0);
}

/** The first marked rows along the order, from a place on. */
function walk({ ids }: Order, marked: Uint8Array, start: number, most: number): Uint32Array {
  const found = new Uint32Array(most);
  let count = 0;
  for (let place = start; place < ids.length && count < most; place += 1) {
    const id = ids[place] as number;
    if (marked[id] !== 1) continue;
    found[count] = id;
    count += 1;
  }
  return found.subarray(0, count);
}

async function rowsOf(
  ledger: SearchableLedger,
  list: ListPlan,
  ids: Uint32Array,
): Promise<readonly RawRow[]> {
  const wanted = [...ids];
  if (wanted.length === 0) return [];
  const found = await sql<RawRow>`
    SELECT * FROM ${sql.table(tableName(list.definition.key))} WHERE id IN (${sql.join(wanted)})`.execute(
    ledger.queries,
  );
  const byId = new Map(found.rows.map((row) => [row.id, row]));
  return wanted.map((id) => byId.get(id)).filter((row) => row !== undefined);
}
