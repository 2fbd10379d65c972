import { Checkbox, type CheckboxRef } from 'antd';
import { useState } from 'react';
import { pathField } from '../../../../shared/registers/field-path.ts';
import type { Condition } from '../../../../shared/registers/list-query.ts';
import { useCall } from '../../../bridge/use-call.ts';
import { isCalled } from '../../../ui/is-called.ts';
import { Loading } from '../../../ui/loading.tsx';
import { sayCount } from '../../../ui/say-figures.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import { useFirstFocus } from '../../../ui/use-first-focus.ts';
import { type Answer, pickedAnswers, withAnswer } from './answers.ts';
import type { FilterProps } from './filter-panel.tsx';
import styles from './filters.module.css';

/** With so many answers or fewer nobody needs to search among them. */
const seenAtOnce = 8;

/** Answers to tick, each with the number of rows that have it in what else the list shows. */
export function AnswersFilter(props: FilterProps) {
  const { definition, field, within } = props;
  const counted = useCall(
    'countByAnswer',
    { register: definition.key, field, ...askedOf(within) },
    { keep: true },
  );
  return <Loading answer={counted}>{(answers) => <AnswerList {...props} counted={answers} />}</Loading>;
}

function AnswerList({
  definition,
  field: key,
  conditions,
  onChange,
  counted,
}: FilterProps & { readonly counted: readonly (Answer & { readonly count: number })[] }) {
  const [text, setText] = useState('');
  const isSearched = counted.length > seenAtOnce || pathField(definition, key).target !== null;
  // The answers come a moment after the panel: only then is there something to stand on.
  const first = useFirstFocus<CheckboxRef>(!isSearched);
  const picked = pickedAnswers(conditions);
  const field = pathField(definition, key);
  const found = useCall(
    'findRows',
    { register: field.target ?? '', text: text.trim(), limit: 50 },
    { enabled: field.target !== null && text.trim() !== '', keep: true },
  );
  const counts = new Map(counted.map(({ value, count }) => [value, count]));
  const others = (found.data ?? [])
    .filter(({ id }) => !counts.has(id))
    .map(({ id, name }) => ({ value: id, text: name }));
  const called = counted.filter((answer) => text.trim() === '' || isCalled(answer.text, text));
  const offered: readonly Answer[] = [...called, ...(text.trim() === '' ? [] : others)];
  return (
    <>
      {isSearched && (
        <TextInput
          autoFocus
          className={styles.search ?? ''}
          placeholder="输入文字、拼音或首字母"
          aria-label={`在${field.label}里找`}
          value={text}
          onText={setText}
        />
      )}
      <ul className={styles.answers}>
        {offered.map((answer, index) => (
          <li key={String(answer.value)}>
            <Checkbox
              ref={index === 0 ? first : null}
              className={styles.answer ?? ''}
              checked={picked.includes(answer.value)}
              onChange={({ target }) => onChange(withAnswer(key, picked, answer.value, target.checked))}
            >
              <span className={styles.text}>{answer.value === null ? '没有填' : answer.text}</span>
              <span className={styles.count}>{sayCount(counts.get(answer.value) ?? 0)}</span>
            </Checkbox>
          </li>
        ))}
      </ul>
      {offered.length === 0 && <p className={styles.none}>没有找到“{text}”。</p>}
    </>
  );
}

/** An empty search is left out, so that the question is the same as that of an untouched list. */
function askedOf({ search, where }: FilterProps['within']): { search?: string; where?: Condition[] } {
  return {
    ...(search.trim() === '' ? {} : { search }),
    ...(where.length === 0 ? {} : { where: [...where] }),
  };
}
