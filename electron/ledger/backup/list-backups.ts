import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Backup, backupEnding, readManifest } from './backup-manifest.ts';
import { inspectBackup } from './inspect-backup.ts';

export function backupsFolder(ledgerFolder: string): string {
  return join(ledgerFolder, 'backups');
}

/** The backups of a folder, newest first. What a killed backup left behind has no final name and is not among them. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(backupEnding))
    .flatMap((name) => {
      const path = join(folder, name);
      const manifest = readManifest(path);
      return manifest === null ? [] : [{ ...manifest, path }];
    })
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Path of the newest backup that still passes its check: what a damaged ledger offers. */
export async function newestGoodBackup(ledgerFolder: string): Promise<string | null> {
  for (const backup of listBackups(backupsFolder(ledgerFolder))) {
    if (inspectBackup(backup.path, backup).problem === null) return backup.path;
  }
  return null;
}
