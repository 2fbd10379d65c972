import { rmSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import { findRegister } from '../../../shared/registers/definitions/index.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { attachmentStore } from '../attachments/keep-file.ts';
import { attachmentPath } from '../backup/attachments.ts';
import { asRefusal } from '../damage.ts';
import { searchTableName, tableName } from '../registers/table-names.ts';
import { mergeSearchIndex } from '../search/merge-search-index.ts';
import { statement } from '../search/statements.ts';
import { withoutNamed } from './unnamed-files.ts';

const note = 'INSERT OR IGNORE INTO erasure_trace (kind, name) VALUES (?, ?)';

/** Notes, in the transaction that erases, files that may have lost their last name. */
export function noteFiles(db: Database, hashes: readonly string[]): void {
  for (const hash of hashes) statement(db, note).run('file', hash);
}

/** Notes that erased words still stand in the inner pages of a register's search index. */
export function noteRegister(db: Database, { key }: AnyRegister): void {
  statement(db, note).run('register', key);
}

/**
 * Clears up what erased rows have left behind: files that nothing names any more, the inside of search indexes, samples
 * that SQLite took of the values, the log. The notes are forgotten when the log is empty, so that what is cut short is
 * gone on with when the ledger is opened next. Steps take well under 50 ms, but for the one that an older program's
 * ledger needs once.
 *
 * @param folder the ledger's
 */
export function* clearTraces(folder: string, db: Database): Generator<void> {
  const noted = notes(db);
  if (noted.length === 0) return;
  const done: Trace[] = [];
  clearFiles(
    folder,
    db,
    noted.filter(({ kind }) => kind === 'file').map(({ name }) => name),
  );
  yield;
  for (const trace of noted) {
    if (trace.kind === 'register') {
      const definition = findRegister(trace.name);
      // A register that the office has put out of use keeps its note until it is used again.
      if (definition === undefined) continue;
      yield* mergeSearchIndex(db, definition);
      forgetSamples(db, definition);
    }
    if (trace.kind === 'ledger' && !writtenAnew(db)) continue;
    done.push(trace);
    yield;
  }
  if (!emptyLog(db)) return;
  const forget = statement(db, 'DELETE FROM erasure_trace WHERE kind = ? AND name = ?');
  db.transaction(() => {
    for (const { kind, name } of done) forget.run(kind, name);
  })();
}

/** Clears up, serving others between the steps. */
export async function clearTracesCalmly(folder: string, db: Database): Promise<void> {
  for (const _ of clearTraces(folder, db)) await setImmediate();
}

/** Goes on with what was cut short, for a ledger that is just being opened and serves nobody yet. */
export function resumeClearing(folder: string, db: Database): void {
  for (const _ of clearTraces(folder, db));
}

interface Trace {
  readonly kind: string;
  readonly name: string;
}

function notes(db: Database): readonly Trace[] {
  return statement<Trace>(db, 'SELECT kind, name FROM erasure_trace').all();
}

/** The file goes before what is known of it: cut short in between, nothing points to what is not there. */
function clearFiles(folder: string, db: Database, hashes: readonly string[]): void {
  for (const hash of withoutNamed(db, hashes)) {
    rmSync(attachmentPath(attachmentStore(folder), hash), { force: true });
    statement(db, 'DELETE FROM attachment_file WHERE hash = ?').run(hash);
  }
}

/** ANALYZE keeps samples of indexed values: names as they are sorted, ID numbers. They are taken anew at closing. */
function forgetSamples(db: Database, { key }: AnyRegister): void {
  const known = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'").get();
  if (known === undefined) return;
  const search = searchTableName(key);
  db.prepare('DELETE FROM sqlite_stat4 WHERE tbl = ? OR tbl GLOB ?').run(tableName(key), `${search}_*`);
}

/**
 * The log still holds the pages as they were. Whoever is just reading keeps it, and is not waited for.
 *
 * @returns whether it is empty now
 */
function emptyLog(db: Database): boolean {
  const timeout = Number(db.pragma('busy_timeout', { simple: true }));
  db.pragma('busy_timeout = 0');
  try {
    const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return result?.busy === 0;
  } finally {
    db.pragma(`busy_timeout = ${timeout}`);
  }
}

/**
 * What an older program deleted lies between the rows still: the file is written anew, once.
 *
 * @returns false if there is no room for it now: it takes as much again as the ledger
 */
function writtenAnew(db: Database): boolean {
  try {
    db.exec('VACUUM');
    return true;
  } catch (error) {
    if (asRefusal(error)?.code !== 'disk-full') throw error;
    return false;
  }
}
