import { z } from 'zod';
import type { Field, FieldValue } from './field.ts';
import type { RegisterGroup } from './groups.ts';
import type { FieldNotice } from './notice.ts';
import type { Paper } from './paper.ts';
import type { PrintLayout } from './print-layout.ts';
import type { Related } from './related.ts';
import type { RecurringReminder, Reminder } from './reminder.ts';
import type { RetentionRule } from './retention-rule.ts';
import type { Tally } from './tally.ts';

export type Fields = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends Field<infer V, infer Required> ? (Required extends true ? V : V | null) : never;

/** The values of one row, by field key, as a definition's TypeScript type. */
export type ValuesOf<F extends Fields> = { readonly [K in keyof F]: ValueOf<F[K]> };

/** Any register's values, for code that serves all of them. */
export type RowValues = Readonly<Record<string, FieldValue | null>>;

/** One stored row. `revision` starts at 1 and grows with every change: the optimistic lock. */
export interface Row<Values = RowValues> {
  readonly id: number;
  readonly revision: number;
  readonly values: Values;
}

export interface RuleContext {
  /** ISO date of today. */
  readonly today: string;
  /** The fields the source has at all: a column that a list does not have is not a blank in every row. */
  readonly asked?: ReadonlySet<string>;
}

/**
 * A rule across the fields of one row. Pure: today's date is an argument.
 * Written as a method so that a definition with known fields is also an `AnyRegister`.
 */
export type RowRule<Values> = {
  rule(values: Partial<Values>, context: RuleContext): readonly FieldNotice[];
}['rule'];

export interface ListView<Key extends string> {
  readonly label: string;
  readonly columns: readonly Key[];
  readonly sort: readonly { readonly field: Key; readonly descending?: boolean }[];
}

/** A column on paper, where the heading is short and a date needs no 年月日. */
export interface PrintColumn<Key extends string> {
  readonly field: Key;
  /** Heading on paper, if the field's label is too long for it. */
  readonly title?: string;
  /** `month` prints a date or month as 1980.01. */
  readonly precision?: 'month';
  /** The field printed where this one is blank, e.g. the landline for the mobile. */
  readonly orElse?: Key;
  /** The longest text that must stay on one line. */
  readonly fits?: string;
  readonly align?: 'left' | 'center' | 'right';
  /** Share of the page's width, if the field's own width is not right for paper. */
  readonly weight?: number;
}

/** A column on paper with the names of other registers' rows that point to the row. */
export interface PrintNames extends Related {
  readonly title: string;
  /** Share of the page's width. */
  readonly weight: number;
}

/**
 * One figure of the 合计 line: how many rows have these codes in their fields (`!01`: any other code than 01), or what
 * one of their figures adds up to.
 */
export type PrintTotal<Key extends string> =
  | { readonly label: string; readonly counts: 'all' | Partial<Readonly<Record<Key, string>>> }
  | { readonly label: string; readonly sums: Key };

export interface PrintSheet<Key extends string> {
  readonly title: string;
  readonly columns: readonly PrintColumn<Key>[];
  /** Columns behind the others with the names of rows of other registers that point to the row: who holds a post. */
  readonly related?: readonly PrintNames[];
  /** Each value of this reference field begins a page of its own when printed 逐个支部. */
  readonly sectionBy: Key | null;
  /** What the totals count in: 人, 个. */
  readonly unit: string;
  readonly totals: readonly PrintTotal<Key>[];
}

export interface RegisterDefinition<
  F extends Fields = Fields,
  Key extends string = Extract<keyof F, string>,
> {
  /** English, kebab-case: the table's and the command line's name. */
  readonly key: string;
  readonly label: string;
  /** Where the navigation shows it. */
  readonly group: RegisterGroup;
  readonly fields: F;
  /** How a row is called in messages, references and search results. */
  readonly nameField: Key;
  /** Registers whose rows form a tree name the field that points to the parent. */
  readonly parentField?: Key;
  /** What stands in the name column of lists in lines that are no record: a branch's name above its members. */
  readonly notNames?: RegExp;
  /** A field that lists often fill once, in their title; `read` finds the answer in a line above the header. */
  readonly titleField?: { readonly field: Key; read(title: string): string | null };
  /** Import finds an existing row by the first of these whose fields are all filled. */
  readonly matchBy: readonly (readonly Key[])[];
  readonly rules: readonly RowRule<ValuesOf<F>>[];
  /** What is doubtful about taking an imported row for one that the ledger has, although `matchBy` says so. */
  matchRule?(existing: Partial<ValuesOf<F>>, given: Partial<ValuesOf<F>>): readonly FieldNotice[];
  /** 冲突: what is doubtful about another row that has the same values in these fields, e.g. a room that is booked twice. */
  readonly clash?: {
    readonly same: readonly Key[];
    between(own: Partial<ValuesOf<F>>, other: Partial<ValuesOf<F>>): FieldNotice | null;
  };
  /** Whether the row's other fields speak for the other thing that a cell may mean, e.g. the ID number for October. */
  prefersOther?(field: string, other: FieldValue, values: Partial<ValuesOf<F>>): boolean;
  /** Blanks that follow from other fields, e.g. the birth date from the ID number. */
  fillIn?(values: Partial<ValuesOf<F>>): Partial<ValuesOf<F>>;
  /** What the search looks through: names by gram and pinyin, numbers by their beginning and end, other texts by gram. */
  readonly search: {
    readonly names: readonly Key[];
    readonly numbers: readonly Key[];
    readonly texts: readonly Key[];
  };
  /** Columns people sort and filter by: each gets an index. */
  readonly indexes: readonly (readonly Key[])[];
  readonly views: readonly [ListView<Key>, ...ListView<Key>[]];
  /** The workbook the office exchanges: title, sheet name, columns in official order. */
  readonly workbook: { readonly title: string; readonly sheetName: string; readonly columns: readonly Key[] };
  readonly print: PrintSheet<Key>;
  /** 另外的打印表: sheets with columns and rows of their own, beside `print`. */
  readonly layouts?: readonly PrintLayout<Key>[];
  /** 单张文书: certificates, slips and cards that a row can have. */
  readonly papers?: readonly Paper[];
  /** 汇总: the groupings that the office is asked for; the clerk can choose others. */
  readonly tallies?: readonly Tally<Key>[];
  /** 到期提醒: what falls due for a row. */
  readonly reminders?: readonly Reminder<ValuesOf<F>>[];
  /** 定期提醒: what its rows are to be entered for, time and again. */
  readonly recurring?: readonly RecurringReminder<Key>[];
  /** 保存期限: what of a row is erased for good, and when; nothing unless said. */
  readonly retention?: readonly RetentionRule<Key>[];
}

/** A definition whose field keys the engine does not know: what generic code works with. */
export type AnyRegister = RegisterDefinition<Fields, string>;

/** Declares a register; the type of its rows follows from its fields. */
export function defineRegister<const F extends Fields>(
  definition: RegisterDefinition<F>,
): RegisterDefinition<F> {
  return definition;
}

const rowSchemas = new WeakMap<AnyRegister, z.ZodType<RowValues>>();

/** The zod schema of a register's rows: required fields must be there, others may be null. Made once, for making costs more than parsing. */
export function rowSchema(definition: AnyRegister): z.ZodType<RowValues> {
  const known = rowSchemas.get(definition);
  if (known !== undefined) return known;
  const shape: Record<string, z.ZodType<FieldValue | null>> = {};
  for (const [key, field] of Object.entries(definition.fields)) {
    shape[key] = field.required && field.blank === 'refuse' ? field.schema : field.schema.nullable();
  }
  const schema = z.strictObject(shape);
  rowSchemas.set(definition, schema);
  return schema;
}

/** The field of a key that is known to exist; a definition that names a missing field is a bug. */
export function fieldOf(definition: AnyRegister, key: string): Field {
  const field = definition.fields[key];
  if (field === undefined) throw new Error(`register ${definition.key} has no field ${key}`);
  return field;
}

/** Whether the name alone makes a row: no other field stops one that is blank. */
export function isMadeByName({ fields, nameField }: AnyRegister): boolean {
  return Object.entries(fields).every(([key, { blank }]) => key === nameField || blank !== 'refuse');
}

/** `citizenId` → `citizen-id`, unless the field has a word of its own for notice codes. */
export function codeNameOf(definition: AnyRegister, key: string): string {
  return fieldOf(definition, key).codeName ?? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
