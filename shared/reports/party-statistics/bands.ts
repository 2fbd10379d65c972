import { daysInMonth } from '../../time/calendar-date.ts';
import { ageAt } from '../../time/loose-date.ts';
import type { AgeBand } from './age-bands.ts';
import type { JoiningBand } from './joining-bands.ts';

/**
 * The band of somebody born on a date that may be known only to the month or year.
 *
 * @returns index of the band; null if the date leaves open which one it is, or lies after the cut-off
 */
export function ageBandOf(bands: readonly AgeBand[], bornOn: string, cutoff: string): number | null {
  return agreed(bornOn, (day) => {
    const age = ageAt(day, cutoff);
    return bands.findIndex(({ from, to }) => age >= from && age <= to);
  });
}

/** The period in which a possibly incomplete date lies; null if it leaves that open. */
export function joiningBandOf(bands: readonly JoiningBand[], joinedOn: string): number | null {
  return agreed(joinedOn, (day) => bands.findIndex(({ until }) => until === null || day <= until));
}

/** Whether a possibly incomplete date certainly lies after the cut-off. */
export function isAfter(date: string, cutoff: string): boolean {
  return date > cutoff.slice(0, date.length);
}

/** The band of both the first and the last day that a date can mean. */
function agreed(date: string, bandOf: (day: string) => number): number | null {
  const first = bandOf(date + '-01-01'.slice(date.length - 4));
  if (first < 0) return null;
  return date.length === 10 || bandOf(lastDayOf(date)) === first ? first : null;
}

/** The last day of a year or a month. */
function lastDayOf(date: string): string {
  const month = date.length === 4 ? `${date}-12` : date;
  return `${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`;
}
