import { z } from 'zod';
import { cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { refuse } from '../notice.ts';

const yes = new Set(['是', '有', '对', '√', '✓', '✔', '☑', '1', 'Y', 'YES', 'T', 'TRUE']);
/** The letter X stands for the cross where a keyboard has none. */
const no = new Set(['否', '非', '不是', '没有', '×', '✗', '✘', 'X', '0', 'N', 'NO', 'F', 'FALSE']);

/** 是否. */
export function yesNo<Required extends boolean = false>(options: FieldOptions<Required>) {
  return makeField<boolean, Required>(options, {
    type: 'yes-no',
    storage: 'integer',
    excel: 'text',
    align: 'center',
    width: 6,
    choices: {
      name: '是否',
      entries: [
        { code: '1', label: '是' },
        { code: '0', label: '否' },
      ],
    },
    schema: z.boolean(),
    read(cell) {
      const shown = cellText(cell).normalize('NFKC').trim();
      const word = shown.replace(/[。.]$/, '').toUpperCase();
      if (yes.has(word)) return { value: true, notices: [] };
      if (no.has(word)) return { value: false, notices: [] };
      return { value: null, raw: shown, notices: [refuse('unknown', `“${shown}”应填“是”或“否”。`)] };
    },
    show: (value) => (value ? '是' : '否'),
    compare: (a, b) => Number(a) - Number(b),
    toColumn: (value) => (value ? 1 : 0),
    fromColumn: (stored) => stored === 1,
  });
}
