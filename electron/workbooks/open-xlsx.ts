import { Refusal } from '../../shared/messages/refusal.ts';
import { firstRows, RowCollector } from './row-collector.ts';
import type { SourceFile } from './source-file.ts';
import type { OpenWorkbook, ReadOptions, SheetHead, SheetRow, WorkbookSheet } from './workbook.ts';
import { findMerges } from './xlsx-merges.ts';
import { readPackage, type XlsxPackage } from './xlsx-package.ts';
import { readSharedStrings } from './xlsx-shared-strings.ts';
import { type CellContext, XlsxRowSink } from './xlsx-sheet-rows.ts';
import { readDateStyles } from './xlsx-styles.ts';
import { scanPart } from './xml-parts.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Merges are wanted for headers; a sheet with fewer rows than this still shows those of its title lines. */
const MIN_HEAD_ROW = 30;

/** Opens an .xlsx or .xlsm (ECMA-376, transitional or strict), whichever program wrote it. */
export async function openXlsx(archive: ZipArchive, source: SourceFile): Promise<OpenWorkbook> {
  const { file, limits } = source;
  const parts = await readPackage(archive, source);
  if (parts.sheets.length === 0) throw new Refusal('workbook-no-sheet', { file });
  if (parts.sheets.length > limits.maxSheets) {
    throw new Refusal('workbook-too-many-sheets', { file, limit: limits.maxSheets });
  }
  let context: Promise<CellContext> | undefined;
  const loadContext = () => {
    context ??= readContext(archive, parts, source);
    return context;
  };
  return {
    format: 'xlsx',
    sheets: parts.sheets.map((sheet) => new XlsxSheet(sheet, archive, source, loadContext)),
    close: async () => archive.close(),
  };
}

async function readContext(
  archive: ZipArchive,
  parts: XlsxPackage,
  source: SourceFile,
): Promise<CellContext> {
  return {
    sharedStrings: await readSharedStrings(archive, parts.sharedStringsPart, source),
    dateStyles: await readDateStyles(archive, parts.stylesPart, source),
    is1904: parts.is1904,
    maxCellText: source.limits.maxCellText,
  };
}

class XlsxSheet implements WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly #part: string;
  readonly #archive: ZipArchive;
  readonly #source: SourceFile;
  /** Shared strings and styles are read once, and only when some sheet is. */
  readonly #loadContext: () => Promise<CellContext>;

  constructor(
    sheet: XlsxPackage['sheets'][number],
    archive: ZipArchive,
    source: SourceFile,
    loadContext: () => Promise<CellContext>,
  ) {
    this.name = sheet.name;
    this.hidden = sheet.hidden;
    this.#part = sheet.part;
    this.#archive = archive;
    this.#source = source;
    this.#loadContext = loadContext;
  }

  async *rows(options: ReadOptions = {}): AsyncGenerator<SheetRow[]> {
    const collector = new RowCollector(this.#source);
    const sink = new XlsxRowSink(collector, await this.#loadContext());
    for await (const share of scanPart(this.#archive, this.#part, this.#source, sink)) {
      options.signal?.throwIfAborted();
      options.onShare?.(share);
      yield* collector.full();
    }
    yield* collector.rest();
  }

  async head(rowCount: number): Promise<SheetHead> {
    const rows = await firstRows(this.rows(), rowCount);
    const lastRow = Math.max(MIN_HEAD_ROW, rows.at(-1)?.number ?? 0);
    return { rows, merges: await findMerges(this.#archive.chunks(this.#part), lastRow) };
  }
}
