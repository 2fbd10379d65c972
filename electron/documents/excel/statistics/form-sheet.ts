import type { Style, Workbook, Worksheet } from 'exceljs';
import type { StatisticsLine, StatisticsTable } from '../../../../shared/reports/party-statistics/tables.ts';
import type { PartyStatistics } from '../../../../shared/reports/party-statistics/tally.ts';
import { formatChineseDate } from '../../../../shared/time/loose-date.ts';
import type { StatisticsPaper } from '../statistics-workbook.ts';
import { columnName } from '../xlsx/xml.ts';
import { type CheckRange, writeColumnChecks, writeRowChecks } from './form-checks.ts';
import { writeFigures } from './form-figures.ts';
import { centred, formFonts, framed, headFill, leftAligned, stacked } from './form-look.ts';
import { type FormSheet, figuresAt, headTop } from './form-place.ts';
import { countingRules } from './notes.ts';
import { put } from './put.ts';
import { addFormSheet } from './sheet-setup.ts';

/** Widths in characters. */
const widths = {
  group: 4.5,
  label: 25,
  rowNumber: 5,
  figure: 8.6,
  wideFigure: 15,
  gap: 2,
  check: 16,
} as const;

/** Tables with more columns than this get narrow ones. */
const fewColumns = 10;

/** Lays out one table as the official form: titles, heads, figures, 口径; its checks stand outside the print area. */
export function addForm(
  workbook: Workbook,
  table: StatisticsTable,
  statistics: PartyStatistics,
  paper: StatisticsPaper,
): FormSheet & { readonly checks: readonly CheckRange[] } {
  const lastColumn = figuresAt.column + table.columns.length - 1;
  const lastRow = figuresAt.row + table.rows.length - 1;
  const sheet = addFormSheet(workbook, `表${table.number} ${table.title}`, {
    lastPrinted: `${columnName(lastColumn - 1)}$${lastRow + 2}`,
    frozen: { rows: figuresAt.row - 1, columns: figuresAt.column - 1 },
    practice: paper.practice === true,
  });
  const figureWidth = table.columns.length > fewColumns ? widths.figure : widths.wideFigure;
  sheet.columns = [
    { width: widths.group },
    { width: widths.label },
    { width: widths.rowNumber },
    ...table.columns.map(() => ({ width: figureWidth })),
    { width: widths.gap },
    ...table.columnSums.map(() => ({ width: widths.check })),
  ];
  const form: FormSheet = { sheet, table, lastColumn, lastRow, counts: statistics.counts[table.key] };
  writeTitles(form, statistics, paper);
  writeColumnHeads(form);
  writeRowHeads(form);
  writeFigures(form);
  writeFoot(form, statistics, paper);
  return { ...form, checks: [...writeRowChecks(form), ...writeColumnChecks(form)] };
}

function writeTitles(
  { sheet, table, lastColumn }: FormSheet,
  { cutoff }: PartyStatistics,
  paper: StatisticsPaper,
) {
  const title = `党内统计表${table.number}　${table.title}${paper.practice === true ? '（练习）' : ''}`;
  put(sheet, [1, 1, 1, lastColumn], title, { font: formFonts.title, alignment: centred });
  const [left, right] = thirds(sheet, lastColumn);
  const font = formFonts.body;
  put(sheet, [2, 1, 2, left], `填报单位：${paper.office}`, { font, alignment: leftAligned });
  put(sheet, [2, left + 1, 2, right], formatChineseDate(cutoff), { font, alignment: centred });
  put(sheet, [2, right + 1, 2, lastColumn], '单位：名', {
    font,
    alignment: { horizontal: 'right', vertical: 'middle' },
  });
  sheet.getRow(1).height = 32;
  sheet.getRow(2).height = 22;
}

/** The columns at which the first and the second third of the form's width end. */
function thirds(sheet: Worksheet, lastColumn: number): readonly [number, number] {
  const columns = Array.from({ length: lastColumn }, (_, index) => sheet.getColumn(index + 1).width ?? 0);
  const whole = columns.reduce((sum, width) => sum + width, 0);
  let reached = 0;
  const ends = columns.map((width) => {
    reached += width;
    return reached / whole;
  });
  return [ends.findIndex((end) => end >= 0.3) + 1, ends.findIndex((end) => end >= 0.65) + 1];
}

const headStyle: Partial<Style> = {
  font: formFonts.head,
  alignment: centred,
  border: framed,
  fill: headFill,
};

function writeColumnHeads({ sheet, table }: FormSheet) {
  const numberRow = headTop + 2;
  put(sheet, [headTop, 1, headTop + 1, 2], '项目', headStyle);
  put(sheet, [headTop, 3, headTop + 1, 3], '行次', headStyle);
  for (const { group, first, last } of runsOf(table.columns)) {
    if (group === null) continue;
    put(sheet, [headTop, figuresAt.column + first, headTop, figuresAt.column + last], group, headStyle);
  }
  table.columns.forEach(({ label, group }, index) => {
    const column = figuresAt.column + index;
    put(sheet, [group === null ? headTop : headTop + 1, column, headTop + 1, column], label, headStyle);
    put(sheet, [numberRow, column], index + 1, headStyle);
  });
  put(sheet, [numberRow, 1, numberRow, 2], '甲', headStyle);
  put(sheet, [numberRow, 3], '乙', headStyle);
  sheet.getRow(headTop).height = 20;
  sheet.getRow(headTop + 1).height = 36;
}

function writeRowHeads({ sheet, table }: FormSheet) {
  const style: Partial<Style> = { font: formFonts.body, border: framed };
  for (const { group, first, last } of runsOf(table.rows)) {
    if (group === null) continue;
    put(sheet, [figuresAt.row + first, 1, figuresAt.row + last, 1], group, { ...style, alignment: stacked });
  }
  table.rows.forEach(({ label, group }, index) => {
    const row = figuresAt.row + index;
    const indent = label.startsWith('其中') ? 3 : 1;
    put(sheet, [row, group === null ? 1 : 2, row, 2], label, {
      ...style,
      alignment: { ...leftAligned, indent },
    });
    put(sheet, [row, 3], index + 1, { ...style, alignment: centred });
    sheet.getRow(row).height = 20;
  });
}

function writeFoot(
  { sheet, table, lastColumn, lastRow }: FormSheet,
  statistics: PartyStatistics,
  paper: StatisticsPaper,
) {
  put(sheet, [lastRow + 1, 1, lastRow + 1, lastColumn], countingRules(table, statistics), {
    font: formFonts.note,
    alignment: leftAligned,
  });
  const blank = '　'.repeat(9);
  const signatures = [
    '单位负责人：',
    '统计负责人：',
    '填表人：',
    `填报日期：${formatChineseDate(paper.preparedAt.slice(0, 10))}`,
  ].join(blank);
  put(sheet, [lastRow + 2, 1, lastRow + 2, lastColumn], signatures, {
    font: formFonts.body,
    alignment: leftAligned,
  });
  sheet.getRow(lastRow + 1).height = 40;
  sheet.getRow(lastRow + 2).height = 24;
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
