import type { AnyRegister } from '../../../shared/registers/register.ts';
import { formOrder } from './form-layout.ts';

/** The id of a field's control: its label points there, and the keyboard goes there. */
export function fieldId(key: string): string {
  return `field-${key}`;
}

/** Puts the cursor into a field, once what is being drawn just now is there. */
export function focusField(key: string): void {
  requestAnimationFrame(() => document.getElementById(fieldId(key))?.focus());
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
  else requestAnimationFrame(() => document.getElementById(saveButtonId)?.focus());
}

export const saveButtonId = 'save-row';
