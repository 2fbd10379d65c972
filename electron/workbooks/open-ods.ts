import { Refusal } from '../../shared/messages/refusal.ts';
import { OdsRowSink } from './ods-rows.ts';
import { listOdsTables, ODS_CONTENT, type OdsTable } from './ods-tables.ts';
import { firstRows, RowCollector } from './row-collector.ts';
import type { SourceFile } from './source-file.ts';
import type { OpenWorkbook, ReadOptions, SheetHead, SheetRow, WorkbookSheet } from './workbook.ts';
import { scanPart } from './xml-parts.ts';
import type { ZipArchive } from './zip-archive.ts';

const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';
const MANIFEST = 'META-INF/manifest.xml';

/** Opens an OpenDocument spreadsheet (LibreOffice, WPS). */
export async function openOds(archive: ZipArchive, source: SourceFile): Promise<OpenWorkbook> {
  const { file, limits } = source;
  const type = (await archive.bytes('mimetype')).toString('latin1').trim();
  if (!type.startsWith(SPREADSHEET))
    throw new Refusal('workbook-other-document', { file, kind: '文字或演示文档' });
  if (archive.has(MANIFEST) && (await archive.bytes(MANIFEST)).includes('encryption-data')) {
    throw new Refusal('workbook-encrypted', { file });
  }
  const tables = await listOdsTables(archive, source);
  if (tables.length === 0) throw new Refusal('workbook-no-sheet', { file });
  if (tables.length > limits.maxSheets)
    throw new Refusal('workbook-too-many-sheets', { file, limit: limits.maxSheets });
  const sheets = tables.map((table) => new OdsSheet(table, archive, source));
  return { format: 'ods', sheets, close: async () => archive.close() };
}

class OdsSheet implements WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly #index: number;
  readonly #archive: ZipArchive;
  readonly #source: SourceFile;

  constructor(table: OdsTable, archive: ZipArchive, source: SourceFile) {
    this.name = table.name;
    this.hidden = table.hidden;
    this.#index = table.index;
    this.#archive = archive;
    this.#source = source;
  }

  rows(options: ReadOptions = {}): AsyncIterable<SheetRow[]> {
    return this.#read(this.#newReader(), options);
  }

  async head(rowCount: number): Promise<SheetHead> {
    const reader = this.#newReader();
    const rows = await firstRows(this.#read(reader, {}), rowCount);
    const lastRow = rows.at(-1)?.number ?? 0;
    return { rows, merges: reader.sink.merges.filter((merge) => merge.top <= lastRow) };
  }

  #newReader() {
    const collector = new RowCollector(this.#source);
    return { collector, sink: new OdsRowSink(collector, this.#index, this.#source.limits.maxCellText) };
  }

  async *#read(
    { collector, sink }: { collector: RowCollector; sink: OdsRowSink },
    { signal, onShare }: ReadOptions,
  ): AsyncGenerator<SheetRow[]> {
    for await (const share of scanPart(this.#archive, ODS_CONTENT, this.#source, sink)) {
      signal?.throwIfAborted();
      onShare?.(share);
      yield* collector.full();
      if (sink.finished) break;
    }
    yield* collector.rest();
  }
}
