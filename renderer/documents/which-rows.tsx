import type { AnyRegister } from '../../shared/registers/register.ts';
import type { RowChoice } from '../../shared/registers/row-choice.ts';
import { sayCount } from '../ui/say-figures.ts';
import { choiceWords } from './given-choice.ts';
import { Question } from './question.tsx';
import { useRowCount } from './use-row-count.ts';

/** 哪些行: what the list handed over, or the whole register all the same. */
export function WhichRows({
  label,
  definition,
  given,
  all,
  onAll,
}: {
  readonly label: string;
  readonly definition: AnyRegister;
  readonly given: RowChoice;
  readonly all: boolean;
  onAll(all: boolean): void;
}) {
  const some = useRowCount(definition, given);
  const every = useRowCount(definition, null);
  const counted = (words: string, count: number | null) =>
    count === null ? words : `${words}，${sayCount(count)} ${definition.print.unit}`;
  return (
    <Question
      label={label}
      value={all}
      onAnswer={onAll}
      answers={[
        { value: false, label: counted(choiceWords(given), some) },
        { value: true, label: counted(`整个${definition.label}名册`, every) },
      ]}
    />
  );
}
