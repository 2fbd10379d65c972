import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import Database, { type Database as Db } from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import { adoptDesigns } from '../../shared/registers/definitions/index.ts';
import { backupLedger } from './backup/backup-ledger.ts';
import { damagedLedger, refuseDamaged, refuseDrifted } from './check-file.ts';
import { asRefusal, isDamage } from './damage.ts';
import { placeFacts, unsafePlace } from './location.ts';
import { takeWriterLock, type WriterLock } from './lock.ts';
import { type LedgerMeta, readMeta, writeMeta } from './meta.ts';
import { applicationId, migrate, refuseNewer, schemaVersion } from './migrate.ts';
import { currentVersion } from './migrations/index.ts';
import { readDesigns } from './registers/own-designs.ts';

/** The file inside a ledger's folder. */
export const ledgerFile = 'ledger.sqlite';

/** One open ledger file. A writer holds the folder's lock; readers come and go. */
export interface LedgerConnection {
  readonly folder: string;
  readonly db: Db;
  readonly mode: ConnectionMode;
  readonly meta: LedgerMeta;
  /** A writer whose file is still being checked: SQLite refuses to write until `admitWriting`. */
  readonly awaitsCheck: boolean;
  /** Called when the check of a connection that was opened before it has found the file whole. */
  admitWriting(): void;
  close(): Promise<void>;
}

/**
 * `assist` writes for the program's own writer, from another thread and while that one does not: it takes no lock, and
 * neither checks the file nor upgrades it.
 */
type ConnectionMode = 'write' | 'read' | 'assist';

export interface ConnectionOptions {
  readonly mode: ConnectionMode;
  /**
   * When a writer's file is read from end to end: before it opens, or afterwards by the caller (`refuseUnsound`, on
   * another connection), so that opening a large ledger takes no longer than a small one. A ledger that must be
   * upgraded is checked before in any case.
   */
  readonly check?: 'before' | 'afterwards';
  /** The present moment, ISO with offset. */
  readonly now: string;
  readonly appVersion: string;
}

/**
 * Opens a ledger folder `名称.lianxin/`.
 *
 * A writer, in this order: the place is safe → the lock is ours → the file is a ledger → it is not newer than the
 * program → its pages are whole → if it is older, a verified backup and the migrations → its tables are those of a fresh
 * ledger. A reader takes no lock and changes nothing.
 *
 * @throws Refusal with what happened, to what, and what to do
 */
export async function openConnection(folder: string, options: ConnectionOptions): Promise<LedgerConnection> {
  const place = resolve(folder);
  if (!existsSync(join(place, ledgerFile))) throw new Refusal('ledger-missing', { folder });
  if (options.mode !== 'write') return connect(place, options, null);
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
    if (statSync(file).size === 0) throw await damagedLedger(folder, 'empty file');
    db = new Database(file, { readonly: options.mode === 'read', fileMustExist: true, timeout: 5000 });
    // Before anything is set: another program's file keeps its every byte.
    if (Number(db.pragma('application_id', { simple: true })) !== applicationId) {
      throw new Refusal('ledger-foreign', { ledger });
    }
    refuseNewer(db, ledger, readMeta(db).appVersion, options.appVersion);
    const older = schemaVersion(db) < currentVersion;
    if (lock === null && older) throw new Refusal('ledger-older', { ledger });
    const awaitsCheck = lock !== null && options.check === 'afterwards' && !older;
    configure(db, options.mode !== 'read', awaitsCheck);
    if (lock !== null && !awaitsCheck) {
      await refuseDamaged(folder, db);
      if (older) await upgrade(folder, db, options);
      refuseDrifted(folder, db);
    }
    adoptDesigns(readDesigns(db));
    return connection(folder, db, options.mode, lock, awaitsCheck);
  } catch (error) {
    db?.close();
    if (isDamage(error)) throw await damagedLedger(folder, error);
    throw asRefusal(error, '打开账本') ?? error;
  }
}

/** WAL and FULL: a commit that was acknowledged survives a power cut, and readers never wait. */
function configure(db: Db, writes: boolean, awaitsCheck: boolean): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('cache_size = -65536');
  if (!writes) return;
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // What is deleted is overwritten, not only let go of: erased means erased (P31).
  db.pragma('secure_delete = ON');
  if (awaitsCheck) db.pragma('query_only = ON');
}

async function upgrade(folder: string, db: Db, { now, appVersion }: ConnectionOptions): Promise<void> {
  const backup = await backupLedger(folder, db, { kind: '升级前', now });
  try {
    migrate(db);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const detail = { ledger: basename(folder), backup: backup.path, reason };
    throw new Refusal('upgrade-failed', detail, { cause: error });
  }
  writeMeta(db, { appVersion });
}

function connection(
  folder: string,
  db: Db,
  mode: ConnectionMode,
  lock: WriterLock | null,
  awaitsCheck: boolean,
): LedgerConnection {
  let awaits = awaitsCheck;
  return {
    folder,
    db,
    mode,
    meta: readMeta(db),
    get awaitsCheck() {
      return awaits;
    },
    admitWriting() {
      db.pragma('query_only = OFF');
      awaits = false;
    },
    async close() {
      try {
        if (mode === 'write' && !awaits) db.pragma('optimize');
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
