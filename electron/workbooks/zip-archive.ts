import { crc32 } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { Refusal } from '../../shared/messages/refusal.ts';
import { readRefusal, type SourceFile } from './source-file.ts';

/**
 * A stranger's zip. Names of entries only ever serve as keys of a map, never as paths of files, and sizes
 * are judged before anything is unpacked: yauzl guarantees that an entry does not unpack to more than it
 * declares, so that the declared sizes can be trusted as upper bounds.
 */
export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #source: SourceFile;
  /** The parts' names as the archive writes them, in its order. */
  readonly names: readonly string[];

  private constructor(zip: ZipFile, { names, entries }: Directory, source: SourceFile) {
    this.#zip = zip;
    this.#entries = entries;
    this.names = names;
    this.#source = source;
  }

  static async open(source: SourceFile): Promise<ZipArchive> {
    const zip = await openZip(source);
    try {
      return new ZipArchive(zip, await readDirectory(zip, source), source);
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  /** Part names are compared without regard to case, as the Open Packaging Conventions say. */
  has(part: string): boolean {
    return this.#entries.has(partKey(part));
  }

  /** Bytes of a part once unpacked, as the archive declares; 0 if there is none. */
  size(part: string): number {
    return this.#entries.get(partKey(part))?.uncompressedSize ?? 0;
  }

  /** The unpacked bytes of a part. Refuses a missing, damaged or too large one; the check sum is compared at the end. */
  async *chunks(part: string, maxBytes = this.#source.limits.maxInflatedBytes): AsyncGenerator<Buffer> {
    const { file } = this.#source;
    const entry = this.#entries.get(partKey(part));
    if (!entry) throw new Refusal('workbook-corrupt', { file, part });
    if (entry.isEncrypted()) throw new Refusal('workbook-encrypted', { file });
    if (entry.uncompressedSize > maxBytes) throw new Refusal('workbook-inflates', { file, part });
    let checksum = 0;
    try {
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        checksum = crc32(chunk, checksum);
        yield chunk;
      }
    } catch (error) {
      throw zipRefusal(error, file, part);
    }
    if (checksum !== entry.crc32) throw new Refusal('workbook-corrupt', { file, part });
  }

  /** A small part as a whole. */
  async bytes(part: string): Promise<Buffer> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.chunks(part, this.#source.limits.maxSmallPartBytes)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  close(): void {
    this.#zip.close();
  }
}

async function openZip(source: SourceFile): Promise<ZipFile> {
  try {
    return await openPromise(source.path, { autoClose: false, decodeStrings: false });
  } catch (error) {
    throw zipRefusal(error, source.file, '压缩目录');
  }
}

interface Directory {
  readonly names: readonly string[];
  /** By `partKey`. */
  readonly entries: ReadonlyMap<string, Entry>;
}

async function readDirectory(zip: ZipFile, { file, limits }: SourceFile): Promise<Directory> {
  if (zip.entryCount > limits.maxEntries) throw new Refusal('workbook-inflates', { file, part: '压缩目录' });
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  let inflated = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = getFileNameLowLevel(
        entry.generalPurposeBitFlag,
        entry.fileNameRaw,
        entry.extraFields,
        false,
      );
      inflated += entry.uncompressedSize;
      const ratio = entry.uncompressedSize / Math.max(1, entry.compressedSize);
      const isBomb = entry.uncompressedSize > limits.ratioFromBytes && ratio > limits.maxRatio;
      if (isBomb || inflated > limits.maxInflatedBytes)
        throw new Refusal('workbook-inflates', { file, part: name });
      entries.set(partKey(name), entry);
      names.push(name);
    }
  } catch (error) {
    throw zipRefusal(error, file, '压缩目录');
  }
  return { names, entries };
}

/** By what a part's name is compared. */
export function partKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase();
}

/** yauzl and zlib only throw for a damaged archive or for the operating system's reasons. */
function zipRefusal(error: unknown, file: string, part: string): unknown {
  const refusal = readRefusal(error, file);
  if (refusal instanceof Refusal) return refusal;
  return /strong encryption/.test(String(error))
    ? new Refusal('workbook-encrypted', { file })
    : new Refusal('workbook-corrupt', { file, part });
}
