import { TextDecoder } from 'node:util';
import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { SourceFile } from './source-file.ts';
import { XmlScanner, type XmlSink } from './xml-scanner.ts';
import { MalformedXml } from './xml-text.ts';
import type { ZipArchive } from './zip-archive.ts';

/**
 * Runs a large part through the fast scanner; yields after each piece, so that the caller can take what the sink
 * gathered. What it yields is the share of the part that is behind, 0 to 1.
 */
export async function* scanPart(
  archive: ZipArchive,
  part: string,
  source: SourceFile,
  sink: XmlSink,
  maxBytes?: number,
): AsyncGenerator<number> {
  const size = archive.size(part);
  let read = 0;
  const scanner = new XmlScanner(sink);
  const scan = (step: () => void) => refusing(step, source.file, part);
  for await (const chunk of utf8Chunks(archive.chunks(part, maxBytes))) {
    scan(() => scanner.feed(chunk));
    read += chunk.length;
    // A part in UTF-16 is longer in UTF-8 than the archive says.
    yield Math.min(1, read / size);
  }
  scan(() => scanner.end());
}

/** An element of a small part: local name, and its attributes by local name. */
export interface XmlElement {
  readonly name: string;
  readonly attribute: (local: string, namespaceEnd?: string) => string | undefined;
}

/** Parses a small part strictly and with namespaces; `visit` gets every start tag with the names of its ancestors. */
export async function parsePart(
  archive: ZipArchive,
  part: string,
  source: SourceFile,
  visit: (element: XmlElement, ancestors: readonly string[]) => void,
): Promise<void> {
  const parser = new SaxesParser({ xmlns: true });
  const ancestors: string[] = [];
  parser.on('error', (error) => {
    throw new MalformedXml(error.message);
  });
  parser.on('doctype', () => {
    throw new MalformedXml('document type declaration', true);
  });
  parser.on('opentag', (tag) => {
    visit(element(tag), ancestors);
    ancestors.push(tag.local);
  });
  parser.on('closetag', () => {
    ancestors.pop();
  });
  const text = decodeXml(await archive.bytes(part));
  refusing(() => parser.write(text).close(), source.file, part);
}

function element(tag: SaxesTagNS): XmlElement {
  const attributes = Object.values(tag.attributes);
  const fits = (attribute: SaxesAttributeNS, local: string, namespaceEnd: string) =>
    attribute.local === local && attribute.uri.endsWith(namespaceEnd);
  return {
    name: tag.local,
    attribute: (local, namespaceEnd = '') =>
      attributes.find((found) => fits(found, local, namespaceEnd))?.value,
  };
}

function refusing(step: () => void, file: string, part: string): void {
  try {
    step();
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error;
    throw new Refusal(error.unsafe ? 'workbook-unsafe-xml' : 'workbook-corrupt', { file, part });
  }
}

/** XML may be UTF-16 (ECMA-376 part 2, 9.1.4); the scanner only reads UTF-8. */
async function* utf8Chunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (first) {
      first = false;
      const encoding = utf16Of(chunk);
      if (encoding) decoder = new TextDecoder(encoding);
      else if (chunk.toString('hex', 0, 3) === 'efbbbf') bytes = chunk.subarray(3);
    }
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
}

function decodeXml(bytes: Buffer): string {
  return new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes);
}

function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe') return 'utf-16le';
  return mark === 'feff' ? 'utf-16be' : undefined;
}
