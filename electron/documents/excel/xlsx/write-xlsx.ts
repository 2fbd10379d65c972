import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import {
  contentTypesXml,
  type DefinedName,
  packageRelationsXml,
  type SheetEntry,
  workbookRelationsXml,
  workbookXml,
} from './package-parts.ts';
import type { SharedTexts } from './shared-texts.ts';
import type { StyleBook } from './styles.ts';

/** A sheet whose worksheet part comes piece by piece. */
export interface SheetStream extends SheetEntry {
  xml(): AsyncIterable<string> | Iterable<string>;
}

export interface XlsxContent {
  readonly sheets: readonly SheetStream[];
  readonly styles: StyleBook;
  readonly texts: SharedTexts;
  /** Asked for when all sheets are written, because ranges end where the rows end. */
  definedNames(): readonly DefinedName[];
}

/** Bytes gathered before they are handed to the compressor. */
const pieceLength = 128 * 1024;

/**
 * Writes a workbook while its rows are still being made: a long register never stands in memory as a whole, and the
 * rows wait for the disk. (exceljs's streaming writer holds what the disk has not taken yet, builds style objects per
 * cell, and lets a full disk end the process.)
 */
export async function writeXlsx(path: string, content: XlsxContent): Promise<void> {
  const { sheets, styles, texts } = content;
  const zip = new ZipFile();
  // yazl's stream is a PassThrough, which its types only call a NodeJS.ReadableStream.
  const output = zip.outputStream as Readable;
  let current: Readable | null = null;
  const add = (name: string, pieces: () => AsyncIterable<string> | Iterable<string>) =>
    zip.addReadStreamLazy(name, {}, (take) => {
      current = Readable.from(gathered(pieces()));
      // yazl does not look after the streams it is given.
      current.on('error', (error) => output.destroy(error));
      take(null, current);
    });
  add('[Content_Types].xml', () => [contentTypesXml(sheets.length)]);
  add('_rels/.rels', () => [packageRelationsXml()]);
  sheets.forEach((sheet, index) => {
    add(`xl/worksheets/sheet${index + 1}.xml`, () => sheet.xml());
  });
  add('xl/styles.xml', () => [styles.xml()]);
  add('xl/sharedStrings.xml', () => [texts.xml()]);
  add('xl/workbook.xml', () => [workbookXml(sheets, content.definedNames())]);
  add('xl/_rels/workbook.xml.rels', () => [workbookRelationsXml(sheets.length)]);
  zip.end();
  zip.on('error', (error) => output.destroy(error));
  try {
    await pipeline(output, createWriteStream(path));
  } finally {
    // After a failure the rows' source would wait for ever, and with it the query behind it.
    (current as Readable | null)?.destroy();
  }
}

async function* gathered(pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < pieceLength) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  if (waiting !== '') yield Buffer.from(waiting);
}
