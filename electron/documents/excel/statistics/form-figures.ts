import type { CellValue, Style } from 'exceljs';
import type { SumRule } from '../../../../shared/reports/party-statistics/tables.ts';
import { formFonts, framed } from './form-look.ts';
import { type FormSheet, figuresAt } from './form-place.ts';
import { addressIn, formula, sumOf } from './formulas.ts';
import { put } from './put.ts';

const figureStyle: Partial<Style> = {
  font: formFonts.body,
  border: framed,
  alignment: { horizontal: 'right', vertical: 'middle', indent: 1 },
  numFmt: '#,##0',
};

type Counts = FormSheet['counts'];

/** Fills in the figures: leaves are numbers, sums are formulas. */
export function writeFigures(form: FormSheet): void {
  form.counts.forEach((figures, row) => {
    figures.forEach((_, column) => {
      put(
        form.sheet,
        [figuresAt.row + row, figuresAt.column + column],
        figureAt(form, row, column),
        figureStyle,
      );
    });
  });
}

/** A sum whose parts do not add up, because members are unclassified, stays the number that was counted: the check says so. */
function figureAt({ table, counts }: FormSheet, row: number, column: number): CellValue {
  const figure = counts[row]?.[column] ?? 0;
  const down = table.rowSums.find((rule) => rule.total === row);
  if (down !== undefined && sumDown(counts, down, column) === figure) {
    return formula(
      sumOf(down.parts, (part) => addressIn(figuresAt, part, column)),
      figure,
    );
  }
  const across = table.columnSums.find((rule) => rule.total === column);
  if (across !== undefined && sumAcross(counts, across, row) === figure) {
    return formula(
      sumOf(across.parts, (part) => addressIn(figuresAt, row, part)),
      figure,
    );
  }
  return figure;
}

/** The parts of a row's sum, in one column. */
export function sumDown(counts: Counts, { parts }: SumRule, column: number): number {
  return parts.reduce((sum, row) => sum + (counts[row]?.[column] ?? 0), 0);
}

/** The parts of a column's sum, in one row. */
export function sumAcross(counts: Counts, { parts }: SumRule, row: number): number {
  return parts.reduce((sum, column) => sum + (counts[row]?.[column] ?? 0), 0);
}
