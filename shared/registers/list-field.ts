import { Refusal } from '../messages/refusal.ts';
import type { Field } from './field.ts';
import { type AnyRegister, fieldOf } from './register.ts';

/**
 * The field that a list is filtered or sorted by.
 *
 * 民族 and the ID number stand on the member's card because a superior's form demands them, and nobody is picked out
 * by them: they are refused here, so that no screen or command line can let them through.
 */
export function listField(definition: AnyRegister, key: string): Field {
  if (!Object.hasOwn(definition.fields, key)) {
    const known = Object.values(definition.fields).map(({ label }) => label);
    throw new Refusal('list-field-unknown', { label: definition.label, word: key, known });
  }
  const field = fieldOf(definition, key);
  if (isWithheld(field)) throw new Refusal('list-field-withheld', { field: field.label });
  return field;
}

/** Whether a field is not for filtering, sorting and grouping: ID numbers and personal choices. */
export function isWithheld(field: Field): boolean {
  return field.type === 'citizen-id' || (field.sensitive && field.choices !== null);
}

/** The key of the field that a person means: its key (`bornOn`, `born-on`), label or alias; the word itself if none. */
export function fieldKeyOf(definition: AnyRegister, word: string): string {
  const wanted = plain(word);
  const keys = Object.keys(definition.fields);
  return (
    keys.find((key) => plain(key) === wanted) ??
    keys.find((key) => plain(fieldOf(definition, key).label) === wanted) ??
    keys.find((key) => fieldOf(definition, key).aliases.some((alias) => plain(alias) === wanted)) ??
    word
  );
}

function plain(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[\s_-]/g, '')
    .toLowerCase();
}
