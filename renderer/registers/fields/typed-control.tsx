import type { InputProps } from 'antd';
import { fieldOf } from '../../../shared/registers/register.ts';
import { TextInput } from '../../ui/text-input.tsx';
import type { FieldControlProps } from './field-entry.ts';

export interface TypedControlProps extends FieldControlProps {
  readonly inputMode?: NonNullable<InputProps['inputMode']>;
  /** An example of how it may be written. */
  readonly placeholder?: string;
  readonly suffix?: InputProps['suffix'];
}

/** One line that is typed: text, figures, dates, numbers. What it means is read when the clerk is done with it. */
export function TypedControl({
  definition,
  fieldKey,
  entry,
  onChange,
  onCommit,
  id,
  autoFocus = false,
  status,
  describedBy,
  label,
  readOnly = false,
  inputMode,
  placeholder,
  suffix,
}: TypedControlProps) {
  const field = fieldOf(definition, fieldKey);
  return (
    <TextInput
      value={entry.text}
      onText={(text) => onChange({ text })}
      onEnter={(text) => onCommit?.(text === entry.text ? entry : { text }, 'enter')}
      onBlur={() => onCommit?.(entry, 'leave')}
      autoFocus={autoFocus}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
      aria-required={field.blank === 'refuse'}
      aria-invalid={status === 'error'}
      {...(id === undefined ? {} : { id })}
      {...(status === undefined ? {} : { status })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(inputMode === undefined ? {} : { inputMode })}
      {...(placeholder === undefined || readOnly ? {} : { placeholder })}
      {...(suffix === undefined ? {} : { suffix })}
    />
  );
}
