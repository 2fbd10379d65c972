import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { asRefusal } from '../damage.ts';
import { placeFacts, unsafePlace } from '../location.ts';
import { copyAttachments } from './attachments.ts';
import { readManifest } from './backup-manifest.ts';
import { inspectBackup } from './inspect-backup.ts';
import { type CopyReport, inspectCopy } from './inspect-copy.ts';

export interface RestoreResult {
  readonly folder: string;
  /** Live rows by register: as the backup noted them when it was made, and as they are in the restored ledger. */
  readonly before: CopyReport['counts'];
  readonly after: CopyReport['counts'];
  /** Attachments that neither the backup's store nor the ledger has any more. */
  readonly missingAttachments: readonly string[];
}

/** The backup checked, copied, its attachments copied, the copy checked. */
const steps = 4;

/**
 * Restores a backup into a new ledger folder (P16: to a copy first). Nothing that exists is touched; the new folder
 * appears complete or not at all.
 *
 * @param onProgress told how many of the steps are done
 * @throws Refusal if it is no backup, does not pass its check, the folder exists, or its place is none for a ledger
 */
export function restoreBackup(
  backup: string,
  folder: string,
  onProgress?: (done: number, total: number) => void,
): RestoreResult {
  const step = (done: number) => onProgress?.(done, steps);
  const source = resolve(backup);
  const place = resolve(folder);
  const manifest = readManifest(source);
  if (manifest === null) throw new Refusal('backup-missing', { backup });
  if (existsSync(place)) throw new Refusal('ledger-exists', { folder });
  const reason = unsafePlace(placeFacts(place));
  if (reason !== null) throw new Refusal('ledger-place-unsafe', { ledger: basename(place), reason });
  const original = inspectBackup(source, manifest);
  if (original.problem !== null) throw new Refusal('backup-damaged', { backup, reason: original.problem });
  try {
    mkdirSync(dirname(place), { recursive: true });
    const making = mkdtempSync(join(dirname(place), '.lianxin-restore-'));
    try {
      step(1);
      copyFileSync(join(source, 'ledger.sqlite'), join(making, 'ledger.sqlite'));
      turnOnLog(join(making, 'ledger.sqlite'));
      step(2);
      for (const part of ['attachments', 'backups']) mkdirSync(join(making, part));
      const stores = [join(dirname(source), 'attachments'), join(dirname(dirname(source)), 'attachments')];
      const missing = stores.reduce<readonly string[]>(
        (names, store) => copyAttachments(names, store, join(making, 'attachments')),
        manifest.attachments,
      );
      step(3);
      const restored = inspectCopy(join(making, 'ledger.sqlite'));
      if (restored.problem !== null)
        throw new Refusal('backup-damaged', { backup, reason: restored.problem });
      renameSync(making, place);
      return { folder: place, before: manifest.counts, after: restored.counts, missingAttachments: missing };
    } catch (error) {
      rmSync(making, { recursive: true, force: true });
      throw error;
    }
  } catch (error) {
    throw asRefusal(error, `恢复“${basename(backup)}”`) ?? error;
  }
}

/** A backup is one file without a log; a ledger writes through one. */
function turnOnLog(file: string): void {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
  } finally {
    db.close();
  }
}
