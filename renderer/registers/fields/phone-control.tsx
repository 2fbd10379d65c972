import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 电话: mobile or landline; a number of the other kind goes to its own field when this one is read. */
export function PhoneControl(props: FieldControlProps) {
  return <TypedControl {...props} inputMode="tel" />;
}
