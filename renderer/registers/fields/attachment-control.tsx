import type { FieldControlProps } from './field-entry.ts';
import { TypedControl } from './typed-control.tsx';

/** 附件: how many there are. The ledger has no call yet that takes a file in, so nothing can be added here. */
export function AttachmentControl({ entry, ...rest }: FieldControlProps) {
  return <TypedControl {...rest} entry={{ ...entry, text: entry.text || '没有附件' }} readOnly />;
}
