import { z } from 'zod';
import { cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { refuse } from '../notice.ts';

export interface MultilineOptions<Required extends boolean> extends FieldOptions<Required> {
  /** Longest text in characters; 5,000 unless told. */
  readonly longest?: number;
}

/** 多行文本: paragraphs; line ends are canonical `\n`, other control characters are dropped. */
export function multiline<Required extends boolean = false>(options: MultilineOptions<Required>) {
  const longest = options.longest ?? 5000;
  return makeField<string, Required>(options, {
    type: 'multiline',
    storage: 'text',
    excel: 'text',
    freeText: true,
    width: 30,
    schema: z.string().min(1).max(longest),
    read(cell) {
      const value = tidyLines(cellText(cell));
      return { value: value === '' ? null : value, notices: [] };
    },
    check: (value) =>
      value.length > longest
        ? [refuse('too-long', `“${options.label}”最多 ${longest} 个字，现在有 ${value.length} 个字。`)]
        : [],
    show: (value) => value,
  });
}

/** Keeps paragraphs, drops invisible characters and blanks at the ends of lines. */
function tidyLines(raw: string): string {
  return raw
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[ \t\u3000]+$/gm, '')
    .trim();
}
