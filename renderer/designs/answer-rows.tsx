import { Button } from 'antd';
import { Grip, MoveButtons, useOrder } from '../ui/order.tsx';
import { reordered } from '../ui/reordered.ts';
import { TextInput } from '../ui/text-input.tsx';
import styles from './designs.module.css';
import { type AnswerPrefix, type DraftAnswer, knownWays, withNewAnswers } from './table-state.ts';

/**
 * The answers of a code table or of a field of the office's own, one a line, in the order in which they are offered.
 * Enter begins the next one; several lines that are pasted become as many answers.
 */
export function AnswerRows({
  answers,
  prefix,
  readOnly,
  onChange,
}: {
  readonly answers: readonly DraftAnswer[];
  readonly prefix: AnswerPrefix;
  readonly readOnly: boolean;
  onChange(answers: readonly DraftAnswer[]): void;
}) {
  const change = (code: string, part: Partial<DraftAnswer>) =>
    onChange(answers.map((answer) => (answer.code === code ? { ...answer, ...part } : answer)));
  const move = (from: number, to: number) => onChange(reordered(answers, from, to));
  const order = useOrder(readOnly ? () => undefined : move);
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
          {answers.map((answer, place) => (
            <AnswerRow
              key={answer.code}
              answer={answer}
              readOnly={readOnly}
              row={order.rowOf(place)}
              grip={readOnly ? null : order.gripOf(place)}
              onChange={(part) => change(answer.code, part)}
              onUp={readOnly || place === 0 ? undefined : () => move(place, place - 1)}
              onDown={readOnly || place === answers.length - 1 ? undefined : () => move(place, place + 1)}
              onNext={() => onChange(withNewAnswers(answers, prefix, { behind: place }))}
              onLines={([first = '', ...labels]) =>
                onChange(
                  withNewAnswers(answers, prefix, { labels, behind: place }).map((each) =>
                    each.code === answer.code ? { ...each, label: first } : each,
                  ),
                )
              }
              onTakeAway={() =>
                answer.saved
                  ? change(answer.code, { retired: !answer.retired })
                  : onChange(answers.filter(({ code }) => code !== answer.code))
              }
            />
          ))}
        </tbody>
      </table>
      <Button disabled={readOnly} onClick={() => onChange(withNewAnswers(answers, prefix))}>
        加一项
      </Button>
    </>
  );
}

interface AnswerRowProps {
  readonly answer: DraftAnswer;
  readonly readOnly: boolean;
  readonly row: ReturnType<ReturnType<typeof useOrder>['rowOf']>;
  readonly grip: ReturnType<ReturnType<typeof useOrder>['gripOf']> | null;
  onChange(part: Partial<DraftAnswer>): void;
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  onNext(): void;
  onLines(lines: readonly string[]): void;
  onTakeAway(): void;
}

function AnswerRow(props: AnswerRowProps) {
  const { answer, readOnly, row, grip, onChange, onUp, onDown, onNext, onLines, onTakeAway } = props;
  const called = answer.label === '' ? '新的一项' : answer.label;
  const known = knownWays(answer);
  const locked = readOnly || answer.retired;
  const takeAway = answer.saved ? (answer.retired ? '启用' : '停用') : '删除';
  return (
    <tr className={answer.retired ? styles.hidden : undefined} {...row}>
      <td>
        <div className={styles.gripped}>
          <Grip grip={grip} />
          <TextInput
            className={styles.wide}
            aria-label={`选项：${called}`}
            autoFocus={!answer.saved && answer.label === ''}
            value={answer.label}
            maxLength={40}
            disabled={locked}
            onText={(label) => onChange({ label })}
            onEnter={(text) => text.trim() !== '' && onNext()}
            onPaste={(event) => {
              const lines = linesOf(event.clipboardData.getData('text/plain'));
              if (lines.length < 2) return;
              event.preventDefault();
              onLines(answer.label === '' ? lines : [answer.label, ...lines]);
            }}
          />
        </div>
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
        <MoveButtons called={called} onUp={onUp} onDown={onDown} />
        <Button type="text" disabled={readOnly} aria-label={`${takeAway}：${called}`} onClick={onTakeAway}>
          {takeAway}
        </Button>
      </td>
    </tr>
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
