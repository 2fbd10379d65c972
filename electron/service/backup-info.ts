import { basename, dirname } from 'node:path';
import type { BackupInfo, FoundBackup } from '../../shared/api/ledgers.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { type Backup, readManifest } from '../ledger/backup/backup-manifest.ts';

/** A backup as the page of its own ledger lists it. */
export function backupInfo({ path, kind, at, size, counts }: Backup): BackupInfo {
  return { path, name: basename(path), kind, at, size, counts };
}

/** A backup met outside its ledger. `backups` is no name that tells anything: the ledger's folder is said instead. */
export function foundBackup(backup: Backup): FoundBackup {
  const holder = dirname(backup.path);
  const beside = basename(holder) === 'backups' ? dirname(holder) : holder;
  return { ...backupInfo(backup), office: backup.office, beside };
}

/** @throws Refusal `backup-missing` if the folder is no backup of ours */
export function describeBackup(path: string): FoundBackup {
  const manifest = readManifest(path);
  if (manifest === null) throw new Refusal('backup-missing', { backup: path });
  return foundBackup({ ...manifest, path });
}
