import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { asRefusal } from '../damage.ts';
import type { Ledger } from '../ledger.ts';
import { type AttachmentFile, noteAttachment } from './attachment-files.ts';
import { judgeFile } from './judge-file.ts';
import { keepFile } from './keep-file.ts';
import { pictureType } from './picture-type.ts';
import { stripPicture } from './strip-picture.ts';

/** The largest file that is taken in, in bytes: a ledger must stay small enough to be backed up every day. */
export const mostBytes = 100 * 1024 * 1024;

/**
 * Takes a copy of a file into the ledger: freed of what a camera wrote about the place, named by its content, so that the
 * same file is kept once. It belongs to no row yet; whoever saves a row names it there. Adding a file again whose copy
 * was lost or spoilt mends it.
 *
 * @throws Refusal if the file is none to take in, or the disk refuses
 */
export async function addAttachment(ledger: Ledger, path: string): Promise<AttachmentFile> {
  const name = basename(path);
  const bytes = await readSource(path, name);
  const type = judgeFile(name, bytes);
  const picture = pictureType(bytes);
  const content = picture === null ? bytes : stripPicture(picture, bytes);
  if (content === null) throw new Refusal('attachment-picture-unknown', { file: name });
  const hash = createHash('sha256').update(content).digest('hex');
  try {
    await keepFile(ledger.connection.folder, hash, content);
    return await noteAttachment(ledger, { hash, name, type, size: content.length });
  } catch (error) {
    throw asRefusal(error, `添加“${name}”`) ?? error;
  }
}

async function readSource(path: string, name: string): Promise<Buffer> {
  let bytes: Buffer;
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) throw new Refusal('attachment-folder', { file: name });
    if (facts.size > mostBytes) throw new Refusal('attachment-too-large', { file: name, most: '100 MB' });
    bytes = await readFile(path);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('attachment-unreadable', { file: name }, { cause: error });
  }
  if (bytes.length === 0) throw new Refusal('attachment-empty', { file: name });
  return bytes;
}
