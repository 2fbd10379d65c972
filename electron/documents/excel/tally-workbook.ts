import ExcelJS, { type Style, type Worksheet } from 'exceljs';
import type { Cell } from '../../../shared/registers/cell.ts';
import { measuredBy, type TallyColumn, type TallyTable } from '../../../shared/registers/tally-table.ts';
import { formatChineseDate } from '../../../shared/time/loose-date.ts';
import { writeAtomically } from '../atomic-file.ts';
import { centred, formFonts, framed, headFill, leftAligned } from './statistics/form-look.ts';
import { put } from './statistics/put.ts';
import { columnName } from './xlsx/xml.ts';

export interface TallyPaper {
  readonly title: string;
  readonly subtitle: string;
  readonly table: TallyTable;
  readonly office: string;
  /** ISO date of 制表日期. */
  readonly madeOn: string;
  readonly practice: boolean;
}

/** Rows above the first group: title, subtitle, office and date, column heads. */
const headRow = 4;
const firstRow = headRow + 1;

/** 序号 and the groups stand before the figures. */
const firstFigure = 3;

const paperA4 = 9;
const names = { nameOf: () => null };
const right = { horizontal: 'right', vertical: 'middle' } as const;

/** Writes a tally: figures are numbers, its totals formulas, so that one corrected by hand carries on. */
export async function writeTallyWorkbook(paper: TallyPaper, file: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '连心台账';
  workbook.lastModifiedBy = '连心台账';
  workbook.created = new Date(paper.madeOn);
  workbook.modified = workbook.created;
  workbook.calcProperties.fullCalcOnLoad = true;
  const { columns, lines } = paper.table;
  const sheet = workbook.addWorksheet('汇总', {
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
      ...(paper.practice ? { oddHeader: '&C&"黑体,Regular"&16练习' } : {}),
      oddFooter: '&L内部资料&C第 &P 页，共 &N 页',
    },
  });
  sheet.columns = [{ width: 6 }, { width: 30 }, ...columns.map(() => ({ width: 16 }))];
  writeHead(sheet, paper);
  lines.forEach(({ line, figures }, index) => {
    const row = firstRow + index;
    put(sheet, [row, 1], index + 1, body(centred));
    put(sheet, [row, 2], line.text, body(leftAligned));
    columns.forEach((column, place) => {
      put(sheet, [row, firstFigure + place], cellOf(column, figures[place] ?? null), figureStyle(column));
    });
  });
  if (lines.length > 0) writeTotals(sheet, paper.table);
  await writeAtomically(file, (path) => workbook.xlsx.writeFile(path));
}

function writeHead(sheet: Worksheet, { title, subtitle, table, office, madeOn, practice }: TallyPaper): void {
  const last = firstFigure - 1 + table.columns.length;
  const note = { font: formFonts.body };
  put(sheet, [1, 1, 1, last], `${title}${practice ? '（练习）' : ''}`, {
    font: formFonts.title,
    alignment: centred,
  });
  put(sheet, [2, 1, 2, last], subtitle, { ...note, alignment: centred });
  put(sheet, [3, 1, 3, 2], `单位：${office}`, { ...note, alignment: leftAligned });
  put(sheet, [3, 3, 3, last], `制表日期：${formatChineseDate(madeOn)}`, { ...note, alignment: right });
  const heads = ['序号', table.head, ...table.columns.map((column) => titleOf(column))];
  heads.forEach((head, index) => {
    const style = { font: formFonts.head, fill: headFill, border: framed, alignment: centred };
    put(sheet, [headRow, index + 1], head, style);
  });
  sheet.getRow(1).height = 32;
  sheet.getRow(headRow).height = 24;
}

function writeTotals(sheet: Worksheet, table: TallyTable): void {
  const { columns, lines, totals, whole } = table;
  const row = firstRow + lines.length;
  put(sheet, [row, 1, row, 2], '合计', body(centred));
  columns.forEach((column, place) => {
    const letter = columnName(firstFigure - 1 + place);
    const range = `${letter}${firstRow}:${letter}${row - 1}`;
    const total = totals[place] ?? 0;
    const value =
      column.total === 'sum'
        ? { formula: `SUM(${range})`, result: Number(cellOf(column, total)) }
        : { formula: `COUNTIF(${range},">0")`, result: total };
    const style = figureStyle(column);
    put(sheet, [row, firstFigure + place], value, {
      ...style,
      ...(column.total === 'groups' ? { numFmt: `0"${table.groupUnit}还差"` } : {}),
    });
  });
  const measured = measuredBy(table);
  const column = columns[measured];
  if (whole === null || column === undefined) return;
  const letter = columnName(firstFigure - 1 + measured);
  const missing = {
    formula: `MAX(0,${letter}${row + 1}-${letter}${row})`,
    result: Number(cellOf(column, whole.missing)),
  };
  put(sheet, [row + 1, 1, row + 1, 2], '标准', body(centred));
  put(sheet, [row + 1, firstFigure + measured], cellOf(column, whole.target), figureStyle(column));
  put(sheet, [row + 2, 1, row + 2, 2], '还差', body(centred));
  put(sheet, [row + 2, firstFigure + measured], missing, figureStyle(column));
}

/** Numbers stand without their unit, so the heading says it: 还差（标准 15天）. */
function titleOf({ kind, title, missing }: TallyColumn): string {
  return kind === 'missing' && missing?.before !== '' ? `还差（${title}）` : title;
}

function cellOf({ field }: TallyColumn, figure: number | null): number | null {
  if (figure === null || field === null) return figure;
  const cell: Cell = field.toCell(figure, names);
  return typeof cell === 'number' ? cell : null;
}

function body(alignment: Partial<ExcelJS.Alignment>): Partial<Style> {
  return { font: formFonts.body, border: framed, alignment };
}

function figureStyle({ field }: TallyColumn): Partial<Style> {
  const numFmt = field?.type === 'money' ? '#,##0.00' : field?.type === 'hours' ? '0.##' : '0';
  return { ...body(right), numFmt };
}
