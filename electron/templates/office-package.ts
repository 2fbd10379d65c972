import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../shared/messages/refusal.ts';
import { detectContent } from '../workbooks/detect-content.ts';
import { defaultLimits } from '../workbooks/limits.ts';
import { inspectSourceFile, type SourceFile } from '../workbooks/source-file.ts';
import {
  type Relationship,
  readPackage,
  readRelationships,
  type XlsxPackage,
} from '../workbooks/xlsx-package.ts';
import { partKey, ZipArchive } from '../workbooks/zip-archive.ts';
import { parseXml, type XmlPart } from './xml-tree.ts';

export type TemplateFormat = 'xlsx' | 'docx';

const MB = 1024 * 1024;

/** A form is held in memory as a whole, with its pictures; a superior's has a few sheets. */
const limits = { ...defaultLimits, maxEntries: 2000, maxInflatedBytes: 100 * MB, maxSmallPartBytes: 30 * MB };

/** A worksheet of a form: its name in formulas, its part, and the parts that hang on it. */
export interface SheetParts {
  readonly name: string;
  readonly part: string;
  readonly related: readonly Relationship[];
}

/** A form of Word or Excel, unpacked. */
export class OfficePackage {
  readonly format: TemplateFormat;
  /** The file's name: what a clerk recognises in a message. */
  readonly file: string;
  /** By name, in the order of the archive. */
  readonly parts: ReadonlyMap<string, Buffer>;
  readonly sheets: readonly SheetParts[];
  readonly workbook: XlsxPackage | null;
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    file: string,
    parts: ReadonlyMap<string, Buffer>,
    workbook: XlsxPackage | null,
    sheets: readonly SheetParts[],
  ) {
    this.format = workbook === null ? 'docx' : 'xlsx';
    this.file = file;
    this.parts = parts;
    this.workbook = workbook;
    this.sheets = sheets;
    this.#names = new Map([...parts.keys()].map((name) => [partKey(name), name]));
  }

  /** The name under which the archive has a part that another part refers to. */
  nameOf(part: string): string | undefined {
    return this.#names.get(partKey(part));
  }

  /** @throws Refusal if the part is missing or spoilt */
  xml(part: string): XmlPart {
    const bytes = this.parts.get(this.nameOf(part) ?? part);
    try {
      if (bytes === undefined) throw new Error(`no part ${part}`);
      return parseXml(bytes);
    } catch (error) {
      throw new Refusal('template-corrupt', { file: this.file, part }, { cause: error });
    }
  }
}

/**
 * Reads a form that somebody made: .xlsx or .docx, told apart by content.
 *
 * @throws Refusal if it is neither, is protected, spoilt or far too large, or has macros
 */
export async function readOfficePackage(path: string): Promise<OfficePackage> {
  let source: SourceFile | null = null;
  try {
    source = await inspectSourceFile(path, limits);
    return await readZip(source);
  } catch (error) {
    throw asTemplateRefusal(error, source?.file ?? basename(path));
  }
}

async function readZip(source: SourceFile): Promise<OfficePackage> {
  const { file } = source;
  const { kind } = detectContent(source.head);
  if (kind === 'compound-file') {
    throw new Refusal((await isEncrypted(source)) ? 'template-encrypted' : 'template-old-format', { file });
  }
  if (kind === 'biff') throw new Refusal('template-old-format', { file });
  if (kind !== 'zip') throw new Refusal('template-not-one', { file });
  const archive = await ZipArchive.open(source);
  try {
    if (archive.names.some((name) => /vbaProject\.bin$/i.test(name)))
      throw new Refusal('template-macros', { file });
    const isWord = archive.names.some((name) => mainWordPart.test(name));
    if (!isWord && !archive.has('xl/workbook.xml')) throw new Refusal('template-not-one', { file });
    const parts = new Map<string, Buffer>();
    for (const name of archive.names) if (!name.endsWith('/')) parts.set(name, await archive.bytes(name));
    if (isWord) return new OfficePackage(file, parts, null, []);
    const workbook = await readPackage(archive, source);
    const sheets: SheetParts[] = [];
    for (const { name, part } of workbook.sheets) {
      sheets.push({ name, part, related: await readRelationships(archive, part, source) });
    }
    return new OfficePackage(file, parts, workbook, sheets);
  } finally {
    archive.close();
  }
}

/** Office 365 sometimes calls it document2.xml. */
const mainWordPart = /^word\/document\d*\.xml$/i;

/** A protected .xlsx or .docx is a compound file with a stream of this name in its directory. */
async function isEncrypted({ path }: SourceFile): Promise<boolean> {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  const file = await open(path, 'r');
  try {
    for await (const chunk of file.createReadStream({ highWaterMark: MB, autoClose: false })) {
      if ((chunk as Buffer).includes(name)) return true;
    }
    return false;
  } finally {
    await file.close();
  }
}

/** Sentences about tables to be imported become such about forms. */
function asTemplateRefusal(error: unknown, file: string): unknown {
  if (!(error instanceof Refusal)) return error;
  switch (error.code) {
    case 'workbook-encrypted':
      return new Refusal('template-encrypted', { file }, { cause: error });
    case 'workbook-inflates':
      return new Refusal('template-inflates', { file }, { cause: error });
    case 'workbook-corrupt':
    case 'workbook-unsafe-xml': {
      const { part }: { readonly part?: unknown } = error.detail;
      return new Refusal('template-corrupt', { file, part: String(part) }, { cause: error });
    }
    case 'workbook-empty':
    case 'workbook-folder':
    case 'workbook-unknown':
      return new Refusal('template-not-one', { file }, { cause: error });
    default:
      return error;
  }
}
