import { type FieldNotice, refuse } from '../../shared/registers/notice.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { noticeOf } from '../../shared/registers/row-check.ts';

/** A value that only one row may have is another row's already. */
export function twinNotice(definition: AnyRegister, key: string, name: string): FieldNotice {
  const { label } = fieldOf(definition, key);
  const message = `${label}已经是${definition.label}“${name}”的了，不能重复。`;
  return noticeOf(definition, key, refuse('duplicate', message));
}
