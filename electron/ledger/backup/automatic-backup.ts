import type { Database } from 'better-sqlite3';
import { type AutomaticBackup, backupDue } from './backup-due.ts';
import { type BackupResult, backupLedger } from './backup-ledger.ts';
import { countLedger } from './inspect-copy.ts';
import { backupsFolder, listBackups } from './list-backups.ts';

/**
 * 自动备份, if one is due.
 *
 * @returns null if none is
 */
export async function makeAutomaticBackup(
  folder: string,
  db: Database,
  kind: AutomaticBackup,
  now: string,
): Promise<BackupResult | null> {
  const newest = listBackups(backupsFolder(folder))[0] ?? null;
  if (!backupDue(kind, newest, countLedger(db).lastBatch, now)) return null;
  return backupLedger(folder, db, { kind, now });
}
