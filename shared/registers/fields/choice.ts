import { z } from 'zod';
import { type CodeTable, findCode } from '../../codes/code-table.ts';
import { cellText } from '../cell.ts';
import { type Field, type FieldOptions, makeField } from '../field.ts';
import { refuse } from '../notice.ts';

export interface ChoiceOptions<Required extends boolean> extends FieldOptions<Required> {
  readonly table: CodeTable;
  /** The form for a public wall. */
  readonly mask?: (code: string) => string;
}

/** 单选: one code of a code table; stored as the code, shown as its label. */
export function choice<Required extends boolean = false>(
  options: ChoiceOptions<Required>,
): Field<string, Required> {
  const { table } = options;
  const position = new Map(table.entries.map((entry, index) => [entry.code, index]));
  const labels = new Map(table.entries.map((entry) => [entry.code, entry.label]));
  const label = (code: string) => labels.get(code) ?? code;
  return makeField<string, Required>(options, {
    type: 'choice',
    storage: 'text',
    excel: 'text',
    align: 'center',
    choices: table,
    withChoices: (other) => choice({ ...options, table: other }),
    schema: z.string().refine((code) => labels.has(code), { message: `不在“${table.name}”代码表中` }),
    read(cell) {
      const shown = cellText(cell).trim();
      const entry = findCode(table, shown);
      return entry === null
        ? {
            value: null,
            raw: shown,
            notices: [refuse('unknown', unknownChoice(shown, options.label, table))],
          }
        : { value: entry.code, notices: [] };
    },
    show: label,
    ...(options.mask === undefined ? {} : { mask: options.mask }),
    compare: (a, b) => (position.get(a) ?? -1) - (position.get(b) ?? -1),
  });
}

/** Short tables are quoted whole, so that the clerk sees the answers; long ones are named. */
export function unknownChoice(shown: string, label: string, table: CodeTable): string {
  const answers = table.entries.filter((entry) => entry.retired !== true).map((entry) => entry.label);
  const hint = answers.length <= 6 ? `应填：${answers.join('、')}` : `请从“${table.name}”中选择`;
  return `${label}“${shown}”不在可填的范围内，${hint}。`;
}
