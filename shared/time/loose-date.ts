import { type Cell, isSerialDate, type SerialDate, serialToIsoDate } from '../registers/cell.ts';
import { isBookYear, isCalendarDate, isoDate } from './calendar-date.ts';

export { addMonths, ageAt, comparePartialDates, formatChineseDate, formatDotDate } from './partial-date.ts';

/** What a cell says about a date: the ISO date as precisely as it was given, or why there is none. */
export type DateReading =
  | { readonly date: string; readonly alternative?: string }
  | { readonly error: DateError };

/** `impossible-date`: meant as a date, but no such day. `not-a-date`: nothing that looks like one. */
export type DateError = 'impossible-date' | 'not-a-date';

/** Day numbers that a cell without date format may hold: 1927-05-18 to 2119-01-10. */
const bareSerials = { first: 10_000, last: 80_000 } as const;

/** Room for weekday, time and blanks; anything longer is a remark, and not worth the searching. */
const longestDate = 60;

/** 年月日, dots, dashes or slashes; the month alone, or month and day, or neither. */
const written = /^(\d{4})(?:[年./-](?:(\d{1,2})(?:月|[月./-](\d{1,2})[日号]?)?)?)?\.?$/;

/** The year last: how programs set to English write it, the month first in American, the day first in British. */
const english = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

/** Written without marks: 198001 or 19800105. */
const compact = /^(\d{4})(\d{2})(\d{2})?$/;

/** A time of day after the date, which spreadsheets and JSON append; with Z it is a moment in UTC. */
const timeOfDay =
  /(?:[T\s]|(?<=日))\s*(?:上午|下午)?(\d{1,2}):\d{2}(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads a date as real lists write it: `1980.01`, `198001`, `1980年1月5日`, `１９８０．０１`, serial 29221 and the like.
 *
 * The precision is kept: `1980.01` is a month. The *number* 1980.1 may be October with its zero lost, so it comes
 * with an alternative, and so does 5/1/1980. Years 1800 to 2199; two-digit years are not guessed at.
 */
export function readDate(cell: Cell): DateReading {
  if (cell === null || typeof cell === 'boolean') return notADate;
  if (isSerialDate(cell)) return readSerialDate(cell);
  return typeof cell === 'number' ? readNumber(cell) : readText(cell);
}

const notADate: DateReading = { error: 'not-a-date' };
const impossible: DateReading = { error: 'impossible-date' };

/** A full date behind a format without a day stays full, unless it is the 1st, which the program put there. */
function readSerialDate({ serial, monthOnly }: SerialDate): DateReading {
  const reading = readSerial(serial);
  if (monthOnly !== true || 'error' in reading || !reading.date.endsWith('-01')) return reading;
  return { date: reading.date.slice(0, 7) };
}

function readSerial(serial: number): DateReading {
  const date = serialToIsoDate(serial);
  // A serial below 1 is a time of day without a date.
  return serial >= 1 && /^\d{4}-\d{2}-\d{2}$/.test(date) && isBookYear(Number(date.slice(0, 4)))
    ? { date }
    : notADate;
}

function readNumber(value: number): DateReading {
  if (value >= bareSerials.first && value <= bareSerials.last) return readSerial(value);
  const reading = readText(String(value));
  const octoberWithoutZero = /^(\d{4})\.1$/.exec(String(value));
  if (octoberWithoutZero === null || 'error' in reading) return reading;
  return { ...reading, alternative: `${octoberWithoutZero[1]}-10` };
}

function readText(raw: string): DateReading {
  if (raw.length > longestDate) return notADate;
  const { text, nextDay } = withoutTime(tidy(raw));
  const digits = compact.exec(text);
  if (digits !== null && isBookYear(Number(digits[1]))) return dated(digits);
  const marked = written.exec(text);
  if (marked !== null) {
    if (/^\d+$/.test(text) && !isBookYear(Number(text))) return notADate;
    const reading = dated(marked);
    return nextDay && 'date' in reading && reading.date.length === 10 ? dayAfter(reading.date) : reading;
  }
  const foreign = english.exec(text);
  if (foreign !== null) return readEnglish(foreign);
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  return serial >= bareSerials.first && serial <= bareSerials.last ? readSerial(serial) : notADate;
}

/** The month comes first, unless it cannot; where either may be it, the other reading comes along. */
function readEnglish([, first = '', second = '', year = '']: RegExpExecArray): DateReading {
  const [a, b] = [Number(first), Number(second)];
  if (!isBookYear(Number(year)) || (a > 12 && b > 12)) return notADate;
  const [month, day] = a > 12 ? [b, a] : [a, b];
  if (!isCalendarDate(Number(year), month, day)) return impossible;
  const date = isoDate(Number(year), month, day);
  return a === b || a > 12 || b > 12 ? { date } : { date, alternative: isoDate(Number(year), b, a) };
}

/** Half-width digits and marks, one kind of dot and dash, no weekday, no blanks but the one before a time. */
function tidy(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/gu, '')
    .trim()
    .replace(/[(]?(?:星期|周)[一二三四五六日天][)]?/u, ' ')
    .replace(/[。·・•、]/gu, '.')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s*([年月日号./-])\s*/gu, '$1')
    .trim();
}

/** Drops the time of day. Midnight in Beijing is 16:00 UTC of the day before (15:00 in the summers of 1986 to 1991). */
function withoutTime(text: string): { readonly text: string; readonly nextDay: boolean } {
  const time = timeOfDay.exec(text);
  if (time === null) return { text, nextDay: false };
  return {
    text: text.slice(0, time.index),
    nextDay: time[2]?.toUpperCase() === 'Z' && Number(time[1]) >= 15,
  };
}

function dated(match: RegExpExecArray): DateReading {
  const [year = 0, month, day] = match
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  return isCalendarDate(year, month ?? 1, day ?? 1) ? { date: isoDate(year, month, day) } : impossible;
}

function dayAfter(date: string): DateReading {
  return { date: new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10) };
}
