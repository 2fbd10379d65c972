import { Refusal } from '../../../shared/messages/refusal.ts';
import { type Cell, cellText, isSerialDate } from '../../../shared/registers/cell.ts';
import { firstSafeSerial } from '../../../shared/registers/field-cell.ts';
import { writeAtomically } from '../atomic-file.ts';
import { colours, fonts } from './office-look.ts';
import type { WriteOptions } from './register-workbook.ts';
import { linesIn, rowHeight, textWidth } from './text-height.ts';
import { quoteSheet } from './xlsx/package-parts.ts';
import { RowXml } from './xlsx/row-xml.ts';
import { SharedTexts } from './xlsx/shared-texts.ts';
import { closingXml, openingXml } from './xlsx/sheet-xml.ts';
import { type CellStyle, StyleBook } from './xlsx/styles.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';
import { columnName } from './xlsx/xml.ts';

/** A row that was not taken, as it stood in the source. */
export interface RefusedRow {
  /** Its number in the source, as Excel showed it. */
  readonly number: number;
  readonly cells: readonly Cell[];
  readonly reasons: readonly {
    /** 0-based source column of the cell it is about; null for the row as a whole. */
    readonly column: number | null;
    readonly message: string;
  }[];
}

export interface RefusedRows {
  /** Column headings as in the source, by column. */
  readonly headers: readonly string[];
  readonly rows: AsyncIterable<RefusedRow> | Iterable<RefusedRow>;
}

const sheetTitle = '未导入的行';

/** The columns added behind those of the source; no register has fields of these names, so import passes them over. */
const addedHeaders = ['原行号', '原因'] as const;

/** Widths in characters; a source column is as wide as its first rows need. */
const widths = { narrowest: 6, widest: 30, number: 8, reason: 60 } as const;

/** Rows looked at for the widths. */
const rowsMeasured = 200;

/** Rows between two looks at the cancel button. */
const rowsPerReport = 500;

/**
 * Writes the refused rows for correction: the source's own headings and cells, the offending ones marked, the reasons
 * beside them. The corrected file is imported as it is; a second round replaces the added columns.
 */
export async function writeRefusedWorkbook(
  refused: RefusedRows,
  file: string,
  options: WriteOptions = {},
): Promise<{ readonly rows: number }> {
  return writeAtomically(file, async (path) => {
    const styles = new StyleBook();
    const texts = new SharedTexts();
    const rows = new RowXml(texts);
    const headers = withoutAdded(refused.headers);
    const lastColumn = columnName(headers.length + addedHeaders.length - 1);
    await writeXlsx(path, {
      sheets: [
        { name: sheetTitle, hidden: false, xml: () => sheetXml(refused, headers, rows, styles, options) },
      ],
      styles,
      texts,
      definedNames: () => [
        {
          name: '_xlnm._FilterDatabase',
          refersTo: `${quoteSheet(sheetTitle)}!$A$1:$${lastColumn}$${rows.number}`,
          sheet: 0,
          hidden: true,
        },
        { name: '_xlnm.Print_Titles', refersTo: `${quoteSheet(sheetTitle)}!$1:$1`, sheet: 0 },
      ],
    });
    return { rows: rows.number - 1 };
  });
}

async function* sheetXml(
  refused: RefusedRows,
  headers: readonly string[],
  rows: RowXml,
  styles: StyleBook,
  { signal, onProgress }: WriteOptions,
): AsyncGenerator<string> {
  const look = cellStyles(styles);
  const source = oneByOne(refused.rows);
  try {
    const first: RefusedRow[] = [];
    while (first.length < rowsMeasured) {
      const next = await source.next();
      if (next.done === true) break;
      first.push(next.value);
    }
    const columnWidths = headers.map((header, column) =>
      widthOf([header, ...first.map(({ cells }) => cells[column])]),
    );
    yield heading(headers, columnWidths, rows, look);
    for (const row of first) yield rowXml(row, columnWidths, rows, look);
    for await (const row of source) {
      if (rows.number % rowsPerReport === 0) {
        if (signal?.aborted === true) throw new Refusal('export-cancelled', {});
        onProgress?.(rows.number, null);
      }
      yield rowXml(row, columnWidths, rows, look);
    }
  } finally {
    await source.return(undefined);
  }
  const lastColumn = columnName(headers.length + addedHeaders.length - 1);
  yield closingXml({
    autoFilter: `A1:${lastColumn}${rows.number}`,
    merges: [],
    validations: [],
    validatedRows: [1, 1],
    print: { header: '', footer: '&L内部资料&C第 &P 页，共 &N 页' },
    numbersAsText: `A1:${lastColumn}${rows.number}`,
  });
}

async function* oneByOne(rows: RefusedRows['rows']): AsyncGenerator<RefusedRow, void> {
  yield* rows;
}

function heading(
  headers: readonly string[],
  columnWidths: readonly number[],
  rows: RowXml,
  look: Look,
): string {
  const opening = openingXml({
    // What the clerk types over a spoilt number has to stay text.
    columns: [
      ...columnWidths.map((width) => ({ width, style: look.sound.text })),
      { width: widths.number, style: look.number },
      { width: widths.reason, style: look.reason },
    ],
    frozen: { rows: 1, columns: 0 },
    fitToWidth: true,
    selected: true,
  });
  [...headers, ...addedHeaders].forEach((header, column) => {
    rows.text(column, look.header, header);
  });
  const lines = headers.map((header, column) => linesIn(header, columnWidths[column] ?? widths.widest));
  return opening + rows.end(rowHeight(Math.max(1.5, ...lines)));
}

/** Width of a column that shows these cells, the longest ones wrapped. */
function widthOf(cells: readonly (Cell | undefined)[]): number {
  const needed = cells.map((cell) => textWidth(cellText(cell ?? null)) + 3);
  return Math.min(widths.widest, Math.max(widths.narrowest, ...needed));
}

/** The heading row without the columns of an earlier round. */
function withoutAdded(headers: readonly string[]): readonly string[] {
  const added: readonly string[] = addedHeaders;
  const isRepeated = added.every((header, index) => headers.at(index - added.length) === header);
  return isRepeated ? headers.slice(0, -added.length) : headers;
}

type Look = ReturnType<typeof cellStyles>;

function cellStyles(styles: StyleBook) {
  const base: CellStyle = { bordered: true, wrap: true };
  const pair = (style: CellStyle) => ({
    text: styles.number({ ...style, format: '@' }),
    date: styles.number({ ...style, format: 'yyyy-mm-dd', align: 'left' }),
    month: styles.number({ ...style, format: 'yyyy.mm', align: 'left' }),
  });
  return {
    header: styles.number({ ...base, font: fonts.hei, fill: colours.head, align: 'center', format: '@' }),
    sound: pair(base),
    marked: pair({ ...base, fill: colours.marked }),
    number: styles.number({ ...base, align: 'center' }),
    reason: styles.number({ ...base, colour: colours.warning, format: '@' }),
  };
}

function rowXml(
  { number, cells, reasons }: RefusedRow,
  columnWidths: readonly number[],
  rows: RowXml,
  look: Look,
): string {
  const offending = new Set(reasons.map((reason) => reason.column));
  const reason = reasons.map(({ message }) => message).join('\n');
  let lines = linesIn(reason, widths.reason);
  columnWidths.forEach((width, column) => {
    const { text, date, month } = offending.has(column) ? look.marked : look.sound;
    const cell = cells[column] ?? null;
    if (cell === null) rows.blank(column, text);
    else if (typeof cell === 'number' && Number.isFinite(cell)) rows.amount(column, text, cell);
    else if (isSerialDate(cell) && cell.serial >= firstSafeSerial)
      rows.amount(column, cell.monthOnly === true ? month : date, cell.serial);
    else {
      const shown = cellText(cell);
      rows.text(column, text, shown);
      lines = Math.max(lines, linesIn(shown, width));
    }
  });
  rows.amount(columnWidths.length, look.number, number);
  rows.text(columnWidths.length + 1, look.reason, reason);
  return rows.end(lines === 1 ? undefined : rowHeight(lines));
}
