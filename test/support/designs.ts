import type { OwnField } from '../../shared/registers/own/design.ts';

/** A field as the designer makes it, with what the test says of it. */
export function ownFieldOf(key: string, label: string, more: Partial<OwnField> = {}): OwnField {
  return {
    key,
    label,
    type: 'text',
    required: false,
    help: null,
    answers: [],
    target: null,
    onPaper: true,
    hidden: false,
    ...more,
  };
}
