import type { OwnField, OwnFieldType } from '../../shared/registers/own/design.ts';
import { reordered } from '../ui/reordered.ts';
import { type DraftAnswer, wordsIn } from './table-state.ts';

/** A field as the designer has it: one that is not saved yet may still change its type and be taken away. */
export interface DraftField extends Omit<OwnField, 'answers' | 'aliases'> {
  readonly answers: readonly DraftAnswer[];
  /** Other headings, as they are typed: one behind the other with 、 between. */
  readonly aliases: string;
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
    aliases: '',
    answers: [],
    target: null,
    makeMissing: false,
    inList: true,
    onPaper: true,
    total: false,
    reminder: null,
    hidden: false,
    saved: false,
  };
}

/** What a field of a type is set to until somebody says otherwise. */
export function ofType(field: DraftField, type: OwnFieldType): DraftField {
  return {
    ...field,
    type,
    makeMissing: type.startsWith('reference'),
    onPaper: type !== 'attachment',
    total: type === 'money' || type === 'hours',
    reminder: null,
  };
}

/**
 * The fields with one moved to another place.
 *
 * @param first the first place that may change: the name of an own register stays in front
 */
export function movedField(
  fields: readonly DraftField[],
  from: number,
  to: number,
  first: number,
): readonly DraftField[] {
  return from < first || to < first ? fields : reordered(fields, from, to);
}

/** A saved field as the designer has it. */
export function draftField(field: OwnField): DraftField {
  return {
    ...field,
    aliases: field.aliases.join('、'),
    answers: field.answers.map(({ code, label, aliases, retired }) => ({
      code,
      label,
      aliases: aliases.join('、'),
      retired: retired === true,
      shipped: null,
      saved: true,
    })),
    saved: true,
  };
}

/** As it is saved. */
export function toDesign(fields: readonly DraftField[]): OwnField[] {
  return fields.map(({ saved: _, ...field }) => ({
    ...field,
    help: field.help?.trim() === '' ? null : field.help,
    aliases: wordsIn(field.aliases),
    answers: field.answers.map(({ code, label, aliases, retired }) => ({
      code,
      label: label.trim(),
      aliases: wordsIn(aliases),
      ...(retired ? { retired } : {}),
    })),
  }));
}
