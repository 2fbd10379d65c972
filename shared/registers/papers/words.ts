import { chineseAmount } from '../../money/chinese-amount.ts';
import { formatChineseDate } from '../../time/partial-date.ts';
import { registerOf } from '../definitions/index.ts';
import { personalLabels } from '../document-fields.ts';
import type { Field, FieldValue, ReferenceNames } from '../field.ts';
import { type Paper, type PaperList, type PaperSum, templatesOf } from '../paper.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../register.ts';
import type { Related, RelatedSum } from '../related.ts';
import type { PictureContent } from './content.ts';
import { type Placeholder, placeholdersOf, type Word } from './template.ts';

/**
 * Names that every paper knows: whose ledger it is, the day of printing, the running number of a print in four digits and
 * as it is counted; 每行 says nothing itself and only marks the line of an office's template that repeats for each row.
 */
export const ownNames = ['本单位', '今天', '流水号', '序号', '每行'] as const;

type OwnName = (typeof ownNames)[number];

/** What knows names beside the fields of a register: a paper, or an office's template, which has no asks. */
export type NameSource = Pick<Paper, 'key' | 'asks' | 'sums' | 'lists'>;

/** What a name on a paper means. */
export type Meaning =
  | { readonly kind: 'own'; readonly name: OwnName }
  | { readonly kind: 'ask'; readonly name: string }
  | { readonly kind: 'sum'; readonly sum: PaperSum }
  | { readonly kind: 'list'; readonly list: PaperList }
  | { readonly kind: 'field'; readonly key: string };

/** Everything that one paper is filled from. */
export interface PaperFilling {
  readonly values: RowValues;
  readonly names: ReferenceNames;
  /** Personal values in their masked form. Names stay: whoever a paper is about stands on it. */
  readonly masked: boolean;
  readonly office: string;
  /** ISO date. */
  readonly today: string;
  /** Running number within a print, from 1. */
  readonly number: number;
  /** What came of the paper's sums for this row, by name, in the stored unit; null where there is nothing to add up. */
  readonly sums: ReadonlyMap<string, number | null>;
  /** The names of the paper's lists for this row, by the name of the list. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** The rows of the paper's tables, table by table. */
  readonly tables: readonly (readonly RelatedLine[])[];
  /** All pictures that the row has attached for the paper. */
  readonly pictures: readonly PictureContent[];
  /** What the clerk said to the paper's asks, by name. */
  readonly asked: Readonly<Record<string, string>>;
}

/** A row that points to the one that a paper is about. */
export interface RelatedLine {
  readonly values: RowValues;
  /** What the table's columns add up, in their order, in the stored unit; null in columns that are no sums. */
  readonly sums: readonly (number | null)[];
}

/** How a name that says nothing is left open. */
const blanks = { text: '________', date: '______年____月____日' } as const;

/**
 * What a name means on a paper: one of the names that all papers know, an ask, a sum or a list of its own, or a field
 * of the register by its label or key. Fields come last, so that one that an office adds cannot take a name away.
 *
 * @returns null if it means nothing: a mistake of the definition
 */
export function meaningOf(definition: AnyRegister, paper: NameSource, name: string): Meaning | null {
  const own = ownNames.find((known) => known === name);
  if (own !== undefined) return { kind: 'own', name: own };
  if (paper.asks?.some((ask) => ask.name === name)) return { kind: 'ask', name };
  const sum = paper.sums?.find((known) => known.name === name);
  if (sum !== undefined) return { kind: 'sum', sum };
  const list = paper.lists?.find((known) => known.name === name);
  if (list !== undefined) return { kind: 'list', list };
  const key = Object.keys(definition.fields).find(
    (known) => known === name || definition.fields[known]?.label === name,
  );
  return key === undefined ? null : { kind: 'field', key };
}

/** The fields of the row itself that a paper may show. */
export function paperFields(definition: AnyRegister, paper: Paper): readonly string[] {
  const names = templatesOf(paper).flatMap(placeholdersOf);
  const keys = names.flatMap(({ name }) => {
    const meaning = meaningOf(definition, paper, name);
    return meaning?.kind === 'field' ? [meaning.key] : [];
  });
  return [...new Set(keys)];
}

/** Labels of the personal fields that a paper may show, of the row and of those that point to it. */
export function personalOnPaper(definition: AnyRegister, paper: Paper): readonly string[] {
  const tables = paper.layout === 'record' ? paper.tables : [];
  const labels = tables.flatMap(({ register, columns }) =>
    personalLabels(
      registerOf(register),
      columns.flatMap((column) => ('field' in column ? [column.field] : [])),
    ),
  );
  return [...new Set([...personalLabels(definition, paperFields(definition, paper)), ...labels])];
}

/** The year that the clerk chose for a paper; null for all years, or if it asks for none. */
export function yearOf({ asks = [] }: Paper, asked: PaperFilling['asked']): string | null {
  const name = asks.find(({ isYear }) => isYear)?.name;
  return name === undefined ? null : asked[name]?.trim() || null;
}

/** Whether the papers of a print are numbered. */
export function isNumbered(paper: Paper): boolean {
  return templatesOf(paper)
    .flatMap(placeholdersOf)
    .some(({ name }) => name === ('流水号' satisfies OwnName));
}

/** Whether a row has what the paper is about: something, and more than nought of it. */
export function suits(
  definition: AnyRegister,
  paper: Paper,
  { values, sums, lists }: Pick<PaperFilling, 'values' | 'sums' | 'lists'>,
): boolean {
  if (paper.needs === undefined) return true;
  return paper.needs.some((name) => {
    const meaning = meaningOf(definition, paper, name);
    if (meaning?.kind === 'list') return (lists.get(name) ?? []).length > 0;
    const value = meaning?.kind === 'field' ? values[meaning.key] : sums.get(name);
    return value !== undefined && value !== null && value !== 0;
  });
}

/**
 * What a name stands for in one row.
 *
 * @throws Error if the paper has no such name, or it cannot be written so: a mistake of the definition
 */
export function wordOf(
  definition: AnyRegister,
  paper: NameSource,
  filling: PaperFilling,
  { name, form }: Placeholder,
): Word {
  const meaning = meaningOf(definition, paper, name);
  switch (meaning?.kind) {
    case 'own':
      return plain(ownWord(meaning.name, filling));
    case 'ask':
      return plain(filling.asked[name]?.trim() || null);
    case 'sum': {
      const total = filling.sums.get(name) ?? null;
      return plain(total === null ? null : sumText(meaning.sum, total, plusField(definition, meaning.sum)));
    }
    case 'list':
      return plain(namesText(meaning.list, filling.lists.get(name) ?? [], filling) || null);
    case 'field': {
      const field = fieldOf(definition, meaning.key);
      const value = filling.values[meaning.key] ?? null;
      const blank = field.type === 'date' ? blanks.date : blanks.text;
      return { text: value === null ? null : fieldText(field, value, form, filling), blank };
    }
    case undefined:
      throw new Error(`paper ${paper.key} of ${definition.key} knows no {${name}}`);
  }
}

function plain(text: string | null): Word {
  return { text, blank: blanks.text };
}

function ownWord(name: OwnName, { office, today, number }: PaperFilling): string {
  switch (name) {
    case '本单位':
      return office;
    case '今天':
      return formatChineseDate(today);
    case '流水号':
      return String(number).padStart(4, '0');
    case '序号':
      return String(number);
    case '每行':
      return '';
  }
}

/** The field that shows what a sum of a paper comes to; null if rows are counted. */
export function summedField(definition: AnyRegister, sum: PaperSum): Field | null {
  const added = sum.sum === null ? null : fieldOf(registerOf(sum.register), sum.sum);
  return plusField(definition, sum) ?? added;
}

function plusField(definition: AnyRegister, { plus }: PaperSum): Field | null {
  return plus === undefined ? null : fieldOf(definition, plus);
}

/**
 * A figure as the field shows it that was added up; counted rows are a plain number.
 *
 * @param as the field that shows it, if not the one that was added up
 */
export function sumText({ register, sum }: RelatedSum, total: number, as: Field | null = null): string {
  if (sum === null) return String(total);
  return (as ?? fieldOf(registerOf(register), sum)).show(total, { nameOf: () => null });
}

/** What rows are called that point to a row, one after the other: as people are called, unless the register's names are personal. */
export function namesText(
  { register }: Related,
  called: readonly string[],
  shown: Pick<PaperFilling, 'names' | 'masked'>,
): string {
  const definition = registerOf(register);
  const field = fieldOf(definition, definition.nameField);
  return called.map((name) => fieldText(field, name, null, shown)).join('、');
}

/** A value of a row as it stands on a paper. */
export function fieldText(
  field: Field,
  value: FieldValue,
  form: string | null,
  { names, masked }: Pick<PaperFilling, 'names' | 'masked'>,
): string {
  if (form === '大写' && field.type === 'money') return chineseAmount(Number(value));
  if (form !== null) throw new Error(`{${field.label}} cannot be written in ${form}`);
  return masked && field.sensitive ? field.mask(value, names) : field.show(value, names);
}
