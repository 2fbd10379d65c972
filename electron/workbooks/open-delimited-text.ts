import { parse } from 'node:path';
import { DelimitedParser } from './delimited-parser.ts';
import { type Delimiter, detectDelimiter } from './detect-delimiter.ts';
import { firstRows, RowCollector } from './row-collector.ts';
import type { SourceFile } from './source-file.ts';
import { decodeText, detectEncoding, type TextEncoding } from './text-encoding.ts';
import type { OpenWorkbook, ReadOptions, SheetRow } from './workbook.ts';

/** Opens .csv, .tsv and .txt as a workbook of one sheet, named after the file; every cell is text. */
export async function openDelimitedText(source: SourceFile): Promise<OpenWorkbook> {
  const encoding = await detectEncoding(source);
  const delimiter = detectDelimiter(await firstPiece(source, encoding));
  const rows = (options: ReadOptions = {}) => readRows(source, encoding, delimiter, options);
  const sheet = {
    name: parse(source.file).name,
    hidden: false,
    rows,
    head: async (rowCount: number) => ({ rows: await firstRows(rows(), rowCount), merges: [] }),
  };
  return { format: 'csv', sheets: [sheet], close: () => Promise.resolve() };
}

async function firstPiece(source: SourceFile, encoding: TextEncoding): Promise<string> {
  for await (const piece of decodeText(source, encoding)) return piece;
  return '';
}

async function* readRows(
  source: SourceFile,
  encoding: TextEncoding,
  delimiter: Delimiter,
  { signal, onShare }: ReadOptions,
): AsyncGenerator<SheetRow[]> {
  const collector = new RowCollector(source);
  const parser = new DelimitedParser(delimiter.character, collector, source);
  let first = true;
  for await (const piece of decodeText(source, encoding, onShare)) {
    signal?.throwIfAborted();
    parser.feed(first && delimiter.declared ? piece.replace(/^.*(?:\r\n|\n|\r|$)/, '') : piece);
    first = false;
    yield* collector.full();
  }
  parser.end();
  yield* collector.rest();
}
