import { useState } from 'react';
import { type CodeTable, findCode } from '../../../shared/codes/code-table.ts';
import type { FieldValue } from '../../../shared/registers/field.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { matchChoices } from './choice-match.ts';
import { Chooser } from './chooser.tsx';
import { chooserFrame } from './chooser-frame.ts';
import { blankEntry, type Commit, type FieldControlProps } from './field-entry.ts';

/** 单选: one answer of a code table, found by its words, pinyin, initials or code. */
export function ChoiceControl(props: FieldControlProps) {
  return <OneOfTable {...props} toValue={(code) => code} />;
}

interface OneOfTableProps extends FieldControlProps {
  /** The canonical value of a code. */
  toValue(code: string): FieldValue;
}

/** One answer of a table, whatever its canonical value is made of. */
export function OneOfTable({ toValue, ...props }: OneOfTableProps) {
  const { entry, onChange, onCommit } = props;
  const field = fieldOf(props.definition, props.fieldKey);
  const table = field.choices ?? noChoices;
  const [search, setSearch] = useState<string | null>(props.begin ?? null);
  const [open, setOpen] = useState(props.begin !== undefined);
  const take = (code: string, label: string, how: Commit) => {
    const taken = { text: label, value: toValue(code) };
    onChange(taken);
    onCommit?.(taken, how);
  };
  const done = (typed: string | null, how: Commit) => {
    if (typed === null) return onCommit?.(entry, how);
    const meant = findCode(table, typed);
    if (meant !== null) return take(meant.code, meant.label, how);
    // A word that is no answer stays to be seen, and reading it says which answers there are.
    const left = typed.trim() === '' ? blankEntry : { text: typed };
    onChange(left);
    onCommit?.(left, how);
  };
  return (
    <Chooser
      {...chooserFrame(props, field)}
      shown={entry.text}
      search={search}
      open={open}
      options={matchChoices(table, search ?? '').map(({ code, label }) => ({ key: code, label }))}
      chosen={table.entries.filter(({ label }) => label === entry.text).map(({ code }) => code)}
      ready
      nothingFits={`“${search ?? ''}”不在${table.name}里，请换一个词，或删掉它看全部。`}
      onSearch={setSearch}
      onOpen={setOpen}
      onChoose={({ key, label }, how) => take(String(key), label, how)}
      onDone={done}
      onClear={() => onChange(blankEntry)}
    />
  );
}

/** Only fields of these types come here, and all of them have a table; the type of a field does not say so. */
const noChoices: CodeTable = { name: '可选范围', entries: [] };
