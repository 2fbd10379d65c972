import { useState } from 'react';
import { findCode } from '../../../shared/codes/code-table.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { Chips } from './chips.tsx';
import { matchChoices } from './choice-match.ts';
import { Chooser } from './chooser.tsx';
import { chooserFrame } from './chooser-frame.ts';
import { type Commit, entryOfValue, type FieldControlProps } from './field-entry.ts';

/** 多选: any answers of a code table, kept in the table's order; Backspace in the empty input drops the last. */
export function MultiChoiceControl(props: FieldControlProps) {
  const { definition, fieldKey, entry, onChange, onCommit } = props;
  const field = fieldOf(definition, fieldKey);
  const entries = field.choices?.entries ?? [];
  const [search, setSearch] = useState<string | null>(props.begin ?? null);
  const [open, setOpen] = useState(props.begin !== undefined);
  const chosen = Array.isArray(entry.value) ? entry.value.map(String) : [];
  const set = (codes: readonly string[], how: Commit | null) => {
    const ordered = entries.map(({ code }) => code).filter((code) => codes.includes(code));
    const next = entryOfValue(definition, fieldKey, ordered.length === 0 ? null : ordered);
    onChange(next);
    if (how !== null) onCommit?.(next, how);
  };
  const drop = (code: string) =>
    set(
      chosen.filter((other) => other !== code),
      'choice',
    );
  return (
    <Chooser
      {...chooserFrame(props, field)}
      chips={
        <Chips
          items={entries.filter(({ code }) => chosen.includes(code)).map(({ code, label }) => [code, label])}
          onDrop={drop}
          readOnly={props.readOnly ?? false}
        />
      }
      // A text that could not be read (from a draft, a pasted cell) is shown until an answer takes its place.
      shown={entry.value === undefined ? entry.text : ''}
      search={search}
      open={open}
      options={matchChoices(field.choices ?? { name: '', entries }, search ?? '').map(({ code, label }) => ({
        key: code,
        label,
      }))}
      chosen={chosen}
      ready
      nothingFits={`没有“${search ?? ''}”这一项，请换一个词，或删掉它看全部。`}
      onSearch={setSearch}
      onOpen={setOpen}
      onChoose={({ key }, how) => {
        const code = String(key);
        if (chosen.includes(code) && how === 'choice') drop(code);
        // Several may follow: the clerk goes on with Enter in the empty input.
        else set([...chosen, code], how === 'enter' ? 'choice' : how);
      }}
      onDone={(typed, how) => {
        const meant = typed === null || field.choices === null ? null : findCode(field.choices, typed);
        if (meant !== null) set([...chosen, meant.code], how);
        else onCommit?.(entry, how);
      }}
      onClear={() => set([], 'choice')}
      onBackspace={() => {
        const last = entries.filter(({ code }) => chosen.includes(code)).at(-1);
        if (last !== undefined) drop(last.code);
      }}
    />
  );
}
