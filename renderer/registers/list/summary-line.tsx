import { useQueries } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { memo, useState } from 'react';
import type { AnswerCount } from '../../../shared/api/registers.ts';
import { isWithheld } from '../../../shared/registers/list-field.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { ask } from '../../bridge/ask.ts';
import { Panel } from '../../ui/panel.tsx';
import { sayCount } from '../../ui/say-figures.ts';
import { useSettled } from '../../ui/use-settled.ts';
import type { RowsAsked } from './fetch-lines.ts';
import styles from './summary-line.module.css';

interface SummaryLineProps {
  readonly definition: AnyRegister;
  /** The rows counted: those that the list shows. */
  readonly asked: RowsAsked;
  readonly total: number;
  /** The fields the clerk chose; null as long as nobody did. */
  readonly fields: readonly string[] | null;
  onFields(fields: readonly string[]): void;
}

/** Answers named in the line; the panel names all. */
const mostNamed = 4;
const mostFields = 8;

/** 小计: how the rows of the list divide among the answers of some fields, always for what is shown. */
export const SummaryLine = memo(function SummaryLine({
  definition,
  asked,
  total,
  fields,
  onFields,
}: SummaryLineProps) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const shown = fields ?? usualFields(definition);
  // While somebody types, the rows come first.
  const { register, search, where } = useSettled(asked);
  const answers = useQueries({
    queries: shown.map((field) => {
      const question = { register, field, ...(search && { search }), ...(where && { where }) };
      return { queryKey: ['countByAnswer', question], queryFn: () => ask('countByAnswer', question) };
    }),
  });
  const counted = shown.map((field, index) => ({
    field,
    counts: inOrder(definition, field, answers[index]?.data ?? []),
  }));
  const answered = counted.filter(({ counts }) => counts.length > 0);
  return (
    <div className={styles.line}>
      <div className={styles.counts}>
        {answered.map(({ field, counts }) => (
          <span key={field} className={styles.count}>
            <b>{fieldOf(definition, field).label}</b> {countWords(counts)}
          </span>
        ))}
      </div>
      <Button type="link" size="small" onClick={({ currentTarget }) => setAnchor(currentTarget)}>
        小计…
      </Button>
      {anchor !== null && (
        <Panel
          title={`小计（${sayCount(total)} ${definition.print.unit}）`}
          anchor={anchor}
          onClose={() => setAnchor(null)}
        >
          {answered.map(({ field, counts }) => (
            <table key={field} className={styles.table}>
              <caption>{fieldOf(definition, field).label}</caption>
              <tbody>
                {counts.map(({ value, text, count }) => (
                  <tr key={String(value)}>
                    <th scope="row">{value === null ? '没有填' : text}</th>
                    <td>{sayCount(count)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
          <fieldset className={styles.choice}>
            <legend>按哪些栏目小计</legend>
            {countable(definition).map((field) => (
              <Checkbox
                key={field}
                checked={shown.includes(field)}
                disabled={!shown.includes(field) && shown.length >= mostFields}
                onChange={({ target }) =>
                  onFields(target.checked ? [...shown, field] : shown.filter((other) => other !== field))
                }
              >
                {fieldOf(definition, field).label}
              </Checkbox>
            ))}
          </fieldset>
        </Panel>
      )}
    </div>
  );
});

/** A handful of answers stands as in the table (男, 女), whichever is more frequent; many stand by their number. */
function inOrder(
  definition: AnyRegister,
  field: string,
  counts: readonly AnswerCount[],
): readonly AnswerCount[] {
  const codes = fieldOf(definition, field).choices?.entries.map(({ code }) => code) ?? [];
  if (codes.length === 0 || codes.length > mostNamed) return counts;
  const place = ({ value }: AnswerCount) => (value === null ? codes.length : codes.indexOf(String(value)));
  return counts.toSorted((a, b) => place(a) - place(b));
}

function countWords(counts: readonly AnswerCount[]): string {
  const named = counts.slice(0, mostNamed).map(({ value, text, count }) => {
    return `${value === null ? '没有填' : text} ${sayCount(count)}`;
  });
  return named.join('，') + (counts.length > mostNamed ? ` 等 ${counts.length} 项` : '');
}

/** Fields with answers to count. */
function countable(definition: AnyRegister): readonly string[] {
  return Object.keys(definition.fields).filter((key) => {
    const field = fieldOf(definition, key);
    return (field.choices !== null || field.target !== null) && !isWithheld(field);
  });
}

/** Until somebody chooses: the first fields of the register with a handful of answers. */
function usualFields(definition: AnyRegister): readonly string[] {
  const few = countable(definition).filter((key) => {
    const answers = fieldOf(definition, key).choices?.entries.length ?? Number.POSITIVE_INFINITY;
    return answers <= 4;
  });
  return few.filter((key) => definition.views[0].columns.includes(key)).slice(0, 2);
}
