import { z } from 'zod';
import { type DateReading, formatChineseDate, readDate } from '../../time/loose-date.ts';
import { type Cell, cellText, isoDateToSerial } from '../cell.ts';
import { type FieldOptions, makeField, type Reading } from '../field.ts';
import { type Notice, refuse, warn } from '../notice.ts';

export interface DateOptions<Required extends boolean> extends FieldOptions<Required> {
  /** The least that is enough: old lists often give only year and month. */
  readonly precision?: 'day' | 'month' | 'year';
  /** A day after today cannot be right. */
  readonly past?: boolean;
  /** The form for a public wall. */
  readonly mask?: (date: string) => string;
}

/** 日期: ISO text with the precision that was known: `1980-01-05`, `1980-01` or `1980`. */
export function date<Required extends boolean = false>(options: DateOptions<Required>) {
  const precision = options.precision ?? 'day';
  return makeField<string, Required>(options, {
    type: 'date',
    storage: 'text',
    excel: 'date',
    align: 'center',
    schema: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/),
    read: (cell) => readDateCell(cell),
    check: (value, { today }) =>
      checkDate(value, options.label, precision, options.past === true ? today : null),
    show: (value) => formatChineseDate(value),
    toCell: (value) => dateCell(value),
    covers: (known, given) => known.startsWith(`${given}-`),
    ...(options.mask === undefined ? {} : { mask: options.mask }),
  });
}

/** Reads a date as offices write it; an ambiguous one is taken in its likelier sense and pointed out. */
export function readDateCell(cell: Cell): Reading<string> {
  const reading: DateReading = readDate(cell);
  if ('error' in reading) {
    const shown = cellText(cell);
    const message =
      reading.error === 'impossible-date'
        ? `日期“${shown}”不存在，请核对。`
        : `“${shown}”不是日期，请写成如 1980-01-05 或 1980.01 的样子。`;
    return { value: null, raw: shown, notices: [refuse(reading.error, message)] };
  }
  const { date, alternative } = reading;
  if (alternative === undefined) return { value: date, notices: [] };
  const both = `“${cellText(cell)}”可能是 ${formatChineseDate(date)}，也可能是 ${formatChineseDate(alternative)}`;
  return {
    value: date,
    notices: [warn('ambiguous-month', `${both}，暂按前者，请核对。`)],
    otherwise: {
      value: alternative,
      notices: [warn('ambiguous-month', `${both}，按身份证号取后者，请核对。`)],
    },
  };
}

const lengths = { year: 4, month: 7, day: 10 } as const;

function checkDate(
  value: string,
  label: string,
  precision: 'day' | 'month' | 'year',
  notAfter: string | null,
): readonly Notice[] {
  if (value.length < lengths[precision]) {
    const wanted = precision === 'day' ? '年月日' : '年和月';
    return [warn('date-incomplete', `“${label}”只写到“${formatChineseDate(value)}”，应写全${wanted}。`)];
  }
  if (notAfter !== null && value > notAfter.slice(0, value.length)) {
    return [refuse('future-date', `“${label}”${formatChineseDate(value)}在今天之后，请核对。`)];
  }
  return [];
}

/** A full date becomes a real Excel date; a month or a year stays text, because Excel has no such thing. */
function dateCell(value: string): Cell {
  return value.length === 10 ? { serial: isoDateToSerial(value) } : value.replace('-', '.');
}
