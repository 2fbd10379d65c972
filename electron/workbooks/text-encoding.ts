import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { Refusal } from '../../shared/messages/refusal.ts';
import { readRefusal, type SourceFile } from './source-file.ts';

/** Encodings of the text files that offices exchange; GB18030 contains GBK and GB2312. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes read at a time. */
const CHUNK_BYTES = 256 * 1024;

/**
 * Tells the encoding by decoding the whole file strictly: Chinese text in GB18030 is practically never valid
 * UTF-8. A text that is neither is refused rather than imported with wrong characters.
 */
export async function detectEncoding(source: SourceFile): Promise<TextEncoding> {
  const marked = encodingOfMark(source.head);
  if (marked) return marked;
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    if (await decodesStrictly(source, encoding)) return encoding;
  }
  throw new Refusal('workbook-encoding', { file: source.file });
}

/**
 * The text of a file, piece by piece, without its byte order mark.
 *
 * @param onShare told before each piece which share of the file is behind, 0 to 1
 */
export async function* decodeText(
  source: SourceFile,
  encoding: TextEncoding,
  onShare?: (share: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Buffer) => decodeOrRefuse(decoder, bytes, source.file);
  let read = 0;
  for await (const bytes of fileChunks(source)) {
    read += bytes.length;
    onShare?.(Math.min(1, read / source.size));
    yield decode(bytes);
  }
  yield decode();
}

/** The text of a file that is already in memory. */
export function decodeWholeText(bytes: Buffer, file: string): string {
  const marked = encodingOfMark(bytes);
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new Refusal('workbook-encoding', { file });
}

function encodingOfMark(head: Buffer): TextEncoding | undefined {
  const mark = head.toString('hex', 0, 2);
  if (mark === 'fffe') return 'utf-16le';
  return mark === 'feff' ? 'utf-16be' : undefined;
}

async function decodesStrictly(source: SourceFile, encoding: TextEncoding): Promise<boolean> {
  try {
    for await (const _ of decodeText(source, encoding));
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'workbook-encoding') return false;
    throw error;
  }
}

function decodeOrRefuse(decoder: TextDecoder, bytes: Buffer | undefined, file: string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new Refusal('workbook-encoding', { file });
    throw error;
  }
}

async function* fileChunks({ path, file }: SourceFile): AsyncGenerator<Buffer> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES });
  } catch (error) {
    throw readRefusal(error, file);
  }
}
