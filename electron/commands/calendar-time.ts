import { calendarSpan } from '../../shared/registers/tally-period.ts';
import { Misuse } from './command.ts';

/** The span that is written `2026`, `2026H1`, `2026Q3` or `2026-07`. @throws Misuse if it is none of these */
export function calendarTime(option: string, word: string): string {
  const span = calendarSpan.safeParse(word.toUpperCase().replace(/^(\d{4})([HQ])/, '$1-$2'));
  if (!span.success) throw new Misuse(`--${option} 写成 2026、2026H1、2026Q3 或 2026-07。`);
  return span.data;
}
