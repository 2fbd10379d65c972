import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 金额: yuan, as people write them: `1200.5`, `1,200元`, `3.6万`. */
export function MoneyControl(props: FieldControlProps) {
  return <TypedControl {...props} inputMode="decimal" suffix="元" />;
}
