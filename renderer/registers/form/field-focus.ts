import type { AnyRegister } from '../../../shared/registers/register.ts';
import { formOrder } from './form-layout.ts';

/** The id of a field's control: its label points there, and the keyboard goes there. */
export function fieldId(key: string): string {
  return `field-${key}`;
}

/**
 * Puts the cursor into a field, once what the present event changed is drawn, and before the next key is read: whoever
 * types on after Enter must not lose the first letter.
 */
export function focusField(key: string): void {
  focusSoon(fieldId(key));
}

function focusSoon(id: string): void {
  queueMicrotask(() => document.getElementById(id)?.focus());
}

/** Enter in a field goes on to the next that can be typed in; from the last one to 保存. */
export function focusAfter(definition: AnyRegister, key: string): void {
  const order = formOrder(definition);
  const rest = order.slice(order.indexOf(key) + 1);
  const next = rest.find((other) => {
    const type = definition.fields[other]?.type;
    return type !== 'computed' && type !== 'attachment';
  });
  if (next !== undefined) focusField(next);
  else focusSoon(saveButtonId);
}

export const saveButtonId = 'save-row';
