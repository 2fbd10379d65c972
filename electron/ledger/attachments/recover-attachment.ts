import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { attachmentPath } from '../backup/attachments.ts';
import { fileHash } from '../backup/inspect-backup.ts';
import { backupsFolder } from '../backup/list-backups.ts';
import { asRefusal } from '../damage.ts';
import type { Ledger } from '../ledger.ts';
import { readMeta } from '../meta.ts';
import { attachmentFiles } from './attachment-files.ts';
import { keepFile } from './keep-file.ts';

/**
 * Fetches a file that was lost back out of the backups, here or at the second place: all backups of a place share one
 * store, and what was attached once never changes.
 *
 * @throws Refusal if neither place has it whole, or the disk refuses
 */
export async function recoverAttachment(ledger: Ledger, hash: string): Promise<void> {
  const { folder } = ledger.connection;
  const { secondPlace } = readMeta(ledger.db);
  const places = secondPlace === null ? [backupsFolder(folder)] : [backupsFolder(folder), secondPlace];
  const copy = places
    .map((place) => attachmentPath(join(place, 'attachments'), hash))
    .find((path) => existsSync(path) && fileHash(path) === hash);
  if (copy === undefined) {
    const [known] = await attachmentFiles(ledger.queries, [hash]);
    throw new Refusal('attachment-not-in-backups', { file: known?.name ?? hash.slice(0, 8) });
  }
  try {
    await keepFile(folder, hash, await readFile(copy));
  } catch (error) {
    throw asRefusal(error, '找回附件') ?? error;
  }
}
