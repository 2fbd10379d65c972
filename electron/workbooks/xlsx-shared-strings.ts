import { RichText } from './rich-text.ts';
import type { SourceFile } from './source-file.ts';
import { scanPart } from './xml-parts.ts';
import { type XmlScanner, type XmlSink, xmlName } from './xml-scanner.ts';
import type { ZipArchive } from './zip-archive.ts';

const SI = xmlName('si');
const T = xmlName('t');
const RPH = xmlName('rPh');

/** The shared strings (共享字符串): runs of rich text joined, phonetic guides left out. */
export async function readSharedStrings(
  archive: ZipArchive,
  part: string | undefined,
  source: SourceFile,
): Promise<readonly string[]> {
  if (part === undefined || !archive.has(part)) return [];
  const sink = new SharedStringSink(source.limits.maxCellText);
  for await (const _ of scanPart(archive, part, source, sink, source.limits.maxSharedStringBytes));
  return sink.strings;
}

class SharedStringSink implements XmlSink {
  readonly strings: string[] = [];
  readonly #text: RichText;
  #inPhonetic = false;

  constructor(maxLength: number) {
    this.#text = new RichText(maxLength);
  }

  open(tag: XmlScanner): void {
    if (tag.name === SI) this.#text.clear();
    else if (tag.name === RPH) this.#inPhonetic = true;
  }

  close(tag: XmlScanner): void {
    if (tag.name === T && !this.#inPhonetic) this.#text.append(tag.text());
    else if (tag.name === SI) this.strings.push(this.#text.value());
    else if (tag.name === RPH) this.#inPhonetic = false;
  }
}
