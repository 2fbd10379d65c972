import type { Field } from '../../../shared/registers/field.ts';
import type { TableWorkbookColumn } from './table-workbook.ts';

const names = { nameOf: () => null };

/** How a field's figures stand in Excel; without one they are counts. */
export function figureKind(field: Field | null): Exclude<TableWorkbookColumn['kind'], 'text'> {
  return field?.type === 'money' || field?.type === 'hours' ? field.type : 'count';
}

/** A figure in the stored unit (fen, minutes) as Excel's cell has it. */
export function figureCell(field: Field | null, figure: number | null): number | null {
  if (figure === null || field === null) return figure;
  const cell = field.toCell(figure, names);
  return typeof cell === 'number' ? cell : null;
}
