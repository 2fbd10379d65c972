import type { OwnField, OwnRegister } from '../../shared/registers/own/design.ts';

/** A field as the designer makes it, with what the test says of it. */
export function ownFieldOf(key: string, label: string, more: Partial<OwnField> = {}): OwnField {
  return {
    key,
    label,
    type: 'text',
    required: false,
    help: null,
    aliases: [],
    answers: [],
    target: null,
    makeMissing: false,
    inList: true,
    onPaper: true,
    total: false,
    reminder: null,
    hidden: false,
    ...more,
  };
}

/** Answers of a choice, in this order: `a1`, `a2`, … */
export function ownAnswersOf(...labels: readonly string[]): OwnField['answers'] {
  return labels.map((label, index) => ({ code: `a${index + 1}`, label, aliases: [] }));
}

/** A new register as the designer sends it, with what the test says of it. */
export function ownDesignOf(
  label: string,
  fields: readonly OwnField[],
  more: Partial<Omit<OwnRegister, 'key' | 'fields'>> = {},
): Omit<OwnRegister, 'key'> & { readonly key: null } {
  return {
    key: null,
    label,
    unit: '条',
    fields: [...fields],
    matchBy: null,
    sort: null,
    sectionBy: null,
    tallies: null,
    hidden: false,
    ...more,
  };
}
