import { type Cell, isSerialDate, serialToIsoDate } from '../../../shared/registers/cell.ts';
import type { Field, FieldValue, ReferenceNames } from '../../../shared/registers/field.ts';
import { colours, fonts } from './office-look.ts';
import { linesIn } from './text-height.ts';
import type { RowXml } from './xlsx/row-xml.ts';
import type { StyleBook } from './xlsx/styles.ts';

/** Excel counts 1900 as a leap year: only from this serial (1900-03-01) on does it show the day that was meant. */
export const firstSafeSerial = 61;

/** Excel's number format of a field. */
function formatOf({ excel, type }: Field): string {
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

/** One column of a register's workbook: its styles, made once, and how a value gets into a cell. */
export class RegisterColumn {
  readonly field: Field;
  readonly #style: number;
  readonly #textStyle: number;
  /** Style of the cells below the last row, where clerks go on. */
  readonly emptyStyle: number;
  readonly #masked: boolean;
  /** Code labels and names of other rows repeat; names of persons and numbers do not. */
  readonly #repeats: boolean;
  readonly #wraps: boolean;

  constructor(field: Field, styles: StyleBook, masked: boolean) {
    const format = formatOf(field);
    const wrap = field.excel === 'text';
    this.field = field;
    this.#wraps = wrap;
    this.#style = styles.number({ format, bordered: true, align: field.align, wrap });
    this.#textStyle = styles.number({ format: '@', bordered: true, align: field.align, wrap });
    this.emptyStyle = styles.number({ format, align: field.align, wrap });
    this.#masked = masked;
    this.#repeats = field.choices !== null || field.target !== null;
  }

  /** Puts a value into the row being composed; answers how many lines it takes. */
  write(rows: RowXml, column: number, value: FieldValue | null, names: ReferenceNames): number {
    const cell = value === null ? null : this.#cell(value, names);
    if (cell === null || typeof cell === 'boolean') rows.blank(column, this.#style);
    else if (typeof cell === 'number') rows.amount(column, this.#style, cell);
    else if (isSerialDate(cell)) rows.amount(column, this.#style, cell.serial);
    else if (this.#repeats) rows.sharedText(column, this.#textStyle, cell);
    else rows.text(column, this.#textStyle, cell);
    return typeof cell === 'string' && this.#wraps ? linesIn(cell, this.field.width) : 1;
  }

  #cell(value: FieldValue, names: ReferenceNames): Cell {
    const hidden = this.#masked ? this.#maskedText(value, names) : null;
    if (hidden !== null) return hidden;
    const cell = this.field.toCell(value, names);
    return isSerialDate(cell) && cell.serial < firstSafeSerial ? serialToIsoDate(cell.serial) : cell;
  }

  /** The public form where it hides something; null where it shows the whole value, which keeps real dates and numbers. */
  #maskedText(value: FieldValue, names: ReferenceNames): string | null {
    const masked = this.field.mask(value, names);
    return masked === this.field.show(value, names) ? null : masked;
  }
}

/** The heading as the official form writes it: a star before what must be filled in. */
export function headingOf({ label, required, blank }: Field): string {
  return required || blank === 'warn' ? `*${label}` : label;
}

/** The styles of the lines around the rows. */
export function frameStyles(styles: StyleBook) {
  return {
    title: styles.number({ font: fonts.hei, size: 18, align: 'center' }),
    note: styles.number({ align: 'left' }),
    header: styles.number({
      font: fonts.hei,
      fill: colours.head,
      bordered: true,
      align: 'center',
      wrap: true,
      format: '@',
    }),
    rowNumber: styles.number({ bordered: true, align: 'center', format: '0' }),
    plain: styles.number({}),
  };
}
