import { Select } from 'antd';
import type { PaperAsk } from '../../shared/registers/paper.ts';
import { Labelled } from '../ui/labelled.tsx';
import { TextInput } from '../ui/text-input.tsx';
import { yearChoices } from '../ui/year-choices.ts';

/** What a paper asks the clerk: a text, or a year of the log. */
export function PaperAskBox({
  ask,
  answer,
  onAnswer,
}: {
  readonly ask: PaperAsk;
  readonly answer: string;
  onAnswer(answer: string): void;
}) {
  return (
    <Labelled label={ask.name} help={ask.help}>
      {(marks) =>
        ask.isYear ? (
          <Select {...marks} value={answer} options={yearChoices()} onChange={onAnswer} />
        ) : (
          <TextInput {...marks} value={answer} maxLength={ask.longest} onText={onAnswer} />
        )
      }
    </Labelled>
  );
}
