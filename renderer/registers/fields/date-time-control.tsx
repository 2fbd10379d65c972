import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 日期时间: `2026-03-05 19:30`, `2026年3月5日 19点30分`. */
export function DateTimeControl(props: FieldControlProps) {
  return <TypedControl {...props} placeholder="如 2026-03-05 19:30" />;
}
