import type { Field } from './field.ts';

/**
 * Whether a field's value is veiled on the screen until somebody asks for it: ID and telephone numbers. Asking is
 * written into the history (P07).
 */
export function isVeiled(field: Field): boolean {
  return field.sensitive && (field.type === 'citizen-id' || field.type === 'phone');
}
