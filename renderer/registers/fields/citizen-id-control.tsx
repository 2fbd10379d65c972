import { normaliseCitizenId } from '../../../shared/people/citizen-id.ts';
import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 公民身份号码: says while it is typed how many of the 18 characters there are, which is where slips are seen first. */
export function CitizenIdControl(props: FieldControlProps) {
  const typed = props.entry.value === undefined ? normaliseCitizenId(props.entry.text).length : 0;
  // The mark is there from the start: one that comes with the first character would draw the input anew, without focus.
  return <TypedControl {...props} suffix={<span>{typed > 0 && `${typed} 位`}</span>} />;
}
