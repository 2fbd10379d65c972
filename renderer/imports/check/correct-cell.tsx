import type { InputRef } from 'antd';
import { Tag } from 'antd';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { StagedNotice } from '../../../shared/api/imports.ts';
import type { Field } from '../../../shared/registers/field.ts';
import { matchChoices } from '../../registers/fields/choice-match.ts';
import { TextInput } from '../../ui/text-input.tsx';
import styles from './correct-cell.module.css';
import { levelLooks } from './kinds.tsx';

/** 就地更正: a cell, what is wrong with it, and a field to put it right; the row is judged anew at once, and the focus stays. */
export function CorrectCell({
  row,
  field,
  text,
  notices,
  corrected,
  focus,
  onFocused,
  onCorrect,
}: {
  /** Sheet number. */
  readonly row: number;
  readonly field: Field;
  /** As the file has it, or as it was last corrected. */
  readonly text: string;
  readonly notices: readonly StagedNotice[];
  /** The clerk has changed it already. */
  readonly corrected: boolean;
  /** Another object each time the cell is to be focused; null if it is not. */
  readonly focus: object | null;
  onFocused(): void;
  onCorrect(text: string): Promise<void>;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  /** The text that is being judged. */
  const [asked, setAsked] = useState<string | null>(null);
  const id = useId();
  const input = useRef<InputRef>(null);
  const refused = notices.some(({ level }) => level === 'refuse');
  const correct = async (next: string) => {
    setAsked(next);
    await onCorrect(next);
    setAsked(null);
    // What was typed meanwhile stays.
    setDraft((now) => (now === next ? null : now));
  };
  const focused = useEffectEvent(() => {
    if (focus === null) return;
    input.current?.focus();
    onFocused();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another object is another wish, which `focused` sees by itself
  useEffect(() => focused(), [focus]);
  // Scrolled out of sight with something typed: it counts all the same.
  const left = useEffectEvent(() => {
    if (draft !== null && draft !== text && draft !== asked) void onCorrect(draft);
  });
  useEffect(() => () => left(), []);
  return (
    <div className={styles.line}>
      <label className={styles.label} htmlFor={id}>
        {field.label}
      </label>
      <TextInput
        ref={input}
        id={id}
        className={styles.input ?? ''}
        value={draft ?? text}
        placeholder="（空）"
        aria-label={`第 ${row} 行 ${field.label}`}
        aria-invalid={refused}
        aria-describedby={`${id}-why`}
        aria-busy={asked !== null}
        status={refused ? 'error' : ''}
        list={field.choices === null ? undefined : `${id}-choices`}
        onText={setDraft}
        onEnter={(typed) => void correct(typed)}
        onBlur={() => {
          if (draft !== null && draft !== text && draft !== asked) void correct(draft);
        }}
      />
      {field.choices !== null && (
        <datalist id={`${id}-choices`}>
          {matchChoices(field.choices, '').map(({ code, label }) => (
            <option key={code} value={label} />
          ))}
        </datalist>
      )}
      <span id={`${id}-why`} className={styles.why}>
        {notices.map((notice) => (
          <Reason key={notice.message} notice={notice} />
        ))}
        {notices.length === 0 && corrected && <Tag color="success">已更正</Tag>}
      </span>
    </div>
  );
}

/** Why a cell is refused or doubtful, with the sign of its gravity. */
export function Reason({ notice }: { readonly notice: StagedNotice }) {
  const { word, icon } = levelLooks[notice.level];
  return (
    <span className={styles.reason} data-level={notice.level}>
      <span className={styles.sign} title={word}>
        {icon}
      </span>
      {notice.message}
    </span>
  );
}
