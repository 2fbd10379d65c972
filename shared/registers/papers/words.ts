import { chineseAmount } from '../../money/chinese-amount.ts';
import { formatChineseDate } from '../../time/partial-date.ts';
import { registerOf } from '../definitions/index.ts';
import type { Field, FieldValue, ReferenceNames } from '../field.ts';
import { type Paper, type PaperSum, templatesOf } from '../paper.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../register.ts';
import { type Placeholder, placeholdersOf, type Word } from './template.ts';

/** Names that every paper knows: whose ledger it is, the day of printing, the running number of a print. */
const ownNames = ['本单位', '今天', '流水号'] as const;

type OwnName = (typeof ownNames)[number];

/** What a name on a paper means. */
export type Meaning =
  | { readonly kind: 'own'; readonly name: OwnName }
  | { readonly kind: 'ask'; readonly name: string }
  | { readonly kind: 'sum'; readonly sum: PaperSum }
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
  /** What the clerk said to the paper's asks, by name. */
  readonly asked: Readonly<Record<string, string>>;
}

/** How a name that says nothing is left open. */
const blanks = { text: '________', date: '______年____月____日' } as const;

/**
 * What a name means on a paper: one of the names that all papers know, an ask or a sum of its own, or a field of the
 * register by its label or key. Fields come last, so that one that an office adds cannot take a name away.
 *
 * @returns null if it means nothing: a mistake of the definition
 */
export function meaningOf(definition: AnyRegister, paper: Paper, name: string): Meaning | null {
  const own = ownNames.find((known) => known === name);
  if (own !== undefined) return { kind: 'own', name: own };
  if (paper.asks?.some((ask) => ask.name === name)) return { kind: 'ask', name };
  const sum = paper.sums?.find((known) => known.name === name);
  if (sum !== undefined) return { kind: 'sum', sum };
  const key = Object.keys(definition.fields).find(
    (known) => known === name || definition.fields[known]?.label === name,
  );
  return key === undefined ? null : { kind: 'field', key };
}

/** The fields that a paper may show. */
export function paperFields(definition: AnyRegister, paper: Paper): readonly string[] {
  const names = templatesOf(paper).flatMap(placeholdersOf);
  const keys = names.flatMap(({ name }) => {
    const meaning = meaningOf(definition, paper, name);
    return meaning?.kind === 'field' ? [meaning.key] : [];
  });
  return [...new Set(keys)];
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
  { values, sums }: Pick<PaperFilling, 'values' | 'sums'>,
): boolean {
  if (paper.needs === undefined) return true;
  return paper.needs.some((name) => {
    const meaning = meaningOf(definition, paper, name);
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
  paper: Paper,
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
      return plain(total === null ? null : sumText(definition, meaning.sum, total));
    }
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
  }
}

/** As the field shows it that is added up; counted rows are a plain number. */
function sumText(definition: AnyRegister, { register, sum, plus }: PaperSum, total: number): string {
  if (sum === null) return String(total);
  const field = plus === undefined ? fieldOf(registerOf(register), sum) : fieldOf(definition, plus);
  return field.show(total, { nameOf: () => null });
}

function fieldText(
  field: Field,
  value: FieldValue,
  form: string | null,
  { names, masked }: PaperFilling,
): string {
  if (form === '大写' && field.type === 'money') return chineseAmount(Number(value));
  if (form !== null) throw new Error(`{${field.label}} cannot be written in ${form}`);
  return masked && field.sensitive ? field.mask(value, names) : field.show(value, names);
}
