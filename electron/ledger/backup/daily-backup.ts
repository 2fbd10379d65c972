import type { Database } from 'better-sqlite3';
import { type BackupResult, backupLedger } from './backup-ledger.ts';
import { countLedger } from './inspect-copy.ts';
import { backupsFolder, listBackups } from './list-backups.ts';
import { dailyBackupDue } from './thinning.ts';

/**
 * 每日备份: the day's first closing of a ledger that has changed since its last backup.
 *
 * @returns null if none is due
 */
export async function makeDailyBackup(
  folder: string,
  db: Database,
  now: string,
): Promise<BackupResult | null> {
  const backups = listBackups(backupsFolder(folder));
  const { lastBatch } = countLedger(db);
  if (!dailyBackupDue(backups, backups[0]?.lastBatch ?? 0, lastBatch, now)) return null;
  return backupLedger(folder, db, { kind: '每日', now });
}
