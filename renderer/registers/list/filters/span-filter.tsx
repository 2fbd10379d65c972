import { useState } from 'react';
import { pathField } from '../../../../shared/registers/field-path.ts';
import { Labelled } from '../../../ui/labelled.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import { BlankChoice } from './blank-choice.tsx';
import { type BoundOp, boundText, readBound } from './bound.ts';
import type { FilterProps } from './filter-panel.tsx';

const ends: readonly { readonly op: BoundOp; readonly label: string }[] = [
  { op: 'from', label: '从（含）' },
  { op: 'to', label: '到（含）' },
];

/** From and to: dates as far as they are known, or figures. */
export function SpanFilter(props: FilterProps) {
  return (
    <>
      {ends.map((end) => (
        <BoundInput key={end.op} {...props} {...end} />
      ))}
      <BlankChoice {...props} />
    </>
  );
}

function BoundInput({
  definition,
  field,
  conditions,
  onChange,
  op,
  label,
}: FilterProps & { readonly op: BoundOp; readonly label: string }) {
  const [text, setText] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const isDate = ['date', 'month', 'date-time'].includes(pathField(definition, field).type);
  const take = (typed: string) => {
    setText(typed);
    setProblem(null);
    const bound = readBound(definition, field, op, typed);
    if ('problem' in bound) return;
    const others = conditions.filter(
      (other) => (other.op === 'from' || other.op === 'to') && other.op !== op,
    );
    onChange(bound.condition === null ? others : [...others, bound.condition]);
  };
  const leave = () => {
    const bound = readBound(definition, field, op, text ?? '');
    if ('problem' in bound) setProblem(bound.problem);
    else setText(null);
  };
  return (
    <Labelled label={label} error={problem}>
      {(marks) => (
        <TextInput
          {...marks}
          {...(op === 'from' ? { 'data-autofocus': true } : {})}
          placeholder={isDate ? '如 1980、1980.5 或 1980.5.1' : '数字'}
          value={text ?? boundText(conditions, op)}
          onText={take}
          onEnter={leave}
          onBlur={leave}
          {...(problem === null ? {} : { status: 'error' as const })}
        />
      )}
    </Labelled>
  );
}
