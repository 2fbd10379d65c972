import { pathField } from '../../../../shared/registers/field-path.ts';
import { TextInput } from '../../../ui/text-input.tsx';
import { BlankChoice } from './blank-choice.tsx';
import type { FilterProps } from './filter-panel.tsx';
import styles from './filters.module.css';

/** A part of the text, or whether there is one at all. */
export function TextFilter({ definition, field, conditions, onChange }: FilterProps) {
  const [condition] = conditions;
  const { label } = pathField(definition, field);
  const part = condition?.op === 'contains' ? String(condition.value) : '';
  return (
    <>
      <TextInput
        data-autofocus
        className={styles.search ?? ''}
        placeholder="其中的几个字"
        aria-label={`${label}里含有`}
        allowClear
        value={part}
        onText={(text) => onChange(text.trim() === '' ? [] : [{ field, op: 'contains', value: text }])}
      />
      <BlankChoice field={field} conditions={conditions} onChange={onChange} />
    </>
  );
}
