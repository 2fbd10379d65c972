import type { AnyRegister } from '../../../shared/registers/register.ts';
import {
  stillPossible,
  type TallyChoice,
  tallyChoice,
  usualChoice,
} from '../../../shared/registers/tally-choice.ts';
import { useRemembered } from '../../drafts/use-remembered.ts';
import { todayHere } from '../fields/field-entry.ts';

/** What a register was last tallied by, else what it usually is; null where it has nothing to be grouped by. */
export function useTallyChoice(
  definition: AnyRegister,
): readonly [choice: TallyChoice | null, choose: (choice: TallyChoice) => void, ready: boolean] {
  const usual = usualChoice(definition, todayHere());
  const [kept, choose, ready] = useRemembered(`tally/${definition.key}`, tallyChoice.nullable(), usual);
  return [kept !== null && stillPossible(definition, kept) ? kept : usual, choose, ready];
}
