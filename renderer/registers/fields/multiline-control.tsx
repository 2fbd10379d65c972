import { fieldOf } from '../../../shared/registers/register.ts';
import { TextArea } from '../../ui/text-area.tsx';
import type { FieldControlProps } from './field-entry.ts';

/** 多行文本: Enter begins a new line; Ctrl+Enter, or Tab, goes on to the next field. */
export function MultilineControl({
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
}: FieldControlProps) {
  const field = fieldOf(definition, fieldKey);
  return (
    <TextArea
      value={entry.text}
      onText={(text) => onChange({ text })}
      onCtrlEnter={(text) => onCommit?.(text === entry.text ? entry : { text }, 'enter')}
      onBlur={() => onCommit?.(entry, 'leave')}
      autoFocus={autoFocus}
      readOnly={readOnly}
      aria-required={field.blank === 'refuse'}
      aria-invalid={status === 'error'}
      {...(id === undefined ? {} : { id })}
      {...(status === undefined ? {} : { status })}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    />
  );
}
