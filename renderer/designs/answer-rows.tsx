import { Button } from 'antd';
import { TextInput } from '../ui/text-input.tsx';
import styles from './designs.module.css';
import { type DraftAnswer, knownWays, withNewAnswer } from './table-state.ts';

/** The answers of a code table, one a line. */
export function AnswerRows({
  answers,
  readOnly,
  onChange,
}: {
  readonly answers: readonly DraftAnswer[];
  readonly readOnly: boolean;
  onChange(answers: readonly DraftAnswer[]): void;
}) {
  const change = (code: string, part: Partial<DraftAnswer>) =>
    onChange(answers.map((answer) => (answer.code === code ? { ...answer, ...part } : answer)));
  return (
    <>
      <table className={styles.fields}>
        <thead>
          <tr>
            <th className={styles.answer}>选项</th>
            <th>其他写法</th>
            <th className={styles.order}>操作</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer) => (
            <AnswerRow
              key={answer.code}
              answer={answer}
              readOnly={readOnly}
              onChange={(part) => change(answer.code, part)}
              onTakeAway={() =>
                answer.saved
                  ? change(answer.code, { retired: !answer.retired })
                  : onChange(answers.filter(({ code }) => code !== answer.code))
              }
            />
          ))}
        </tbody>
      </table>
      <Button disabled={readOnly} onClick={() => onChange(withNewAnswer(answers))}>
        加一项
      </Button>
    </>
  );
}

interface AnswerRowProps {
  readonly answer: DraftAnswer;
  readonly readOnly: boolean;
  onChange(part: Partial<DraftAnswer>): void;
  onTakeAway(): void;
}

function AnswerRow({ answer, readOnly, onChange, onTakeAway }: AnswerRowProps) {
  const called = answer.label === '' ? '新的一项' : answer.label;
  const known = knownWays(answer);
  const locked = readOnly || answer.retired;
  const takeAway = answer.saved ? (answer.retired ? '启用' : '停用') : '删除';
  return (
    <tr className={answer.retired ? styles.hidden : undefined}>
      <td>
        <TextInput
          className={styles.wide}
          aria-label={`选项：${called}`}
          autoFocus={!answer.saved}
          value={answer.label}
          maxLength={40}
          disabled={locked}
          onText={(label) => onChange({ label })}
        />
      </td>
      <td>
        <TextInput
          className={styles.wide}
          aria-label={`其他写法：${called}`}
          placeholder="可不填，几个写法用顿号隔开"
          value={answer.aliases}
          disabled={locked}
          onText={(aliases) => onChange({ aliases })}
        />
        {known.length > 0 && <div className={styles.known}>已认得：{known.join('、')}</div>}
      </td>
      <td className={styles.order}>
        <Button type="text" disabled={readOnly} aria-label={`${takeAway}：${called}`} onClick={onTakeAway}>
          {takeAway}
        </Button>
      </td>
    </tr>
  );
}
