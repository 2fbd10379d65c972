import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import { asRefusal } from './damage.ts';
import { placeFacts, unsafePlace } from './location.ts';
import { type Office, writeMeta } from './meta.ts';
import { applicationId, migrate } from './migrate.ts';
import { type LedgerConnection, ledgerFile, openConnection } from './open-ledger.ts';

export interface NewLedger {
  readonly office: Office;
  /** 练习册 (P39). */
  readonly practice: boolean;
  readonly now: string;
  readonly appVersion: string;
}

/**
 * Makes a ledger folder and opens it for writing. It is made under another name and renamed when complete: a ledger
 * that is half there never exists.
 *
 * @throws Refusal if the folder exists, or stands on a network share or in a sync folder
 */
export async function createLedger(
  folder: string,
  { office, practice, now, appVersion }: NewLedger,
): Promise<LedgerConnection> {
  const place = resolve(folder);
  if (existsSync(place)) throw new Refusal('ledger-exists', { folder });
  const reason = unsafePlace(placeFacts(place));
  if (reason !== null) throw new Refusal('ledger-place-unsafe', { ledger: basename(place), reason });
  try {
    mkdirSync(dirname(place), { recursive: true });
    const making = mkdtempSync(join(dirname(place), '.lianxin-new-'));
    try {
      for (const part of ['attachments', 'backups']) mkdirSync(join(making, part));
      const db = new Database(join(making, ledgerFile));
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      db.pragma(`application_id = ${applicationId}`);
      migrate(db);
      writeMeta(db, { ledgerId: randomUUID(), office, practice, createdAt: now, appVersion });
      db.close();
      renameSync(making, place);
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    throw asRefusal(error, '新建账本') ?? error;
  }
  return openConnection(place, { mode: 'write', now, appVersion });
}
