import { z } from 'zod';
import type { Field } from './field.ts';
import { isWithheld } from './list-field.ts';
import { type Condition, condition, listRequest } from './list-query.ts';
import { type AnyRegister, fieldOf } from './register.ts';
import { type TallyPeriod, tallyPeriod } from './tally-period.ts';

/** A target that is reached when every row of the group is one that is counted: 标准条目 and those that are met. */
export const allRows = { rows: 'all' } as const;

/** 汇总: what a register's rows are grouped by, and what is added up. */
export interface Tally<Key extends string = string> {
  readonly label: string;
  /** A field of the row, or through a reference one of the row pointed to: `servingMember.unit`. */
  readonly by: Key | `${Key}.${string}`;
  /** How `by` is grouped if it is a date. */
  readonly period?: TallyPeriod;
  /** Whole number, amount or hours to add up; null counts the rows. */
  readonly sum: Key | null;
  /** The date whose span the clerk chooses; without it the tally goes over all years. */
  readonly within?: Key;
  /** The span that is offered first, e.g. the half-year in which a talk is due; the year unless told. */
  readonly each?: Exclude<TallyPeriod, 'quarter' | 'month'>;
  /**
   * Where `by` is a reference: all rows of its register that fulfil these stand in the tally, with 0 if nothing points
   * to them. The others appear only with what they have, and nothing is demanded of them.
   */
  readonly everyone?: readonly Condition[];
  /** The rows that are counted, e.g. claims that have not ended; all unless told. */
  readonly where?: readonly Condition[];
  /**
   * What each group should reach, in the figure's stored unit: 15 days of training a year; or the field of the row it is
   * called after in which that stands: the places of a post; or all rows of the group, also those that `where` does not
   * count, so that the tally says how far it has come. It is demanded of `everyone`.
   */
  readonly target?: number | string | typeof allRows;
  /** What all groups together should reach, in the figure's stored unit. */
  readonly whole?: number;
  /** How its figures are called where 人次数, 还差 and 已达到 would be odd. */
  readonly words?: { readonly counted: string; readonly missing: string; readonly reached: string };
}

/** A tally of the rows that a list shows. */
export const tallyRequest = listRequest.pick({ register: true, search: true, where: true }).extend({
  by: z.string().max(60),
  period: tallyPeriod.optional(),
  sum: z.string().max(60).nullable(),
  everyone: z.array(condition).max(20).optional(),
  target: z.union([z.number(), z.string().max(60), z.strictObject({ rows: z.literal('all') })]).optional(),
});

export type TallyRequest = z.infer<typeof tallyRequest>;

/**
 * Fields a register can be grouped by: answers, references and dates, then short texts; never ID numbers or personal
 * choices, and not the name, of which every row has its own. Fields of the rows pointed to, where a tally names them.
 */
export function groupingFields(definition: AnyRegister): readonly string[] {
  const through = (definition.tallies ?? []).map(({ by }) => by).filter((by) => by.includes('.'));
  const keys = Object.keys(definition.fields).filter((key) => {
    const field = fieldOf(definition, key);
    const groups = isAnswer(field) || isDate(field) || field.type === 'text';
    return groups && key !== definition.nameField && !isWithheld(field) && !field.sensitive;
  });
  const isText = (key: string) => fieldOf(definition, key).type === 'text';
  return [...keys.filter((key) => !isText(key)), ...new Set(through), ...keys.filter(isText)];
}

/** Fields that can be added up; personal ones not, for the sum of a group of one is that person's own. */
export function summableFields(definition: AnyRegister): readonly string[] {
  return Object.keys(definition.fields).filter((key) => {
    const field = fieldOf(definition, key);
    return isSummable(field) && !field.sensitive;
  });
}

export function isSummable(field: Field): boolean {
  return ['integer', 'money', 'hours'].includes(field.type);
}

export function isDate(field: Field): boolean {
  return field.type === 'date' || field.type === 'month' || field.type === 'date-time';
}

function isAnswer(field: Field): boolean {
  return ['choice', 'multi-choice', 'yes-no', 'reference', 'references'].includes(field.type);
}
