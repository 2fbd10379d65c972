import { fieldOf } from '../../../shared/registers/register.ts';
import { useSay } from '../../ui/say.tsx';
import { Chooser } from './chooser.tsx';
import { chooserFrame } from './chooser-frame.ts';
import { blankEntry, type Commit, type FieldControlProps } from './field-entry.ts';
import { MakeMissing } from './make-missing.tsx';
import { rowCalled, useReferenceOptions } from './use-reference-options.ts';

/** 引用: one row of another register, found by name, pinyin or initials. */
export function ReferenceControl(props: FieldControlProps) {
  const { entry, onChange, onCommit } = props;
  const field = fieldOf(props.definition, props.fieldKey);
  const target = field.target ?? '';
  const rows = useReferenceOptions(target, props.begin);
  const say = useSay();
  const take = (id: number, name: string, how: Commit) => {
    const taken = { text: name, value: id };
    onChange(taken);
    onCommit?.(taken, how);
  };
  const done = async (typed: string | null, how: Commit) => {
    if (typed === null) return onCommit?.(entry, how);
    if (typed.trim() === '') {
      onChange(blankEntry);
      return onCommit?.(blankEntry, how);
    }
    const left = { text: typed.trim() };
    onChange(left);
    try {
      // The whole name typed and left in a hurry is as good as chosen.
      const row = await rowCalled(target, typed);
      if (row !== null) return take(row.id, row.name, how);
    } catch (error) {
      say.fault(error);
    }
    onCommit?.(left, how);
  };
  return (
    <Chooser
      {...chooserFrame(props, field)}
      shown={entry.text}
      search={rows.search}
      open={rows.open}
      options={rows.options}
      chosen={typeof entry.value === 'number' ? [entry.value] : []}
      ready={rows.ready}
      nothingFits={rows.nothingFits}
      footer={<MakeMissing target={target} search={rows.search} onMake={props.onCreateMissing} />}
      onSearch={rows.onSearch}
      onOpen={rows.onOpen}
      onChoose={({ key, label }, how) => take(Number(key), label, how)}
      onDone={(typed, how) => void done(typed, how)}
      onClear={() => onChange(blankEntry)}
    />
  );
}
