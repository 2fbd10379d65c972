import { z } from 'zod';
import { cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { refuse } from '../notice.ts';

export interface TextOptions<Required extends boolean> extends FieldOptions<Required> {
  /** Longest text in characters; 500 unless told. */
  readonly longest?: number;
  /** Brings the text into its one canonical form. */
  readonly normalise?: (text: string) => string;
  /** Says what is wrong with a normalised text, or nothing. */
  readonly problem?: (text: string) => { readonly code: string; readonly message: string } | null;
  /** The form for a public wall. */
  readonly mask?: (text: string) => string;
}

/** A line that takes as many characters takes a sentence about somebody. */
const sentenceLength = 100;

/** 文本: one line of text. Control characters and line breaks become single blanks. */
export function text<Required extends boolean = false>(options: TextOptions<Required>) {
  const longest = options.longest ?? 500;
  const normalise = options.normalise ?? oneLine;
  return makeField<string, Required>(options, {
    type: 'text',
    storage: 'text',
    excel: 'text',
    freeText: longest >= sentenceLength,
    schema: z.string().min(1).max(longest),
    read(cell) {
      const value = normalise(cellText(cell));
      return { value: value === '' ? null : value, notices: [] };
    },
    check(value) {
      if (value.length > longest) {
        return [refuse('too-long', `“${options.label}”最多 ${longest} 个字，现在有 ${value.length} 个字。`)];
      }
      const problem = options.problem?.(value) ?? null;
      return problem === null ? [] : [refuse(problem.code, problem.message)];
    },
    show: (value) => value,
    ...(options.mask === undefined ? {} : { mask: options.mask }),
  });
}

/** Blanks of every kind, tabs and line breaks become one ordinary blank; the ends are trimmed. */
export function oneLine(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u200b-\u200d\ufeff]+/gu, ' ')
    .trim();
}
