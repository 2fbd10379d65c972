import type { Field, FieldValue, ReferenceNames, StoredValue } from '../../../shared/registers/field.ts';

/** One answer as it is stored; null stands for a blank. */
export type Answer = string | number | null;

/** The answers of a stored value: a column holds several answers of one row as one text. */
export function answersOf(field: Field, stored: StoredValue): readonly Answer[] {
  const value = stored === null ? null : field.fromColumn(stored);
  return Array.isArray(value) ? (value as readonly (string | number)[]) : [stored];
}

/** An answer in words. */
export function textOfAnswer(field: Field, answer: Answer, names: ReferenceNames): string {
  return answer === null ? '（空）' : field.show(valueOfAnswer(field, answer), names);
}

/** The canonical value of one answer, as the field shows it. */
function valueOfAnswer(field: Field, answer: string | number): FieldValue {
  const stored = field.fromColumn(answer);
  return Array.isArray(stored) ? field.fromColumn(`|${answer}|`) : stored;
}
