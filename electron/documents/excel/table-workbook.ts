import ExcelJS, { type Alignment, type CellValue, type Style, type Worksheet } from 'exceljs';
import { formatChineseDate } from '../../../shared/time/loose-date.ts';
import { writeAtomically } from '../atomic-file.ts';
import { centred, formFonts, framed, headFill, leftAligned } from './statistics/form-look.ts';
import { put } from './statistics/put.ts';
import { columnName } from './xlsx/xml.ts';

/** A small table with figures, as it is handed in: lines, a 合计 line, and what that should reach. */
export interface TableWorkbook {
  readonly title: string;
  readonly subtitle: string;
  readonly office: string;
  /** ISO date of 制表日期. */
  readonly madeOn: string;
  readonly practice: boolean;
  /** Name of its one worksheet. */
  readonly sheetName: string;
  /** Beside 序号, which every table has; the first names the line. */
  readonly columns: readonly TableWorkbookColumn[];
  readonly lines: readonly (readonly (string | number | null)[])[];
  /** What the sum of a column should reach, in the figures of the cells. */
  readonly whole?: { readonly column: number; readonly target: number };
}

export interface TableWorkbookColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'count' | 'money' | 'hours';
  /** The 合计 line has the sum, or how many lines have more than nothing, in this unit: 人. */
  readonly total: 'sum' | { readonly count: string } | null;
}

/** Rows above the first line: title, subtitle, office and date, column heads. */
const headRow = 4;
const firstRow = headRow + 1;

/** 序号 stands before the columns. */
const before = 1;

const paperA4 = 9;
const right = { horizontal: 'right', vertical: 'middle' } as const;
const formats = { text: '@', count: '0', money: '#,##0.00', hours: '0.##' } as const;

/** Writes the table: figures are numbers, its totals formulas, so that one corrected by hand carries on. */
export async function writeTableWorkbook(table: TableWorkbook, file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '连心台账';
  workbook.lastModifiedBy = '连心台账';
  workbook.created = new Date(table.madeOn);
  workbook.modified = workbook.created;
  workbook.calcProperties.fullCalcOnLoad = true;
  const sheet = workbook.addWorksheet(table.sheetName, {
    views: [{ state: 'frozen', ySplit: headRow, showGridLines: false }],
    pageSetup: {
      paperSize: paperA4,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printTitlesRow: `${headRow}:${headRow}`,
    },
    headerFooter: {
      ...(table.practice ? { oddHeader: '&C&"黑体,Regular"&16练习' } : {}),
      oddFooter: '&L内部资料&C第 &P 页，共 &N 页',
    },
  });
  sheet.columns = [{ width: 6 }, ...table.columns.map(({ width }) => ({ width }))];
  writeHead(sheet, table);
  table.lines.forEach((cells, index) => {
    const row = firstRow + index;
    put(sheet, [row, 1], index + 1, body(centred));
    table.columns.forEach((column, place) => {
      put(sheet, [row, cellAt(place)], cells[place] ?? null, styleOf(column));
    });
  });
  if (table.lines.length > 0) {
    writeTotals(sheet, table);
    writeWhole(sheet, table);
  }
  await writeAtomically(file, (path) => workbook.xlsx.writeFile(path));
}

function writeHead(sheet: Worksheet, table: TableWorkbook): void {
  const last = before + table.columns.length;
  const note = { font: formFonts.body };
  const title = `${table.title}${table.practice ? '（练习）' : ''}`;
  put(sheet, [1, 1, 1, last], title, { font: formFonts.title, alignment: centred });
  put(sheet, [2, 1, 2, last], table.subtitle, { ...note, alignment: centred });
  put(sheet, [3, 1, 3, 2], `单位：${table.office}`, { ...note, alignment: leftAligned });
  const made = `制表日期：${formatChineseDate(table.madeOn)}`;
  put(sheet, [3, 3, 3, last], made, { ...note, alignment: right });
  ['序号', ...table.columns.map(({ title }) => title)].forEach((head, index) => {
    const style = { font: formFonts.head, fill: headFill, border: framed, alignment: centred };
    put(sheet, [headRow, index + 1], head, style);
  });
  sheet.getRow(1).height = 32;
  sheet.getRow(headRow).height = 24;
}

function writeTotals(sheet: Worksheet, { columns, lines }: TableWorkbook): void {
  const row = firstRow + lines.length;
  put(sheet, [row, 1, row, 2], '合计', body(centred));
  columns.slice(1).forEach((column, index) => {
    const place = index + 1;
    const figures = lines.map((cells) => Number(cells[place] ?? 0));
    put(sheet, [row, cellAt(place)], totalOf(column, rangeOf(place, row), figures), {
      ...styleOf(column),
      ...(typeof column.total === 'object' && column.total !== null
        ? { numFmt: `0"${column.total.count}"` }
        : {}),
    });
  });
}

function totalOf({ total }: TableWorkbookColumn, range: string, figures: readonly number[]): CellValue {
  if (total === null) return null;
  return total === 'sum'
    ? { formula: `SUM(${range})`, result: sumOf(figures) }
    : { formula: `COUNTIF(${range},">0")`, result: figures.filter((figure) => figure > 0).length };
}

/** Below the 合计 line: the standard, and what is missing of it. */
function writeWhole(sheet: Worksheet, { columns, lines, whole }: TableWorkbook): void {
  const column = whole === undefined ? undefined : columns[whole.column];
  if (whole === undefined || column === undefined) return;
  const row = firstRow + lines.length;
  const cell = (below: number) => `${columnName(cellAt(whole.column) - 1)}${row + below}`;
  const sum = sumOf(lines.map((cells) => Number(cells[whole.column] ?? 0)));
  const missing = { formula: `MAX(0,${cell(1)}-${cell(0)})`, result: Math.max(0, whole.target - sum) };
  for (const [below, label, value] of [[1, '标准', whole.target] as const, [2, '还差', missing] as const]) {
    put(sheet, [row + below, 1, row + below, 2], label, body(centred));
    columns.slice(1).forEach((each, index) => {
      const place = index + 1;
      put(sheet, [row + below, cellAt(place)], place === whole.column ? value : null, styleOf(each));
    });
  }
}

/** Binary floats leave dust behind the hundredths. */
function sumOf(figures: readonly number[]): number {
  return Math.round(figures.reduce((sum, figure) => sum + figure, 0) * 100) / 100;
}

function cellAt(place: number): number {
  return before + place + 1;
}

function rangeOf(place: number, end: number): string {
  const letter = columnName(cellAt(place) - 1);
  return `${letter}${firstRow}:${letter}${end - 1}`;
}

function body(alignment: Partial<Alignment>): Partial<Style> {
  return { font: formFonts.body, border: framed, alignment };
}

function styleOf({ kind }: TableWorkbookColumn): Partial<Style> {
  return { ...body(kind === 'text' ? leftAligned : right), numFmt: formats[kind] };
}
