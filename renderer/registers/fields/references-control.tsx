import { fieldOf } from '../../../shared/registers/register.ts';
import { useSay } from '../../ui/say.tsx';
import { Chips } from './chips.tsx';
import { Chooser } from './chooser.tsx';
import { chooserFrame } from './chooser-frame.ts';
import { blankEntry, type Commit, type FieldControlProps } from './field-entry.ts';
import { MakeMissing } from './make-missing.tsx';
import { rowCalled, useReferenceOptions } from './use-reference-options.ts';

/** 多个引用: several rows of another register, in the order in which they were chosen. */
export function ReferencesControl(props: FieldControlProps) {
  const { entry, onChange, onCommit } = props;
  const field = fieldOf(props.definition, props.fieldKey);
  const target = field.target ?? '';
  const rows = useReferenceOptions(target, props.begin);
  const say = useSay();
  const chosen = chosenRows(entry);
  const set = (next: readonly Chosen[], how: Commit | null) => {
    const taken =
      next.length === 0
        ? blankEntry
        : { text: next.map(([, name]) => name).join('、'), value: next.map(([id]) => id) };
    onChange(taken);
    if (how !== null) onCommit?.(taken, how);
  };
  const drop = (id: number) =>
    set(
      chosen.filter(([other]) => other !== id),
      'choice',
    );
  const done = async (typed: string | null, how: Commit) => {
    try {
      const row = typed === null || typed.trim() === '' ? null : await rowCalled(target, typed);
      if (row !== null && !chosen.some(([id]) => id === row.id))
        return set([...chosen, [row.id, row.name]], how);
      if (row === null && typed !== null && typed.trim() !== '') {
        say.reminder(`“${field.label}”里没有加上“${typed.trim()}”：没有找到叫这个名字的。`);
      }
    } catch (error) {
      say.fault(error);
    }
    onCommit?.(entry, how);
  };
  return (
    <Chooser
      {...chooserFrame(props, field)}
      chips={<Chips items={chosen} onDrop={drop} readOnly={props.readOnly ?? false} />}
      shown={entry.value === undefined ? entry.text : ''}
      search={rows.search}
      open={rows.open}
      options={rows.options}
      chosen={chosen.map(([id]) => id)}
      ready={rows.ready}
      nothingFits={rows.nothingFits}
      footer={<MakeMissing target={target} search={rows.search} onMake={props.onCreateMissing} />}
      onSearch={rows.onSearch}
      onOpen={rows.onOpen}
      onChoose={({ key, label }, how) => {
        const id = Number(key);
        if (!chosen.some(([other]) => other === id)) set([...chosen, [id, label]], 'choice');
        else if (how === 'choice') drop(id);
      }}
      onDone={(typed, how) => void done(typed, how)}
      onClear={() => set([], 'choice')}
      onBackspace={() => set(chosen.slice(0, -1), 'choice')}
    />
  );
}

type Chosen = readonly [id: number, name: string];

/** The ids with their names, which stand in the same order in the text. */
function chosenRows({ value, text }: FieldControlProps['entry']): readonly Chosen[] {
  if (!Array.isArray(value)) return [];
  const names = text.split('、');
  return value.map((id, index) => [Number(id), names[index] ?? String(id)] as const);
}
