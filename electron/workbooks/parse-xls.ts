import { readFile } from 'node:fs/promises';
import {
  type CellObject,
  CFB,
  type ParsingOptions,
  read,
  set_cptable,
  type WorkBook,
  type WorkSheet,
} from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { Cell } from '../../shared/registers/cell.ts';
import { dateCell, shownByCode } from './date-format.ts';
import { DAYS_1904 } from './date-serial.ts';
import { RowCollector } from './row-collector.ts';
import { readRefusal, type SourceFile } from './source-file.ts';
import { decodeWholeText } from './text-encoding.ts';
import type { MergedRange, SheetRow } from './workbook.ts';

// Excel 5 and 95 wrote Chinese in code page 936, for which SheetJS wants its tables handed in.
set_cptable(codepages);

const MB = 1024 * 1024;

/** Streams of an OLE compound file that say whose document it is; the first that is there decides. */
const OTHER_STREAMS: readonly (readonly [stream: string, kind: string])[] = [
  ['WordDocument', ' Word 或 WPS 文字文档'],
  ['PowerPoint Document', '演示文稿'],
];

/** How a file that SheetJS reads is laid out: OLE container, bare BIFF records, or HTML and XML tables. */
export type XlsContent = 'compound-file' | 'biff' | 'markup';

/** A sheet read whole; plain data, so that it can be handed from thread to thread. */
export interface ParsedSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
}

/** Reads an .xls, an .et, or an HTML or XML table under such a name, in one piece. */
export async function parseXls(source: SourceFile, content: XlsContent): Promise<ParsedSheet[]> {
  const bytes = await readWhole(source);
  if (content === 'markup') return readSheets(decodeWholeText(bytes, source.file), source);
  if (content === 'compound-file') refuseOtherDocuments(bytes, source.file);
  return readSheets(bytes, source);
}

/** An OLE compound file (MS-CFB) may as well be a locked .xlsx, or a Word document under a wrong name. */
function refuseOtherDocuments(bytes: Buffer, file: string): void {
  const streams = listStreams(bytes, file);
  if (streams.has('EncryptedPackage')) throw new Refusal('workbook-encrypted', { file });
  if (streams.has('Workbook') || streams.has('Book')) return;
  const other = OTHER_STREAMS.find(([stream]) => streams.has(stream));
  if (other) throw new Refusal('workbook-other-document', { file, kind: other[1] });
  throw new Refusal('workbook-save-as-needed', { file, kind: '旧格式的 Office 或 WPS 文件' });
}

async function readWhole({ path, file, size, limits }: SourceFile): Promise<Buffer> {
  if (size > limits.maxBufferedBytes) {
    throw new Refusal('workbook-too-large', { file, megabytes: Math.floor(limits.maxBufferedBytes / MB) });
  }
  try {
    return await readFile(path);
  } catch (error) {
    throw readRefusal(error, file);
  }
}

function listStreams(bytes: Buffer, file: string): Set<string> {
  try {
    const container: { FullPaths: string[] } = CFB.read(bytes, { type: 'buffer' });
    return new Set(container.FullPaths.map((path) => path.slice(path.lastIndexOf('/') + 1)));
  } catch {
    throw new Refusal('workbook-corrupt', { file, part: '复合文档目录' });
  }
}

function readSheets(content: Buffer | string, source: SourceFile): ParsedSheet[] {
  const { file, limits } = source;
  const { SheetNames: names, Sheets: sheets, Workbook: properties } = parse(content, file);
  if (names.length === 0) throw new Refusal('workbook-no-sheet', { file });
  if (names.length > limits.maxSheets) {
    throw new Refusal('workbook-too-many-sheets', { file, limit: limits.maxSheets });
  }
  const shift = properties?.WBProps?.date1904 ? DAYS_1904 : 0;
  return names.map((name, index) => {
    const sheet = sheets[name] ?? {};
    const hidden = (properties?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return { name, hidden, rows: readRows(sheet, shift, source), merges: readMerges(sheet) };
  });
}

/** SheetJS throws plain errors for anything it cannot make sense of, so whatever it throws is the file's fault. */
function parse(content: Buffer | string, file: string): WorkBook {
  const options: ParsingOptions = {
    dense: true,
    cellNF: true,
    cellFormula: false,
    cellHTML: false,
    raw: true,
  };
  try {
    return read(content, { ...options, type: typeof content === 'string' ? 'string' : 'buffer' });
  } catch (error) {
    if (/password/i.test(String(error))) throw new Refusal('workbook-encrypted', { file });
    throw new Refusal('workbook-corrupt', { file, part: '工作簿内容' });
  }
}

/** `shift` is what dates of a 1904 workbook lack, in days. */
function readRows(sheet: WorkSheet, shift: number, source: SourceFile): SheetRow[] {
  const collector = new RowCollector(source);
  const data = sheet['!data'] ?? [];
  const properties = sheet['!rows'] ?? [];
  // Keys, not a counted loop: a hostile file may leave a gap of a thousand million rows.
  for (const row of Object.keys(data).map(Number)) {
    collector.startRow(row + 1, properties[row]?.hidden === true);
    const cells = data[row] ?? [];
    for (const column of Object.keys(cells).map(Number)) collector.put(column, toCell(cells[column], shift));
    collector.endRow();
  }
  return [...collector.rest()].flat();
}

function readMerges(sheet: WorkSheet): MergedRange[] {
  return (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c,
    bottom: e.r + 1,
    right: e.c,
  }));
}

function toCell(cell: CellObject | undefined, shift: number): Cell {
  if (cell?.v === undefined) return null;
  switch (cell.t) {
    case 'n': {
      const value = Number(cell.v);
      const shown = shownByCode(String(cell.z ?? ''));
      return shown === null ? value : dateCell(value + shift, shown);
    }
    case 'b':
      return cell.v === true;
    case 's':
      return String(cell.v);
    case 'e':
      return cell.w ?? '#N/A';
    default:
      return null;
  }
}
