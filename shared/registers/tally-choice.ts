import { z } from 'zod';
import { pathField } from './field-path.ts';
import type { Condition } from './list-query.ts';
import type { AnyRegister } from './register.ts';
import { groupingFields, isDate, summableFields, type Tally, type TallyRequest } from './tally.ts';
import { calendarSpan, spanConditions, spanOf, tallyPeriod } from './tally-period.ts';

/** What the clerk asks for on the 汇总 page. */
export const tallyChoice = z.object({
  by: z.string(),
  period: tallyPeriod,
  /** Null counts the rows. */
  sum: z.string().nullable(),
  /** The date that the span is of; null for all years. */
  within: z.string().nullable(),
  span: calendarSpan.nullable(),
  /** Leaves out the groups that miss nothing of what they should reach. */
  onlyMissing: z.boolean(),
});

export type TallyChoice = z.infer<typeof tallyChoice>;

/** A tally of the definition as a choice; the span is the one of today. */
export function choiceOf(tally: Tally, today: string): TallyChoice {
  return {
    by: tally.by,
    period: tally.period ?? 'month',
    sum: tally.sum,
    within: tally.within ?? null,
    span: tally.within === undefined ? null : spanOf(tally.each ?? 'year', today),
    onlyMissing: false,
  };
}

/** What a register is tallied by if its definition says nothing: its first answer, rows counted. Null if it has none. */
export function usualChoice(definition: AnyRegister, today: string): TallyChoice | null {
  const [first] = definition.tallies ?? [];
  if (first !== undefined) return choiceOf(first, today);
  const [by] = groupingFields(definition);
  return by === undefined
    ? null
    : { by, period: 'month', sum: null, within: null, span: null, onlyMissing: false };
}

/** A remembered choice, as far as the register still has its fields. */
export function stillPossible(definition: AnyRegister, choice: TallyChoice): boolean {
  return (
    groupingFields(definition).includes(choice.by) &&
    (choice.sum === null || summableFields(definition).includes(choice.sum)) &&
    (choice.within === null || definition.fields[choice.within] !== undefined)
  );
}

/** The preset that a choice is, if it is one (of any span). */
export function presetOf(definition: AnyRegister, choice: TallyChoice): Tally | undefined {
  return definition.tallies?.find(
    (tally) =>
      tally.by === choice.by &&
      tally.sum === choice.sum &&
      (tally.within ?? null) === choice.within &&
      (!isDate(pathField(definition, tally.by)) || (tally.period ?? 'month') === choice.period),
  );
}

/** What the ledger is asked for: a preset brings who must stand in it and what they should reach. */
export function tallyRequestOf(definition: AnyRegister, choice: TallyChoice): TallyRequest {
  const { everyone, target } = presetOf(definition, choice) ?? {};
  return {
    register: definition.key,
    by: choice.by,
    sum: choice.sum,
    where: [...conditionsOf(definition, choice)],
    ...(isDate(pathField(definition, choice.by)) ? { period: choice.period } : {}),
    ...(everyone === undefined ? {} : { everyone: [...everyone] }),
    ...(target === undefined ? {} : { target }),
  };
}

/** The rows that are tallied: those of the span, if one is chosen, as far as the preset counts them. */
export function conditionsOf(definition: AnyRegister, choice: TallyChoice): readonly Condition[] {
  const { where = [] } = presetOf(definition, choice) ?? {};
  const { within, span } = choice;
  return [...where, ...(within === null || span === null ? [] : spanConditions(within, span))];
}

/** The rows of one group. */
export function conditionsOfGroup(
  definition: AnyRegister,
  choice: TallyChoice,
  value: string | number | null,
): readonly Condition[] {
  const field = pathField(definition, choice.by);
  const within = conditionsOf(definition, choice);
  if (value === null) return [...within, { field: choice.by, op: 'blank' }];
  if (isDate(field)) return [...within, ...spanConditions(choice.by, String(value))];
  return [...within, { field: choice.by, op: 'is', value: field.type === 'yes-no' ? value === 1 : value }];
}
