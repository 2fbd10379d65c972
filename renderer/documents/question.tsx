import { Radio } from 'antd';
import { type ReactNode, useId } from 'react';
import styles from './question.module.css';

/** A question with a few answers, all of them in view: nothing has to be opened to see what there is. */
export function Question<Answer extends string | boolean>({
  label,
  answers,
  value,
  onAnswer,
  help,
  error,
  inline = false,
}: {
  readonly label: string;
  readonly answers: readonly { readonly value: Answer; readonly label: ReactNode }[];
  /** Null while nothing is chosen. */
  readonly value: Answer | null;
  onAnswer(answer: NoInfer<Answer>): void;
  readonly help?: ReactNode;
  /** What is wrong with the answer, or that there is none. */
  readonly error?: string | null;
  /** Short answers stand side by side. */
  readonly inline?: boolean;
}) {
  const id = useId();
  const wrong = error !== undefined && error !== null;
  return (
    <fieldset className={styles.question} aria-describedby={`${id}-note`}>
      <legend className={styles.label}>{label}</legend>
      <Radio.Group
        vertical={!inline}
        aria-label={label}
        value={value}
        onChange={(event) => onAnswer(event.target.value as Answer)}
        options={answers.map((answer) => ({ value: answer.value, label: answer.label }))}
      />
      <div
        id={`${id}-note`}
        className={wrong ? styles.error : styles.help}
        role={wrong ? 'alert' : undefined}
      >
        {wrong ? error : help}
      </div>
    </fieldset>
  );
}
