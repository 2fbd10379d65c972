import {
  closeSync,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import Database, { type Database as Db } from 'better-sqlite3';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { attachedFiles } from '../attachments/attached-files.ts';
import { asRefusal } from '../damage.ts';
import { readMeta } from '../meta.ts';
import { attachmentNames, copyAttachments } from './attachments.ts';
import { type Backup, type BackupKind, type BackupManifest, backupEnding } from './backup-manifest.ts';
import { fileHash, inspectBackup } from './inspect-backup.ts';
import { inspectCopy } from './inspect-copy.ts';
import { makingName, removeLeftovers } from './leftovers.ts';
import { backupsFolder, listBackups } from './list-backups.ts';
import { backupsToRemove } from './thinning.ts';
import { removeUnneeded } from './unneeded-attachments.ts';

export type { BackupKind } from './backup-manifest.ts';

export interface BackupOptions {
  readonly kind: BackupKind;
  readonly now: string;
  readonly signal?: AbortSignal;
  /** Pages copied and pages in all. */
  onProgress?(done: number, total: number): void;
}

export interface BackupResult extends Backup {
  /** Why there is no copy at the second place, e.g. an unplugged USB disk; null if there is one or none was asked for. */
  readonly secondPlaceProblem: string | null;
}

/** The files of a backup. */
const parts = ['ledger.sqlite', 'manifest.json'] as const;

/** Pages copied between two looks at the cancel signal: about a megabyte. */
const pagesAtOnce = 256;

/**
 * Backs a ledger up through SQLite's own API while it is in use: copied under a temporary name, checked page by page,
 * flushed, and only then given its name. Older backups are thinned afterwards.
 *
 * @param db any connection to the ledger
 */
export async function backupLedger(folder: string, db: Db, options: BackupOptions): Promise<BackupResult> {
  const backups = backupsFolder(folder);
  const name = `${options.now.slice(0, 19).replaceAll(':', '')}-${options.kind}${backupEnding}`;
  const path = unusedPath(join(backups, name));
  const making = join(backups, makingName(basename(path)));
  try {
    mkdirSync(making, { recursive: true });
    removeLeftovers(backups);
    const manifest = await makeCopy(folder, db, making, options);
    renameSync(making, path);
    const backup: Backup = { ...manifest, path };
    thin(backups, options.now);
    return {
      ...backup,
      secondPlaceProblem: copyToSecondPlace(backup, backups, readMeta(db).secondPlace, options.now),
    };
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    throw asRefusal(error, '备份') ?? error;
  }
}

/** Two backups in one second are two backups. */
function unusedPath(path: string): string {
  for (let count = 2, free = path; ; count += 1) {
    if (!existsSync(free)) return free;
    free = path.replace(backupEnding, `-${count}${backupEnding}`);
  }
}

async function makeCopy(
  folder: string,
  db: Db,
  making: string,
  options: BackupOptions,
): Promise<BackupManifest> {
  const file = join(making, 'ledger.sqlite');
  await db.backup(file, {
    progress({ totalPages, remainingPages }) {
      if (options.signal?.aborted) throw new Refusal('backup-cancelled', {});
      options.onProgress?.(totalPages - remainingPages, totalPages);
      return pagesAtOnce;
    },
  });
  oneFile(file);
  const report = inspectCopy(file);
  if (report.problem !== null) {
    throw new Refusal('backup-damaged', { backup: basename(making), reason: report.problem });
  }
  const attachments = neededAttachments(folder, db);
  copyAttachments(attachments, join(folder, 'attachments'), join(backupsFolder(folder), 'attachments'));
  const manifest: BackupManifest = {
    kind: options.kind,
    at: options.now,
    ledgerId: report.ledgerId,
    office: report.office,
    appVersion: readMeta(db).appVersion,
    size: statSync(file).size,
    sha256: fileHash(file),
    lastBatch: report.lastBatch,
    counts: report.counts,
    attachments,
    verified: true,
  };
  writeFileSync(join(making, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const part of parts) flush(join(making, part));
  return manifest;
}

/**
 * What lies in the store, and what rows name although it is lost there: an earlier backup may have it still, and then a
 * restored ledger has it again.
 */
function neededAttachments(folder: string, db: Db): readonly string[] {
  const named = attachedFiles(db).map(({ hash }) => hash);
  return [...new Set([...attachmentNames(join(folder, 'attachments')), ...named])].sort();
}

/** A copy that needs no -wal and -shm beside it can be carried on a USB stick as it is. */
function oneFile(file: string): void {
  const copy = new Database(file);
  try {
    copy.pragma('journal_mode = DELETE');
  } finally {
    copy.close();
  }
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function thin(backups: string, now: string): void {
  const gone = backupsToRemove(listBackups(backups), now);
  for (const path of gone) rmSync(path, { recursive: true, force: true });
  if (gone.length > 0) removeUnneeded(backups);
}

/** A second copy on another disk. One that is not plugged in is no failure: the first copy is made, and the clerk is reminded. */
function copyToSecondPlace(
  backup: Backup,
  backups: string,
  secondPlace: string | null,
  now: string,
): string | null {
  if (secondPlace === null) return null;
  if (!existsSync(secondPlace)) return `第二备份位置“${secondPlace}”现在找不到，请插好移动硬盘后再备份一次。`;
  const target = join(secondPlace, basename(backup.path));
  const making = join(secondPlace, makingName(basename(backup.path)));
  try {
    removeLeftovers(secondPlace);
    cpSync(backup.path, making, { recursive: true });
    for (const part of parts) flush(join(making, part));
    const { problem } = inspectBackup(making, backup);
    if (problem !== null) throw new Refusal('backup-damaged', { backup: target, reason: problem });
    copyAttachments(backup.attachments, join(backups, 'attachments'), join(secondPlace, 'attachments'));
    renameSync(making, target);
    thin(secondPlace, now);
    return null;
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    const refusal = asRefusal(error, '第二处备份');
    if (refusal === null) throw error;
    return refusal.message;
  }
}
