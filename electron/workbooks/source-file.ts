import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { WorkbookLimits } from './limits.ts';

/** The file being read, with its name for messages and the limits that hold for it. */
export interface SourceFile {
  readonly path: string;
  /** The bare file name: what the clerk recognises in a message. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** The first bytes, at most {@link HEAD_BYTES}, from which the format is told. */
  readonly head: Buffer;
  readonly limits: WorkbookLimits;
}

/** Enough for an HTML or XML preamble; every binary signature is far shorter. */
const HEAD_BYTES = 4096;

/** Looks at the file without reading it whole; a file that cannot be read is refused. */
export async function inspectSourceFile(path: string, limits: WorkbookLimits): Promise<SourceFile> {
  const file = basename(path);
  try {
    const found = await stat(path);
    if (found.isDirectory()) throw new Refusal('workbook-folder', { file });
    if (!found.isFile()) throw new Refusal('workbook-unknown', { file });
    if (found.size === 0) throw new Refusal('workbook-empty', { file });
    return { path, file, size: found.size, head: await readHead(path), limits };
  } catch (error) {
    throw readRefusal(error, file);
  }
}

async function readHead(path: string): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const head = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(head, 0, HEAD_BYTES, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The refusal for an error of the operating system; any other error comes back as it is. */
export function readRefusal(error: unknown, file: string): unknown {
  if (!isSystemError(error)) return error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal('workbook-missing', { file });
    case 'EISDIR':
      return new Refusal('workbook-folder', { file });
    case 'EBUSY':
    case 'ETXTBSY':
    case 'EAGAIN':
      return new Refusal('workbook-busy', { file });
    // Windows reports a file that Excel holds open without sharing as EPERM or EACCES, too.
    case 'EACCES':
    case 'EPERM':
      return new Refusal('workbook-forbidden', { file });
    default:
      return new Refusal('workbook-unreadable', { file, reason: error.code });
  }
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string';
}
