import type { Cell, CellValue, Style, Workbook, Worksheet } from 'exceljs';
import type {
  StatisticsLine,
  StatisticsTable,
  SumRule,
} from '../../../../shared/reports/party-statistics/tables.ts';
import type { PartyStatistics } from '../../../../shared/reports/party-statistics/tally.ts';
import { formatChineseDate } from '../../../../shared/time/loose-date.ts';
import type { StatisticsPaper } from '../statistics-workbook.ts';
import { columnName } from '../xlsx/xml.ts';
import { centred, formFonts, framed, headFill, leftAligned, stacked } from './form-look.ts';
import { addressIn, checkMark, formula, type Place, sumOf } from './formulas.ts';
import { countingRules } from './notes.ts';
import { addFormSheet, markWrong } from './sheet-setup.ts';

/** Columns A to C hold the row's group, its name and its number; rows 1 to 5 the title, the office and the head. */
const place: Place = { row: 6, column: 4 };
const headTop = 3;

/** Widths in characters. */
const widths = {
  group: 4.5,
  label: 25,
  rowNumber: 5,
  figure: 8.4,
  wideFigure: 12,
  gap: 2,
  check: 16,
} as const;

/** A table's sheet, and the ranges in which its checks stand. */
export interface FormSheet {
  readonly table: StatisticsTable;
  readonly sheet: Worksheet;
  readonly checks: readonly string[];
  /** Address of a figure, e.g. `D6`. */
  addressOf(row: number, column: number): string;
}

/** Lays out one table as the official form: titles, heads, figures, 口径; its checks stand outside the print area. */
export function addForm(
  workbook: Workbook,
  table: StatisticsTable,
  statistics: PartyStatistics,
  paper: StatisticsPaper,
): FormSheet {
  const lastColumn = place.column + table.columns.length - 1;
  const lastRow = place.row + table.rows.length - 1;
  const sheet = addFormSheet(workbook, `表${table.number} ${table.title}`, {
    printArea: `A1:${columnName(lastColumn - 1)}${lastRow + 2}`,
    frozen: { rows: place.row - 1, columns: place.column - 1 },
    practice: paper.practice === true,
  });
  const figureWidth = table.columns.length > 12 ? widths.figure : widths.wideFigure;
  sheet.columns = [
    { width: widths.group },
    { width: widths.label },
    { width: widths.rowNumber },
    ...table.columns.map(() => ({ width: figureWidth })),
    { width: widths.gap },
    ...table.columnSums.map(() => ({ width: widths.check })),
  ];
  const form: Form = { sheet, table, lastColumn, lastRow, counts: statistics.counts[table.key] };
  writeTitles(form, statistics, paper);
  writeColumnHeads(form);
  writeRowHeads(form);
  writeFigures(form);
  writeFoot(form, statistics, paper);
  return {
    table,
    sheet,
    checks: [...writeRowChecks(form), ...writeColumnChecks(form)],
    addressOf: (row, column) => addressIn(place, row, column),
  };
}

interface Form {
  readonly sheet: Worksheet;
  readonly table: StatisticsTable;
  /** Last column and row of the figures, 1-based. */
  readonly lastColumn: number;
  readonly lastRow: number;
  readonly counts: readonly (readonly number[])[];
}

function writeTitles(
  { sheet, table, lastColumn }: Form,
  statistics: PartyStatistics,
  paper: StatisticsPaper,
) {
  const title = `党内统计表${table.number}　${table.title}${paper.practice === true ? '（练习）' : ''}`;
  put(span(sheet, 1, 1, 1, lastColumn), title, { font: formFonts.title, alignment: centred });
  sheet.getRow(1).height = 32;
  const style = { font: formFonts.body };
  const middle = place.column + Math.ceil(table.columns.length / 2);
  put(span(sheet, 2, 1, 2, middle - 2), `填报单位：${paper.office}`, { ...style, alignment: leftAligned });
  put(span(sheet, 2, middle - 1, 2, lastColumn - 2), formatChineseDate(statistics.cutoff), {
    ...style,
    alignment: centred,
  });
  put(span(sheet, 2, lastColumn - 1, 2, lastColumn), '单位：名', {
    ...style,
    alignment: { horizontal: 'right', vertical: 'middle' },
  });
  sheet.getRow(2).height = 20;
}

const headStyle: Partial<Style> = {
  font: formFonts.head,
  alignment: centred,
  border: framed,
  fill: headFill,
};

function writeColumnHeads({ sheet, table }: Form) {
  put(span(sheet, headTop, 1, headTop + 1, 2), '项目', headStyle);
  put(span(sheet, headTop, 3, headTop + 1, 3), '行次', headStyle);
  for (const { group, first, last } of runsOf(table.columns)) {
    if (group !== null)
      put(span(sheet, headTop, place.column + first, headTop, place.column + last), group, headStyle);
  }
  table.columns.forEach(({ label, group }, index) => {
    const column = place.column + index;
    const top = group === null ? headTop : headTop + 1;
    put(span(sheet, top, column, headTop + 1, column), label, headStyle);
    put(sheet.getCell(headTop + 2, column), index + 1, headStyle);
  });
  put(span(sheet, headTop + 2, 1, headTop + 2, 2), '甲', headStyle);
  put(sheet.getCell(headTop + 2, 3), '乙', headStyle);
  sheet.getRow(headTop).height = 20;
  sheet.getRow(headTop + 1).height = table.columns.some(({ label }) => label.length > 9) ? 54 : 32;
}

function writeRowHeads({ sheet, table }: Form) {
  const style: Partial<Style> = { font: formFonts.body, border: framed };
  for (const { group, first, last } of runsOf(table.rows)) {
    if (group !== null) {
      put(span(sheet, place.row + first, 1, place.row + last, 1), group, { ...style, alignment: stacked });
    }
  }
  table.rows.forEach(({ label, group }, index) => {
    const row = place.row + index;
    const cell = group === null ? span(sheet, row, 1, row, 2) : sheet.getCell(row, 2);
    const indent = label.startsWith('其中') ? 2 : 0;
    put(cell, label, { ...style, alignment: { ...leftAligned, indent } });
    put(sheet.getCell(row, 3), index + 1, { ...style, alignment: centred });
    sheet.getRow(row).height = 18;
  });
}

/** Leaves are numbers. A sum is a formula where its parts add up; where members are unclassified the counted number stands. */
function writeFigures({ sheet, table, counts }: Form) {
  const style: Partial<Style> = {
    font: formFonts.body,
    border: framed,
    alignment: { horizontal: 'right', vertical: 'middle' },
    numFmt: '#,##0',
  };
  counts.forEach((figures, row) => {
    figures.forEach((figure, column) => {
      const rowSum = table.rowSums.find((rule) => rule.total === row);
      const columnSum = table.columnSums.find((rule) => rule.total === column);
      const cell = sheet.getCell(place.row + row, place.column + column);
      if (rowSum !== undefined && figure === sumDown(counts, rowSum, column)) {
        put(
          cell,
          formula(
            sumOf(rowSum.parts, (part) => addressIn(place, part, column)),
            figure,
          ),
          style,
        );
      } else if (columnSum !== undefined && figure === sumAcross(counts, columnSum, row)) {
        put(
          cell,
          formula(
            sumOf(columnSum.parts, (part) => addressIn(place, row, part)),
            figure,
          ),
          style,
        );
      } else {
        put(cell, figure, style);
      }
    });
  });
}

function writeFoot(
  { sheet, table, lastColumn, lastRow }: Form,
  statistics: PartyStatistics,
  paper: StatisticsPaper,
) {
  const style = { font: formFonts.note, alignment: leftAligned };
  put(span(sheet, lastRow + 1, 1, lastRow + 1, lastColumn), countingRules(table, statistics), style);
  sheet.getRow(lastRow + 1).height = 40;
  const signatures = `单位负责人：　　　　　　　　　统计负责人：　　　　　　　　　填表人：　　　　　　　　　填报日期：${formatChineseDate(paper.preparedAt.slice(0, 10))}`;
  put(span(sheet, lastRow + 2, 1, lastRow + 2, lastColumn), signatures, { ...style, font: formFonts.body });
  sheet.getRow(lastRow + 2).height = 24;
}

const checkStyle: Partial<Style> = { font: formFonts.check, alignment: centred };

/** Below the form: one line per sum of rows, a mark for each column. */
function writeRowChecks({ sheet, table, counts, lastColumn, lastRow }: Form): readonly string[] {
  const top = lastRow + 4;
  put(
    span(sheet, top, 1, top, lastColumn),
    '校核（不打印）：√ 相等，× 不等；不等时请看“校核”表列出的党员。',
    {
      font: formFonts.check,
      alignment: leftAligned,
    },
  );
  if (table.rowSums.length === 0) return [];
  table.rowSums.forEach((rule, index) => {
    const row = top + 1 + index;
    put(span(sheet, row, 1, row, 3), rule.label, { font: formFonts.check, alignment: leftAligned });
    table.columns.forEach((_, column) => {
      const at = (line: number) => addressIn(place, line, column);
      const holds = counts[rule.total]?.[column] === sumDown(counts, rule, column);
      put(
        sheet.getCell(row, place.column + column),
        checkMark(`${at(rule.total)}=${sumOf(rule.parts, at)}`, holds),
        checkStyle,
      );
    });
  });
  const range = `${columnName(place.column - 1)}${top + 1}:${columnName(lastColumn - 1)}${top + table.rowSums.length}`;
  markWrong(sheet, range);
  return [range];
}

/** Beside the form: one column per sum of columns, a mark for each row. */
function writeColumnChecks({ sheet, table, counts, lastColumn, lastRow }: Form): readonly string[] {
  return table.columnSums.map((rule, index) => {
    const column = lastColumn + 2 + index;
    put(span(sheet, headTop, column, headTop + 2, column), rule.label, checkStyle);
    counts.forEach((figures, row) => {
      const at = (line: number) => addressIn(place, row, line);
      const holds = figures[rule.total] === sumAcross(counts, rule, row);
      put(
        sheet.getCell(place.row + row, column),
        checkMark(`${at(rule.total)}=${sumOf(rule.parts, at)}`, holds),
        checkStyle,
      );
    });
    const range = `${columnName(column - 1)}${place.row}:${columnName(column - 1)}${lastRow}`;
    markWrong(sheet, range);
    return range;
  });
}

function sumDown(counts: Form['counts'], { parts }: SumRule, column: number): number {
  return parts.reduce((sum, row) => sum + (counts[row]?.[column] ?? 0), 0);
}

function sumAcross(counts: Form['counts'], { parts }: SumRule, row: number): number {
  return parts.reduce((sum, column) => sum + (counts[row]?.[column] ?? 0), 0);
}

/** Neighbouring lines under one heading. */
function runsOf(lines: readonly StatisticsLine[]) {
  const runs: { group: string | null; first: number; last: number }[] = [];
  lines.forEach(({ group }, index) => {
    const current = runs.at(-1);
    if (current !== undefined && current.group === group) current.last = index;
    else runs.push({ group, first: index, last: index });
  });
  return runs;
}

/** Merges an area and answers the cell that stands for it; a single cell stays as it is. */
function span(sheet: Worksheet, top: number, left: number, bottom: number, right: number): Cell {
  if (top !== bottom || left !== right) sheet.mergeCells(top, left, bottom, right);
  return sheet.getCell(top, left);
}

function put(cell: Cell, value: CellValue, style: Partial<Style>): void {
  cell.value = value;
  cell.style = style;
}
