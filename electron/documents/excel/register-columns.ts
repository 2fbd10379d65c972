import { isSerialDate } from '../../../shared/registers/cell.ts';
import type { Field, FieldValue, ReferenceNames } from '../../../shared/registers/field.ts';
import { excelCell, excelFormat } from '../../../shared/registers/field-cell.ts';
import { colours, fonts } from './office-look.ts';
import { linesIn } from './text-height.ts';
import type { RowXml } from './xlsx/row-xml.ts';
import type { StyleBook } from './xlsx/styles.ts';

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
    const format = excelFormat(field);
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
    const cell = value === null ? null : excelCell(this.field, value, names, this.#masked);
    if (cell === null || typeof cell === 'boolean') rows.blank(column, this.#style);
    else if (typeof cell === 'number') rows.amount(column, this.#style, cell);
    else if (isSerialDate(cell)) rows.amount(column, this.#style, cell.serial);
    else if (this.#repeats) rows.sharedText(column, this.#textStyle, cell);
    else rows.text(column, this.#textStyle, cell);
    return typeof cell === 'string' && this.#wraps ? linesIn(cell, this.field.width) : 1;
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
