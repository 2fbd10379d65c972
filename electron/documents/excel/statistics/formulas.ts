import type { CellFormulaValue } from 'exceljs';
import { columnName } from '../xlsx/xml.ts';
import { marks } from './form-look.ts';

/** Where a table's figures begin in its sheet: 1-based, as Excel counts. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The address of a cell of a table, e.g. `D6`. */
export function addressIn(place: Place, row: number, column: number): string {
  return `${columnName(place.column + column - 1)}${place.row + row}`;
}

/** The sum of some lines: a range where they stand together, else one plus the other. */
export function sumOf(lines: readonly number[], addressOf: (line: number) => string): string {
  const [first = 0] = lines;
  const last = lines.at(-1) ?? 0;
  const together = lines.length > 2 && last - first === lines.length - 1;
  return together ? `SUM(${addressOf(first)}:${addressOf(last)})` : lines.map(addressOf).join('+');
}

/** A cell that shows √ where the condition holds; `holds` is its value now, for programs that do not calculate. */
export function checkMark(condition: string, holds: boolean): CellFormulaValue {
  return formula(`IF(${condition},"${marks.right}","${marks.wrong}")`, holds ? marks.right : marks.wrong);
}

export function formula(text: string, result: number | string): CellFormulaValue {
  return { formula: text, result, date1904: false };
}
