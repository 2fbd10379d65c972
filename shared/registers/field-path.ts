import { registerOf } from './definitions/index.ts';
import type { Field } from './field.ts';
import { isWithheld, listField } from './list-field.ts';
import { type AnyRegister, fieldOf } from './register.ts';

/** 经引用的栏目: a field of the row that a reference points to. One step: what that row points to is its own affair. */
export interface FieldPath {
  readonly reference: string;
  readonly target: AnyRegister;
  readonly key: string;
}

/** What `servingMember.unit` means: the unit of the member that a row points to. Null for a field of the row itself. */
export function fieldPath(definition: AnyRegister, path: string): FieldPath | null {
  const [reference = '', key] = path.split('.');
  const field = definition.fields[reference];
  if (key === undefined || field?.type !== 'reference' || field.target === null) return null;
  return { reference, target: registerOf(field.target), key };
}

/**
 * The field that a list is filtered or a tally grouped by: one of the row, or of a row that it points to.
 *
 * @throws Refusal if there is none, or it is not for listing by
 */
export function pathField(definition: AnyRegister, path: string): Field {
  const through = fieldPath(definition, path);
  return through === null ? listField(definition, path) : listField(through.target, through.key);
}

/** Whether a list may be filtered by it; a register that changed since may not know it at all. */
export function isFilterable(definition: AnyRegister, path: string): boolean {
  const { target, key } = fieldPath(definition, path) ?? { target: definition, key: path };
  return Object.hasOwn(target.fields, key) && !isWithheld(fieldOf(target, key));
}

/** `工作单位`, or `在职党员·工作单位` through a reference. */
export function pathLabel(definition: AnyRegister, path: string): string {
  const through = fieldPath(definition, path);
  return through === null
    ? fieldOf(definition, path).label
    : `${fieldOf(definition, through.reference).label}·${fieldOf(through.target, through.key).label}`;
}
