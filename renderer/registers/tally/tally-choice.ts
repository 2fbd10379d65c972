import { z } from 'zod';
import type { Condition } from '../../../shared/registers/list-query.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import {
  groupingFields,
  isDate,
  summableFields,
  type Tally,
  type TallyPeriod,
  tallyPeriods,
} from '../../../shared/registers/tally.ts';

/** What the clerk asks for on the 汇总 page. */
export interface TallyChoice {
  readonly by: string;
  readonly period: TallyPeriod;
  /** Null counts the rows. */
  readonly sum: string | null;
  /** The date that the year is of; null for all years. */
  readonly within: string | null;
  readonly year: number | null;
}

export const tallyChoice = z.object({
  by: z.string(),
  period: z.enum(['year', 'quarter', 'month']),
  sum: z.string().nullable(),
  within: z.string().nullable(),
  year: z.int().nullable(),
});

/** A tally of the definition as a choice; the year is this one. */
export function choiceOf(tally: Tally, thisYear: number): TallyChoice {
  return {
    by: tally.by,
    period: tally.period ?? 'month',
    sum: tally.sum,
    within: tally.within ?? null,
    year: tally.within === undefined ? null : thisYear,
  };
}

/** What a register is tallied by if its definition says nothing: its first answer, rows counted. Null if it has none. */
export function usualChoice(definition: AnyRegister, thisYear: number): TallyChoice | null {
  const [first] = definition.tallies ?? [];
  if (first !== undefined) return choiceOf(first, thisYear);
  const [by] = groupingFields(definition);
  return by === undefined ? null : { by, period: 'month', sum: null, within: null, year: null };
}

/** A remembered choice, as far as the register still has its fields. */
export function stillPossible(definition: AnyRegister, choice: TallyChoice): boolean {
  return (
    groupingFields(definition).includes(choice.by) &&
    (choice.sum === null || summableFields(definition).includes(choice.sum)) &&
    (choice.within === null || definition.fields[choice.within] !== undefined)
  );
}

/** The preset that a choice is, if it is one (of any year). */
export function presetOf(definition: AnyRegister, choice: TallyChoice): Tally | undefined {
  return definition.tallies?.find(
    (tally) =>
      tally.by === choice.by &&
      tally.sum === choice.sum &&
      (tally.within ?? null) === choice.within &&
      (!isDate(fieldOf(definition, tally.by)) || (tally.period ?? 'month') === choice.period),
  );
}

/** The rows that are tallied: those of the year, if one is chosen. */
export function conditionsOf({ within, year }: TallyChoice): readonly Condition[] {
  return within === null || year === null ? [] : [{ field: within, op: 'is', value: String(year) }];
}

/** The rows of one group; null where a period cannot be asked for by one condition. */
export function conditionsOfGroup(
  definition: AnyRegister,
  choice: TallyChoice,
  value: string | number | null,
): readonly Condition[] {
  const field = fieldOf(definition, choice.by);
  const within = conditionsOf(choice);
  if (value === null) return [...within, { field: choice.by, op: 'blank' }];
  if (isDate(field)) return [...within, ...spanOf(choice.by, String(value))];
  return [...within, { field: choice.by, op: 'is', value: field.type === 'yes-no' ? value === 1 : value }];
}

/** `2026`, `2026-07` and `2026-Q3` as conditions on a date. */
function spanOf(field: string, period: string): readonly Condition[] {
  const [year = '', part = ''] = period.split('-');
  if (!part.startsWith('Q')) return [{ field, op: 'is', value: period }];
  const last = Number(part.slice(1)) * 3;
  const month = (number: number) => `${year}-${String(number).padStart(2, '0')}`;
  return [
    { field, op: 'from', value: month(last - 2) },
    { field, op: 'to', value: month(last) },
  ];
}

export const periodOptions = Object.entries(tallyPeriods).map(([value, label]) => ({
  value: value as TallyPeriod,
  label,
}));
