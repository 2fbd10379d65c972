import type { Field } from '../../../shared/registers/field.ts';
import type { ChooserProps } from './chooser.tsx';
import type { FieldControlProps } from './field-entry.ts';

type Frame = Pick<
  ChooserProps,
  'id' | 'label' | 'describedBy' | 'status' | 'required' | 'autoFocus' | 'readOnly'
>;

/** What every chooser takes over unchanged from the field control around it. */
export function chooserFrame(props: FieldControlProps, field: Field): Frame {
  const { id, label, describedBy, status, autoFocus = false, readOnly = false } = props;
  return {
    required: field.blank === 'refuse',
    autoFocus,
    readOnly,
    ...(id === undefined ? {} : { id }),
    ...(label === undefined ? {} : { label }),
    ...(describedBy === undefined ? {} : { describedBy }),
    ...(status === undefined ? {} : { status }),
  };
}
