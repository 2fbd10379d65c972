import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { registers } from '../../../shared/registers/definitions/index.ts';
import type { FieldValue } from '../../../shared/registers/field.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../../shared/registers/register.ts';
import { indexTokens } from '../../../shared/registers/search-tokens.ts';
import { asRefusal } from '../damage.ts';
import type { RawRow } from '../records/row-columns.ts';
import { columnName, quote, searchTableName, tableName } from '../registers/table-names.ts';
import { statement } from './statements.ts';

/**
 * Parts of the index on one level before FTS5 makes one of them; it begins with 4. Twice as many halve what saving and
 * loading write, and searching takes no longer (https://sqlite.org/fts5.html, “automerge”).
 */
const partsToMerge = 8;

/** Makes a row findable by what it holds now. */
export function indexRow(db: Database, definition: AnyRegister, id: number, values: RowValues): void {
  const table = quote(searchTableName(definition.key));
  statement(db, `INSERT OR REPLACE INTO ${table} (rowid, tokens) VALUES (?, ?)`).run(
    id,
    indexTokens(definition, values),
  );
}

/** A row that left the ledger is no longer found. */
export function unindexRow(db: Database, definition: AnyRegister, id: number): void {
  statement(db, `DELETE FROM ${quote(searchTableName(definition.key))} WHERE rowid = ?`).run(id);
}

/**
 * Notes that rows were loaded without being made findable. In the same transaction as the rows, so that a power cut
 * before `fillSearchIndex` is done leaves a note of what is missing.
 */
export function queueForSearch(db: Database, definition: AnyRegister, first: number, last: number): void {
  statement(
    db,
    `INSERT INTO search_backlog (register, next_id, last_id) VALUES (?, ?, ?)
     ON CONFLICT (register) DO UPDATE
     SET next_id = min(next_id, excluded.next_id), last_id = max(last_id, excluded.last_id)`,
  ).run(definition.key, first, last);
  const table = quote(searchTableName(definition.key));
  statement(db, `INSERT INTO ${table} (${table}, rank) VALUES ('automerge', ${partsToMerge})`).run();
}

/** Whether rows of the register are still to be made findable: a search must say that it may miss some. */
export function hasBacklog(db: Database, definition: AnyRegister): boolean {
  return backlogOf(db, definition) !== undefined;
}

export interface FillOptions {
  /** Rows per transaction. */
  readonly chunk?: number;
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number): void;
}

/** So many take well under 50 ms. */
const usualChunk = 250;

/**
 * Works off a small part of a register's backlog, in one transaction.
 *
 * @returns whether there is more to do now: not if all of it is done, nor if the disk is full
 */
export function fillSome(db: Database, definition: AnyRegister, chunk = usualChunk): boolean {
  // What a power cut takes back here is worked off again, for the note of it is taken back too: the disk need not be
  // waited for two hundred times.
  db.pragma('synchronous = NORMAL');
  try {
    fillChunk(db, definition, chunk);
  } catch (error) {
    if (asRefusal(error)?.code === 'disk-full') return false;
    throw error;
  } finally {
    db.pragma('synchronous = FULL');
  }
  return hasBacklog(db, definition);
}

/**
 * Works off a register's backlog in small transactions, between which others are served. Cut short by the signal, a
 * full disk or a power cut, it goes on from there the next time: the rows themselves are saved.
 */
export async function fillSearchIndex(
  db: Database,
  definition: AnyRegister,
  options: FillOptions = {},
): Promise<void> {
  const total = remaining(db, definition);
  let more = total > 0;
  while (more && options.signal?.aborted !== true) {
    more = fillSome(db, definition, options.chunk);
    options.onProgress?.(total - remaining(db, definition), total);
    await setImmediate();
  }
}

/** Finishes every backlog at once, for a ledger that is just being opened and serves nobody yet. */
export function resumeSearchIndex(db: Database): void {
  for (const definition of registers) {
    while (hasBacklog(db, definition)) fillChunk(db, definition, 20_000);
  }
}

interface Backlog {
  readonly next_id: number;
  readonly last_id: number;
}

function backlogOf(db: Database, definition: AnyRegister): Backlog | undefined {
  const text = 'SELECT next_id, last_id FROM search_backlog WHERE register = ?';
  return statement<Backlog>(db, text).get(definition.key);
}

/** Ids still to look at: an upper bound for the rows, since some may have left. */
function remaining(db: Database, definition: AnyRegister): number {
  const backlog = backlogOf(db, definition);
  return backlog === undefined ? 0 : backlog.last_id - backlog.next_id + 1;
}

function fillChunk(db: Database, definition: AnyRegister, chunk: number): void {
  db.transaction(() => {
    const backlog = backlogOf(db, definition);
    if (backlog === undefined) return;
    const rows = statement<RawRow>(db, selectChunk(definition)).all(backlog.next_id, backlog.last_id, chunk);
    for (const raw of rows) {
      indexRow(db, definition, Number(raw.id), searchedValues(definition, raw));
    }
    const next = rows.length < chunk ? backlog.last_id + 1 : Number(rows.at(-1)?.id) + 1;
    if (next > backlog.last_id) {
      statement(db, 'DELETE FROM search_backlog WHERE register = ?').run(definition.key);
    } else {
      statement(db, 'UPDATE search_backlog SET next_id = ? WHERE register = ?').run(next, definition.key);
    }
  })();
}

/** The fields that the search looks through. */
export function searchedFields({ search }: AnyRegister): readonly string[] {
  return [...search.names, ...search.numbers, ...search.texts];
}

/** The values that search looks through; no other columns were read. */
function searchedValues(definition: AnyRegister, raw: RawRow): RowValues {
  const values: Record<string, FieldValue | null> = {};
  for (const key of searchedFields(definition)) {
    const stored = raw[columnName(key)] ?? null;
    values[key] = stored === null ? null : fieldOf(definition, key).fromColumn(stored);
  }
  return values;
}

function selectChunk(definition: AnyRegister): string {
  const columns = ['id', ...searchedFields(definition).map(columnName)].map(quote).join(', ');
  return `SELECT ${columns} FROM ${quote(tableName(definition.key))}
    WHERE removed = 0 AND id BETWEEN ? AND ? ORDER BY id LIMIT ?`;
}
