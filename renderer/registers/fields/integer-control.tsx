import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 整数: typed, with or without its unit; no arrows that change a figure by a slip of the wheel. */
export function IntegerControl(props: FieldControlProps) {
  return <TypedControl {...props} inputMode="numeric" />;
}
