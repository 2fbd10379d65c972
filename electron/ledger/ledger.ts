import type { Database } from 'better-sqlite3';
import { Kysely } from 'kysely';
import { registers } from '../../shared/registers/definitions/index.ts';
import { asRefusal } from './damage.ts';
import { thinUndoImages } from './journal/thin-undo-images.ts';
import { type ConnectionOptions, type LedgerConnection, openConnection } from './open-ledger.ts';
import { ReferenceIndex } from './records/reference-index.ts';
import { clearTracesCalmly, resumeClearing } from './retention/traces.ts';
import { fillSearchIndex, resumeSearchIndex } from './search/search-index.ts';
import { LedgerDialect } from './sqlite/dialect.ts';
import type { LedgerQueries, LedgerTables } from './tables.ts';

/** 账本: one open ledger folder, with everything that reading and changing it needs. */
export interface Ledger {
  readonly connection: LedgerConnection;
  /** For what only SQLite does (full-text search, bulk load); everything else goes through `queries`. */
  readonly db: Database;
  readonly queries: LedgerQueries;
  readonly names: ReferenceIndex;
  /** Who works here, for the journal; the Windows account's name until people sign in. */
  readonly actor: string;
  /** The present moment, ISO with offset; an argument so that tests can choose it. */
  now(): string;
  close(): Promise<void>;
}

export interface OpenOptions extends Omit<ConnectionOptions, 'now'> {
  readonly actor: string;
  now?(): string;
}

/** Opens a ledger: takes the writer's lock, migrates if it must, and finishes a search index that was cut short. */
export async function openLedger(folder: string, options: OpenOptions): Promise<Ledger> {
  const { actor, now = localNow, ...rest } = options;
  const connection = await openConnection(folder, { ...rest, now: now() });
  try {
    return ledgerOn(connection, actor, now);
  } catch (error) {
    await connection.close();
    throw asRefusal(error, '打开账本') ?? error;
  }
}

/** A ledger on a connection that is already open, e.g. one just created. */
export function ledgerOn(connection: LedgerConnection, actor: string, now: () => string = localNow): Ledger {
  const { db } = connection;
  if (connection.mode === 'write' && !connection.awaitsCheck) {
    resumeSearchIndex(db);
    thinUndoImages(db, dayOf(now()));
    resumeClearing(connection.folder, db);
  }
  const queries = new Kysely<LedgerTables>({ dialect: new LedgerDialect(db) });
  return {
    connection,
    db,
    queries,
    names: new ReferenceIndex(db),
    actor,
    now,
    // The connection closes the database itself, after PRAGMA optimize; destroying the query builder would close it first.
    close: () => connection.close(),
  };
}

/**
 * The file of a ledger that was opened before its check was found whole: from now on it is written. What was cut short
 * last time is finished in small steps, for lists are shown already.
 *
 * @param signal leaves the rest of a search index for the next time
 */
export async function admitWriting({ connection, db, now }: Ledger, signal: AbortSignal): Promise<void> {
  connection.admitWriting();
  thinUndoImages(db, dayOf(now()));
  for (const definition of registers) await fillSearchIndex(db, definition, { signal });
  await clearTracesCalmly(connection.folder, db);
}

/** Local time with its offset, to the second: what a clerk's wall clock says. */
export function localNow(): string {
  const now = new Date();
  const offset = -now.getTimezoneOffset();
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const part = (minutes: number) => String(Math.trunc(Math.abs(minutes))).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${part(offset / 60)}:${part(offset % 60)}`;
}

/** The ISO date of a moment. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}
