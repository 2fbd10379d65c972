import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { writeAtomically } from '../documents/atomic-file.ts';

/** Pictures are packed already. */
const packed = /\.(png|jpe?g|gif|emz|wmz|zip)$/i;

/**
 * Writes a file of Word or Excel from its parts, in their order.
 *
 * @param changed texts of parts that are not as in `parts`; null for one that goes
 * @throws Refusal as `writeAtomically`
 */
export async function writePackage(
  parts: ReadonlyMap<string, Buffer>,
  changed: ReadonlyMap<string, string | null>,
  path: string,
): Promise<void> {
  const zip = new ZipFile();
  for (const [name, bytes] of parts) {
    const text = changed.get(name);
    if (text === null) continue;
    zip.addBuffer(text === undefined ? bytes : Buffer.from(text), name, { compress: !packed.test(name) });
  }
  zip.end();
  // yazl's stream is a PassThrough, which its types only call a NodeJS.ReadableStream.
  await writeAtomically(path, (temporary) =>
    pipeline(zip.outputStream as Readable, createWriteStream(temporary)),
  );
}
