import type { Condition } from '../../../../shared/registers/list-query.ts';

/** An answer of a choice or reference field, as the ledger stores it; null for a blank. */
export type AnswerValue = string | number | boolean | null;

export interface Answer {
  readonly value: AnswerValue;
  readonly text: string;
}

/** The answers that the conditions on a field let through; none if they ask for something else. */
export function pickedAnswers(conditions: readonly Condition[]): readonly AnswerValue[] {
  return conditions.flatMap((condition): readonly AnswerValue[] => {
    if (condition.op === 'in') return condition.value;
    if (condition.op === 'is') return [condition.value];
    return condition.op === 'blank' ? [null] : [];
  });
}

/** The condition with one answer more or less; none when no answer is left. */
export function withAnswer(
  field: string,
  picked: readonly AnswerValue[],
  value: AnswerValue,
  on: boolean,
): readonly Condition[] {
  const others = picked.filter((other) => other !== value);
  const values = on ? [...others, value] : others;
  if (values.length === 0) return [];
  if (values.length === 1 && values[0] === null) return [{ field, op: 'blank' }];
  return [{ field, op: 'in', value: values }];
}
