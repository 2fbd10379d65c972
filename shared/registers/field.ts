import type { z } from 'zod';
import type { CodeTable } from '../codes/code-table.ts';
import type { Cell } from './cell.ts';
import type { Notice } from './notice.ts';

/** A canonical value as records carry it; what the database column holds is the field's own business. */
export type FieldValue = string | number | boolean | readonly string[] | readonly number[];

/** What a SQLite (or PostgreSQL) column holds. */
export type StoredValue = string | number | null;

export type FieldTypeName =
  | 'text'
  | 'multiline'
  | 'integer'
  | 'money'
  | 'hours'
  | 'date'
  | 'month'
  | 'date-time'
  | 'yes-no'
  | 'choice'
  | 'multi-choice'
  | 'phone'
  | 'citizen-id'
  | 'reference'
  | 'references'
  | 'attachment'
  | 'computed';

/** What came of reading a cell: the canonical value, if there is one, and what is to be said about it. */
export interface Reading<V> {
  readonly value: V | null;
  readonly notices: readonly Notice[];
  /** What the cell may mean as well: the number 1980.1 is January, or October with its zero lost. */
  readonly otherwise?: Reading<V>;
  /** The text is not understood but may be an answer to something: kept so that the clerk sees it again. */
  readonly raw?: string;
  /** A part of the cell that belongs to another field of the row, if that field is empty. */
  readonly overflow?: { readonly field: string; readonly text: string };
}

/** What a field needs to know to read a cell; nothing here reads a clock or a database. */
export interface ReadContext {
  /** ISO date of today. */
  readonly today: string;
  /** Finds the row that a text names in another register. */
  readonly references: ReferenceFinder;
}

export interface ReferenceFinder {
  /** The row's id; null if no row is called that, 'several' if more than one is. */
  find(register: string, text: string): number | 'several' | null;
  /**
   * Promises that the row will be made with this batch; answers a negative id that stands for it until then. Null where
   * nothing is made along: an import may bring new branches, a cell typed by hand with an unknown one is a slip. The
   * answer is null too if a row of that register needs more than its name.
   */
  readonly propose: ((register: string, text: string) => number | null) | null;
}

/** Finds the human name of a referenced row, for paper and screen. */
export interface ReferenceNames {
  nameOf(register: string, id: number): string | null;
}

/**
 * One field of a register: the options a definition gives, bound to the behaviour of its type.
 * Everything the engine does with a value (table, form, list, import, export, print, history) goes through here.
 */
export interface Field<V extends FieldValue = FieldValue, Required extends boolean = boolean> {
  readonly type: FieldTypeName;
  readonly label: string;
  readonly required: Required;
  /** A blank in a required field stops the row, or is only pointed out (`warn`) because the file may be completed later. */
  readonly blank: 'refuse' | 'warn' | 'allow';
  /** Other column headings that mean this field. */
  readonly aliases: readonly string[];
  /** Personal: history says only 已修改, walls and masked prints show the masked form. */
  readonly sensitive: boolean;
  /** Room for whole sentences: looked through for numbers of persons and labels on them (privacy rule 4). */
  readonly freeText: boolean;
  /** No two live rows may carry the same value. */
  readonly unique: boolean;
  /** The word for this field in notice codes, e.g. `id` gives `missing-id`, `duplicate-id`. */
  readonly codeName: string | null;
  readonly help: string | null;
  /** Width of the Excel column in characters, and weight of the column on paper. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly storage: 'text' | 'integer';
  /** Excel cell format: text keeps long numbers and leading zeros (P28). */
  readonly excel: 'text' | 'integer' | 'money' | 'date' | 'number';
  readonly schema: z.ZodType<V>;
  /** The answers to choose from; the screen's list and Excel's drop-down. */
  readonly choices: CodeTable | null;
  /** The same field with other answers, e.g. a table that the office edited; null where there are none to choose from. */
  readonly withChoices: ((table: CodeTable) => Field<V>) | null;
  /** The register a reference points into. */
  readonly target: string | null;
  read(cell: Cell, context: ReadContext): Reading<V>;
  /** Problems of a canonical value, however it came in. */
  check(value: V, context: { readonly today: string }): readonly Notice[];
  /** The human form, for screen and paper. */
  show(value: V, names: ReferenceNames): string;
  /** The Excel form: real numbers and dates where Excel has them. */
  toCell(value: V, names: ReferenceNames): Cell;
  compare(a: V, b: V): number;
  /** Whether a known value already says what a list gives, and more: 1980-01-05 covers 1980-01. */
  covers(known: V, given: V): boolean;
  /** The form for a public wall (domain: 国办 2018 去标识化). */
  mask(value: V, names: ReferenceNames): string;
  toColumn(value: V): StoredValue;
  fromColumn(stored: Exclude<StoredValue, null>): V;
}

/** What every field type accepts in a definition. */
export interface FieldOptions<Required extends boolean> {
  readonly label: string;
  readonly required?: Required;
  readonly blank?: 'refuse' | 'warn' | 'allow';
  readonly aliases?: readonly string[];
  readonly sensitive?: boolean;
  readonly unique?: boolean;
  readonly codeName?: string;
  readonly help?: string;
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
}

/** What a field type itself must say; the rest has one answer for all (see `makeField`). */
export type FieldBehaviour<V extends FieldValue> = Pick<
  Field<V>,
  'type' | 'storage' | 'excel' | 'schema' | 'read' | 'show'
> &
  Partial<
    Pick<
      Field<V>,
      | 'choices'
      | 'withChoices'
      | 'target'
      | 'freeText'
      | 'check'
      | 'toCell'
      | 'compare'
      | 'covers'
      | 'mask'
      | 'toColumn'
      | 'fromColumn'
      | 'width'
      | 'align'
    >
  >;

/** Joins a definition's options with a type's behaviour. */
export function makeField<V extends FieldValue, Required extends boolean = false>(
  options: FieldOptions<Required>,
  behaviour: FieldBehaviour<V>,
): Field<V, Required> {
  const required = (options.required ?? false) as Required;
  return {
    choices: null,
    withChoices: null,
    target: null,
    freeText: false,
    check: () => [],
    toCell: (value, names) => behaviour.show(value, names),
    compare: (a, b) => (a < b ? -1 : a > b ? 1 : 0),
    covers: () => false,
    mask: (value, names) => behaviour.show(value, names),
    toColumn: (value) => value as StoredValue,
    fromColumn: (stored) => stored as V,
    ...behaviour,
    label: options.label,
    required,
    blank: options.blank ?? (required ? 'refuse' : 'allow'),
    aliases: options.aliases ?? [],
    sensitive: options.sensitive ?? false,
    unique: options.unique ?? false,
    codeName: options.codeName ?? null,
    help: options.help ?? null,
    width: options.width ?? behaviour.width ?? 12,
    align: options.align ?? behaviour.align ?? 'left',
  };
}
