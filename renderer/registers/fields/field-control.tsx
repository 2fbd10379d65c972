import type { ComponentType } from 'react';
import type { FieldTypeName } from '../../../shared/registers/field.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { AttachmentControl } from './attachment-control.tsx';
import { ChoiceControl } from './choice-control.tsx';
import { CitizenIdControl } from './citizen-id-control.tsx';
import { ComputedControl } from './computed-control.tsx';
import { DateControl } from './date-control.tsx';
import { DateTimeControl } from './date-time-control.tsx';
import type { FieldControlProps } from './field-entry.ts';
import { HoursControl } from './hours-control.tsx';
import { IntegerControl } from './integer-control.tsx';
import { MoneyControl } from './money-control.tsx';
import { MonthControl } from './month-control.tsx';
import { MultiChoiceControl } from './multi-choice-control.tsx';
import { MultilineControl } from './multiline-control.tsx';
import { PhoneControl } from './phone-control.tsx';
import { ReferenceControl } from './reference-control.tsx';
import { ReferencesControl } from './references-control.tsx';
import { TextControl } from './text-control.tsx';
import { YesNoControl } from './yes-no-control.tsx';

const controls: Readonly<Record<FieldTypeName, ComponentType<FieldControlProps>>> = {
  text: TextControl,
  multiline: MultilineControl,
  integer: IntegerControl,
  money: MoneyControl,
  hours: HoursControl,
  date: DateControl,
  month: MonthControl,
  'date-time': DateTimeControl,
  'yes-no': YesNoControl,
  choice: ChoiceControl,
  'multi-choice': MultiChoiceControl,
  phone: PhoneControl,
  'citizen-id': CitizenIdControl,
  reference: ReferenceControl,
  references: ReferencesControl,
  attachment: AttachmentControl,
  computed: ComputedControl,
};

/**
 * The control of one field, whatever its type: in the form, in a cell of the list, in 批量修改. It holds no value of its
 * own: `entry` goes in, `onChange` tells what became of it, `onCommit` that the clerk is done with it.
 */
export function FieldControl(props: FieldControlProps) {
  const Control = controls[fieldOf(props.definition, props.fieldKey).type];
  return <Control {...props} />;
}
