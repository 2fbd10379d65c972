import { type Cell, isSerialDate, serialToIsoDate } from './cell.ts';
import type { Field, FieldValue, ReferenceNames } from './field.ts';

/** Excel counts 1900 as a leap year: only from this serial (1900-03-01) on does it show the day that was meant. */
export const firstSafeSerial = 61;

/** Excel's number format of a field. */
export function excelFormat({ excel, type }: Field): string {
  switch (excel) {
    case 'text':
      return '@';
    case 'integer':
      return '0';
    case 'money':
      return '#,##0.00';
    case 'number':
      return 'General';
    case 'date':
      return type === 'date-time' ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd';
  }
}

/**
 * A value as a workbook's cell: a real number or date where it is one.
 *
 * @param masked in its public form where that hides something; one that hides nothing keeps real dates and numbers
 */
export function excelCell(field: Field, value: FieldValue, names: ReferenceNames, masked: boolean): Cell {
  if (masked) {
    const hidden = field.mask(value, names);
    if (hidden !== field.show(value, names)) return hidden;
  }
  const cell = field.toCell(value, names);
  return isSerialDate(cell) && cell.serial < firstSafeSerial ? serialToIsoDate(cell.serial) : cell;
}
