import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 时长: hours, as people write them: `2`, `1.5`, `1小时30分`. */
export function HoursControl(props: FieldControlProps) {
  return <TypedControl {...props} inputMode="decimal" suffix="小时" />;
}
