import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attachmentPath } from '../backup/attachments.ts';
import { fileHash } from '../backup/inspect-backup.ts';

/** A ledger's store of attached files. */
export function attachmentStore(folder: string): string {
  return join(folder, 'attachments');
}

/**
 * Puts a file into a ledger's store, unless it is there and whole. Under a temporary name, flushed, and only then under
 * its own: a name in the store never stands for half a file.
 *
 * @param hash SHA-256 of the content
 */
export async function keepFile(folder: string, hash: string, content: Buffer): Promise<void> {
  const target = attachmentPath(attachmentStore(folder), hash);
  if (existsSync(target) && fileHash(target) === hash) return;
  const making = `${target}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(making, content, { flush: true });
    await rename(making, target);
  } catch (error) {
    await rm(making, { force: true });
    throw error;
  }
}
