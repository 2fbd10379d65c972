import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 计算: follows from other fields; looked at, never typed. */
export function ComputedControl(props: FieldControlProps) {
  return <TypedControl {...props} readOnly />;
}
