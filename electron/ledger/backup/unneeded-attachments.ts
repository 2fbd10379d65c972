import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { attachmentNames, attachmentPath } from './attachments.ts';
import { backupEnding, readManifest } from './backup-manifest.ts';
import { isBeingMade } from './leftovers.ts';

/**
 * Removes the attachments of a folder of backups that only backups thinned away needed: what was erased from the ledger
 * must not stay there either (P31). Leaves everything while another backup is being made, which may count on a file that
 * it names only at its end, and where a backup cannot say what it needs.
 */
export function removeUnneeded(backups: string): void {
  const names = readdirSync(backups);
  if (names.some(isBeingMade)) return;
  const manifests = names
    .filter((name) => name.endsWith(backupEnding))
    .map((name) => readManifest(join(backups, name)));
  const needed = new Set<string>();
  for (const manifest of manifests) {
    if (manifest === null) return;
    for (const hash of manifest.attachments) needed.add(hash);
  }
  const store = join(backups, 'attachments');
  for (const hash of attachmentNames(store))
    if (!needed.has(hash)) rmSync(attachmentPath(store, hash), { force: true });
}
