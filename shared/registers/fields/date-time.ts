import { z } from 'zod';
import { formatChineseDate } from '../../time/loose-date.ts';
import { cellText, isoDateToSerial, isSerialDate, serialToIsoDate } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { refuse } from '../notice.ts';
import { readDateCell } from './date.ts';

/** 日期时间: local wall-clock time to the minute, `2026-03-05T19:30`; an office has one time zone. */
export function dateTime<Required extends boolean = false>(options: FieldOptions<Required>) {
  return makeField<string, Required>(options, {
    type: 'date-time',
    storage: 'text',
    excel: 'date',
    align: 'center',
    width: 18,
    schema: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/),
    read(cell) {
      if (isSerialDate(cell)) {
        // Rounded before it is divided: the last half minute of a day belongs to the next day.
        const minutes = Math.round(cell.serial * 1440);
        const time = minutes % 1440;
        return {
          value: `${serialToIsoDate(Math.floor(minutes / 1440))}T${clock(Math.floor(time / 60), time % 60)}`,
          notices: [],
        };
      }
      const shown = cellText(cell).normalize('NFKC').trim();
      const match = /^(.*?)[T\s日]\s*(\d{1,2})[:时点](\d{1,2})?分?(?::\d{1,2})?$/.exec(shown);
      const hour = Number(match?.[2] ?? 0);
      const minute = Number(match?.[3] ?? 0);
      const day = readDateCell(match?.[1] ?? cell);
      if (day.value === null) return { value: null, raw: shown, notices: day.notices };
      if (day.value.length < 10 || hour > 23 || minute > 59) {
        return {
          value: null,
          raw: shown,
          notices: [refuse('not-a-time', `“${shown}”不是日期和时间，请写成如 2026-03-05 19:30 的样子。`)],
        };
      }
      return { value: `${day.value}T${clock(hour, minute)}`, notices: day.notices };
    },
    show: (value) => `${formatChineseDate(value.slice(0, 10))} ${value.slice(11)}`,
    toCell: (value) => ({
      serial:
        isoDateToSerial(value.slice(0, 10)) +
        (Number(value.slice(11, 13)) * 60 + Number(value.slice(14))) / 1440,
    }),
  });
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
