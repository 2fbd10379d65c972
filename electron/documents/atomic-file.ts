import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../shared/messages/refusal.ts';

/**
 * Writes a file under a temporary name in the same folder, flushes it, and only then gives it its name: whoever looks
 * sees the old file or the complete new one. On any failure the temporary file is removed and the old one untouched.
 *
 * @throws Refusal if the disk is full, the folder cannot be written, the path is a folder, or the file is open in another
 *   program
 */
export async function writeAtomically<Result>(
  path: string,
  write: (temporaryPath: string) => Promise<Result>,
): Promise<Result> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new Refusal('file-is-folder', { path });
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.part`);
  try {
    const result = await write(temporary);
    await flush(temporary);
    await rename(temporary, path);
    return result;
  } catch (error) {
    await rm(temporary, { force: true });
    throw asFileRefusal(error, path) ?? error;
  }
}

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

function asFileRefusal(error: unknown, path: string): Refusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const file = basename(path);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('file-disk-full', { file }, { cause: error });
    case 'EBUSY':
    case 'EPERM':
    case 'ETXTBSY':
      return new Refusal('file-in-use', { file }, { cause: error });
    case 'EACCES':
    case 'EROFS':
      return new Refusal('file-not-writable', { file, folder: dirname(path) }, { cause: error });
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal('file-folder-missing', { folder: dirname(path) }, { cause: error });
    default:
      return null;
  }
}
