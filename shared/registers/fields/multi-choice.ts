import { z } from 'zod';
import { type CodeTable, findCode } from '../../codes/code-table.ts';
import { cellText } from '../cell.ts';
import { type Field, type FieldOptions, makeField } from '../field.ts';
import { type Notice, refuse } from '../notice.ts';
import { unknownChoice } from './choice.ts';

export interface MultiChoiceOptions<Required extends boolean> extends FieldOptions<Required> {
  readonly table: CodeTable;
}

/** 多选: several codes of a table, in the table's order; stored as `|a|b|` so that one code can be found by text. */
export function multiChoice<Required extends boolean = false>(
  options: MultiChoiceOptions<Required>,
): Field<readonly string[], Required> {
  const { table } = options;
  const order = table.entries.map((entry) => entry.code);
  const labels = new Map(table.entries.map((entry) => [entry.code, entry.label]));
  const show = (codes: readonly string[]) => codes.map((code) => labels.get(code) ?? code).join('、');
  return makeField<readonly string[], Required>(options, {
    type: 'multi-choice',
    storage: 'text',
    excel: 'text',
    choices: table,
    withChoices: (other) => multiChoice({ ...options, table: other }),
    schema: z
      .array(z.string().refine((code) => labels.has(code)))
      .min(1)
      .readonly(),
    read(cell) {
      const found = new Set<string>();
      const notices: Notice[] = [];
      for (const part of cellText(cell)
        .split(/[、，,；;/\s]+/)
        .filter((word) => word !== '')) {
        const entry = findCode(table, part);
        if (entry === null) notices.push(refuse('unknown', unknownChoice(part, options.label, table)));
        else found.add(entry.code);
      }
      const value = order.filter((code) => found.has(code));
      return { value: value.length === 0 || notices.length > 0 ? null : value, raw: cellText(cell), notices };
    },
    show,
    compare: (a, b) => show(a).localeCompare(show(b), 'zh-CN'),
    toColumn: (codes) => `|${codes.join('|')}|`,
    // The office may have changed the order since: the same answers are the same value.
    fromColumn: (stored) => {
      const codes = String(stored)
        .split('|')
        .filter((code) => code !== '');
      return codes.length < 2 ? codes : codes.sort((a, b) => order.indexOf(a) - order.indexOf(b));
    },
  });
}
