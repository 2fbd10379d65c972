import type { Field } from '../../../shared/registers/field.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';

/** Fields that stand together on the form. */
export interface FormSection {
  /** Null if the register has only one. */
  readonly title: string | null;
  readonly keys: readonly string[];
}

/** The paper card first, in its order: the columns of the official sheet; then the fields that only the office keeps. */
export function formSections(definition: AnyRegister): readonly FormSection[] {
  const keys = Object.keys(definition.fields);
  const isOfficial = (key: string) => definition.workbook.columns.includes(key);
  const own = keys.filter((key) => !isOfficial(key));
  if (own.length === 0) return [{ title: null, keys }];
  return [
    { title: definition.workbook.title, keys: keys.filter(isOfficial) },
    { title: '本单位自用', keys: own },
  ];
}

/** The fields in the order in which they are read and reached with Tab. */
export function formOrder(definition: AnyRegister): readonly string[] {
  return formSections(definition).flatMap(({ keys }) => keys);
}

/** From this width of its Excel column on, a text gets the whole line. */
const longText = 30;

/** Whether a field takes the whole width of the form. */
export function takesWholeLine({ type, width }: Field): boolean {
  const isWide = type === 'multiline' || type === 'references' || type === 'attachment';
  return isWide || (type === 'text' && width >= longText);
}
