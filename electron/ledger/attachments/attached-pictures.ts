import { existsSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { attachmentPath } from '../backup/attachments.ts';
import { attachmentStore } from './keep-file.ts';

/** A picture that a row names. */
export interface AttachedPicture {
  /** What it was called when it was added, without its ending. */
  readonly name: string;
  /** Where it lies; null if it is not there any more. */
  readonly file: string | null;
}

/** The pictures among attached files, in their order; a file that the ledger never heard of may have been one. */
export function attachedPictures(
  db: Database,
  folder: string,
  hashes: readonly string[],
): readonly AttachedPicture[] {
  const known = new Map(
    db
      .prepare<[string], { hash: string; name: string; type: string }>(
        'SELECT hash, name, type FROM attachment_file WHERE hash IN (SELECT value FROM json_each(?))',
      )
      .all(JSON.stringify(hashes))
      .map(({ hash, ...file }) => [hash, file]),
  );
  return hashes.flatMap((hash) => {
    const { name, type } = known.get(hash) ?? { name: hash.slice(0, 8), type: 'image/' };
    const path = attachmentPath(attachmentStore(folder), hash);
    const file = existsSync(path) ? path : null;
    return type.startsWith('image/') ? [{ name: name.replace(/\.\w+$/, ''), file }] : [];
  });
}
