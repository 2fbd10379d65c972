import { OneOfTable } from './choice-control.tsx';
import type { FieldControlProps } from './field-entry.ts';

/** 是否: 是, 否, or not answered; a tick box could not say the third. */
export function YesNoControl(props: FieldControlProps) {
  return <OneOfTable {...props} toValue={(code) => code === '1'} />;
}
