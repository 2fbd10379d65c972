import { z } from 'zod';
import { formatChineseDate } from '../../time/loose-date.ts';
import { cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { refuse } from '../notice.ts';
import { readDateCell } from './date.ts';

/** 年月: `2026-03`. A full date is cut to its month; a bare year is not enough. */
export function month<Required extends boolean = false>(options: FieldOptions<Required>) {
  return makeField<string, Required>(options, {
    type: 'month',
    storage: 'text',
    excel: 'text',
    align: 'center',
    schema: z.string().regex(/^\d{4}-\d{2}$/),
    read(cell) {
      const reading = readDateCell(cell);
      if (reading.value?.length === 4) {
        const message = `“${options.label}”只写到“${formatChineseDate(reading.value)}”，应写全年和月。`;
        return { value: null, raw: cellText(cell), notices: [refuse('date-incomplete', message)] };
      }
      return { ...reading, value: reading.value?.slice(0, 7) ?? null };
    },
    show: (value) => formatChineseDate(value),
    toCell: (value) => value.replace('-', '.'),
  });
}
