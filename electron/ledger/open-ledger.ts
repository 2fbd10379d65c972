import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import Database, { type Database as Db } from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import { adoptDesigns } from '../../shared/registers/definitions/index.ts';
import { backupLedger } from './backup/backup-ledger.ts';
import { newestGoodBackup } from './backup/list-backups.ts';
import { asRefusal, isDamage } from './damage.ts';
import { placeFacts, unsafePlace } from './location.ts';
import { takeWriterLock, type WriterLock } from './lock.ts';
import { type LedgerMeta, readMeta, writeMeta } from './meta.ts';
import { applicationId, migrate, refuseNewer, schemaDifferences, schemaVersion } from './migrate.ts';
import { currentVersion } from './migrations/index.ts';
import { readDesigns } from './registers/own-designs.ts';

/** The file inside a ledger's folder. */
export const ledgerFile = 'ledger.sqlite';

/** One open ledger file. A writer holds the folder's lock; readers come and go. */
export interface LedgerConnection {
  readonly folder: string;
  readonly db: Db;
  readonly mode: 'write' | 'read';
  readonly meta: LedgerMeta;
  close(): Promise<void>;
}

export interface ConnectionOptions {
  readonly mode: 'write' | 'read';
  /** The present moment, ISO with offset. */
  readonly now: string;
  readonly appVersion: string;
}

/**
 * Opens a ledger folder `名称.lianxin/`.
 *
 * A writer, in this order: the place is safe → the lock is ours → the file is a ledger → it is not newer than the
 * program → its pages are whole → if it is older, a verified backup, the migrations, and a comparison with a fresh
 * schema. A reader takes no lock and changes nothing.
 *
 * @throws Refusal with what happened, to what, and what to do
 */
export async function openConnection(folder: string, options: ConnectionOptions): Promise<LedgerConnection> {
  const place = resolve(folder);
  if (!existsSync(join(place, ledgerFile))) throw new Refusal('ledger-missing', { folder });
  if (options.mode === 'read') return connect(place, options, null);
  const reason = unsafePlace(placeFacts(place));
  if (reason !== null) throw new Refusal('ledger-elsewhere', { ledger: basename(place), reason });
  let lock: WriterLock | null = null;
  try {
    lock = takeWriterLock(place, options.now);
    return await connect(place, options, lock);
  } catch (error) {
    lock?.release();
    throw asRefusal(error, '打开账本') ?? error;
  }
}

async function connect(
  folder: string,
  options: ConnectionOptions,
  lock: WriterLock | null,
): Promise<LedgerConnection> {
  const ledger = basename(folder);
  const file = join(folder, ledgerFile);
  let db: Db | null = null;
  try {
    // SQLite would take a file without a byte for a new database.
    if (statSync(file).size === 0) throw await damaged(folder, 'empty file');
    db = new Database(file, { readonly: lock === null, fileMustExist: true, timeout: 5000 });
    // Before anything is set: another program's file keeps its every byte.
    if (Number(db.pragma('application_id', { simple: true })) !== applicationId) {
      throw new Refusal('ledger-foreign', { ledger });
    }
    refuseNewer(db, ledger, readMeta(db).appVersion, options.appVersion);
    configure(db, lock !== null);
    if (lock !== null) {
      const check = String(db.pragma('quick_check(1)', { simple: true }));
      if (check !== 'ok') throw await damaged(folder, check);
      await upgrade(folder, db, options);
    } else if (schemaVersion(db) < currentVersion) throw new Refusal('ledger-older', { ledger });
    adoptDesigns(readDesigns(db));
    return connection(folder, db, options.mode, lock);
  } catch (error) {
    db?.close();
    if (isDamage(error)) throw await damaged(folder, error);
    throw asRefusal(error, '打开账本') ?? error;
  }
}

async function damaged(folder: string, cause: unknown): Promise<Refusal> {
  const backup = await newestGoodBackup(folder);
  return new Refusal('ledger-damaged', { ledger: basename(folder), backup }, { cause });
}

/** WAL and FULL: a commit that was acknowledged survives a power cut, and readers never wait. */
function configure(db: Db, writes: boolean): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -65536');
  if (!writes) return;
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // What is deleted is overwritten, not only let go of: erased means erased (P31).
  db.pragma('secure_delete = ON');
}

async function upgrade(folder: string, db: Db, { now, appVersion }: ConnectionOptions): Promise<void> {
  const ledger = basename(folder);
  if (schemaVersion(db) < currentVersion) {
    const backup = await backupLedger(folder, db, { kind: '升级前', now });
    try {
      migrate(db);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Refusal('upgrade-failed', { ledger, backup: backup.path, reason }, { cause: error });
    }
    writeMeta(db, { appVersion });
  }
  const differences = schemaDifferences(db);
  if (differences.length > 0)
    throw new Refusal('ledger-drifted', { ledger, differences: differences.slice(0, 5) });
}

function connection(
  folder: string,
  db: Db,
  mode: 'write' | 'read',
  lock: WriterLock | null,
): LedgerConnection {
  return {
    folder,
    db,
    mode,
    meta: readMeta(db),
    async close() {
      try {
        if (mode === 'write') db.pragma('optimize');
      } catch (error) {
        // Statistics for the query planner: a full disk or a spoilt page is no reason not to close.
        if (asRefusal(error) === null) throw error;
      } finally {
        db.close();
        lock?.release();
      }
    },
  };
}
