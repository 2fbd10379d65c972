import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 文本: one line. */
export function TextControl(props: FieldControlProps) {
  return <TypedControl {...props} />;
}
