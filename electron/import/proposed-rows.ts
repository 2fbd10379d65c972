import type { RowOutcome } from '../../shared/registers/import/outcome.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../shared/registers/register.ts';

/** The rows to be made along that an accepted row points to; what only refused rows name is not made. */
export function proposedIn(definition: AnyRegister, outcome: RowOutcome): readonly number[] {
  const given: RowValues =
    outcome.kind === 'added'
      ? outcome.values
      : outcome.kind === 'changed'
        ? Object.fromEntries(outcome.changes.map(({ field, after }) => [field, after]))
        : {};
  return Object.entries(given).flatMap(([key, value]) =>
    fieldOf(definition, key).target === null
      ? []
      : [value]
          .flat()
          .map(Number)
          .filter((id) => id < 0),
  );
}
