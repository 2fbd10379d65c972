import type { Style } from 'exceljs';
import { columnName } from '../xlsx/xml.ts';
import { sumAcross, sumDown } from './form-figures.ts';
import { centred, formFonts, leftAligned } from './form-look.ts';
import { type FormSheet, figuresAt, headTop } from './form-place.ts';
import { addressIn, checkMark, sumOf } from './formulas.ts';
import { put } from './put.ts';
import { markWrong } from './sheet-setup.ts';

/** Where some check marks stand, and how many of them are × now. */
export interface CheckRange {
  readonly range: string;
  readonly wrong: number;
}

const markStyle: Partial<Style> = { font: formFonts.check, alignment: centred };
const labelStyle: Partial<Style> = { font: formFonts.check, alignment: leftAligned };

/** Below the form: one line per sum of rows, a mark for each column. */
export function writeRowChecks({
  sheet,
  table,
  counts,
  lastColumn,
  lastRow,
}: FormSheet): readonly CheckRange[] {
  const top = lastRow + 4;
  const hint = '校核（不打印）：√ 相等，× 不等；不等时请看“校核”表列出的党员。';
  put(sheet, [top, 1, top, lastColumn], hint, labelStyle);
  return table.rowSums.map((rule, index) => {
    const row = top + 1 + index;
    put(sheet, [row, 1, row, 3], rule.label, labelStyle);
    let wrong = 0;
    table.columns.forEach((_, column) => {
      const at = (line: number) => addressIn(figuresAt, line, column);
      const holds = counts[rule.total]?.[column] === sumDown(counts, rule, column);
      if (!holds) wrong += 1;
      const mark = checkMark(`${at(rule.total)}=${sumOf(rule.parts, at)}`, holds);
      put(sheet, [row, figuresAt.column + column], mark, markStyle);
    });
    const range = `${columnName(figuresAt.column - 1)}${row}:${columnName(lastColumn - 1)}${row}`;
    markWrong(sheet, range);
    return { range, wrong };
  });
}

/** Beside the form: one column per sum of columns, a mark for each row. */
export function writeColumnChecks({
  sheet,
  table,
  counts,
  lastColumn,
  lastRow,
}: FormSheet): readonly CheckRange[] {
  return table.columnSums.map((rule, index) => {
    const column = lastColumn + 2 + index;
    put(sheet, [headTop, column, headTop + 2, column], rule.label, markStyle);
    let wrong = 0;
    counts.forEach((figures, row) => {
      const at = (line: number) => addressIn(figuresAt, row, line);
      const holds = figures[rule.total] === sumAcross(counts, rule, row);
      if (!holds) wrong += 1;
      put(
        sheet,
        [figuresAt.row + row, column],
        checkMark(`${at(rule.total)}=${sumOf(rule.parts, at)}`, holds),
        markStyle,
      );
    });
    const range = `${columnName(column - 1)}${figuresAt.row}:${columnName(column - 1)}${lastRow}`;
    markWrong(sheet, range);
    return { range, wrong };
  });
}
