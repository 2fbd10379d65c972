import type { OwnField } from '../../shared/registers/own/design.ts';

/** A field as the designer has it: one that is not saved yet may still change its type and be taken away. */
export interface DraftField extends OwnField {
  readonly saved: boolean;
}

/** A new, empty field with a key that no other field has or had. */
export function newField(fields: readonly DraftField[]): DraftField {
  const highest = fields.reduce((most, { key }) => Math.max(most, Number(key.slice(3))), 0);
  return {
    key: `own${highest + 1}`,
    label: '',
    type: 'text',
    required: false,
    help: null,
    answers: [],
    target: null,
    onPaper: true,
    hidden: false,
    saved: false,
  };
}

/** The fields with one moved by a place. */
export function moved(fields: readonly DraftField[], index: number, by: -1 | 1): readonly DraftField[] {
  const field = fields[index];
  const other = fields[index + by];
  if (field === undefined || other === undefined) return fields;
  const order = [...fields];
  order[index] = other;
  order[index + by] = field;
  return order;
}

/** The texts of the answers that are offered, one a line. */
export function answerLines({ answers }: OwnField): string {
  return answers
    .filter(({ retired }) => retired !== true)
    .map(({ label }) => label)
    .join('\n');
}

/**
 * Answers after their lines were written anew: a label that was there keeps its code, one that is gone is retired and
 * not lost, for rows may have it.
 */
export function answersFrom(field: OwnField, lines: string): OwnField['answers'] {
  const labels = [
    ...new Set(
      lines
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    ),
  ];
  const known = new Map(field.answers.map((answer) => [answer.label, answer.code]));
  let highest = field.answers.reduce((most, { code }) => Math.max(most, Number(code.slice(1))), 0);
  const offered = labels.map((label) => {
    const code = known.get(label);
    if (code !== undefined) return { code, label };
    highest += 1;
    return { code: `a${highest}`, label };
  });
  const retired = field.answers
    .filter(({ label }) => !labels.includes(label))
    .map(({ code, label }) => ({ code, label, retired: true }));
  return [...offered, ...retired];
}

/** As it is saved. */
export function toDesign(fields: readonly DraftField[]): OwnField[] {
  return fields.map(({ saved: _, ...field }) => field);
}
