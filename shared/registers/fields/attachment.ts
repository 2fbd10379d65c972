import { z } from 'zod';
import { cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { refuse } from '../notice.ts';

/** 附件: SHA-256 names of files in the ledger's content-addressed store; stored as `|hash|hash|`. */
export function attachment<Required extends boolean = false>(options: FieldOptions<Required>) {
  const show = (hashes: readonly string[]) => `${hashes.length} 个附件`;
  return makeField<readonly string[], Required>(options, {
    type: 'attachment',
    storage: 'text',
    excel: 'text',
    align: 'center',
    schema: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .min(1)
      .readonly(),
    read: (cell) => ({
      value: null,
      raw: cellText(cell),
      notices: [refuse('not-importable', `“${options.label}”是附件，不能从表格导入，请在程序里添加。`)],
    }),
    show,
    compare: (a, b) => a.length - b.length,
    toColumn: (hashes) => `|${hashes.join('|')}|`,
    fromColumn: (stored) =>
      String(stored)
        .split('|')
        .filter((hash) => hash !== ''),
  });
}
