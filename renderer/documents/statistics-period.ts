/** 年报 or 半年报 of a year. */
export interface Period {
  readonly year: number;
  readonly half: boolean;
}

/** Years that are offered: superiors ask for the last ones again now and then. */
const yearsBack = 5;

/**
 * The report that an office is most likely to be at work on: last year's until April, this half-year's until
 * September, then this year's.
 */
export function usualPeriod(today: Date): Period {
  const month = today.getMonth() + 1;
  if (month <= 4) return { year: today.getFullYear() - 1, half: false };
  return { year: today.getFullYear(), half: month <= 9 };
}

/** Years up to now, newest first. */
export function offeredYears(today: Date): readonly number[] {
  return Array.from({ length: yearsBack + 1 }, (_, back) => today.getFullYear() - back);
}

/** The main side's word for it: `2026`, `2026H1`. */
export function periodCode({ year, half }: Period): string {
  return half ? `${year}H1` : String(year);
}

/** `2026年半年报`. */
export function periodTitle({ year, half }: Period): string {
  return `${year}年${half ? '半年报' : '年报'}`;
}

/** Last day counted: `2026年6月30日`. */
export function cutoffWords({ year, half }: Period): string {
  return half ? `${year}年6月30日` : `${year}年12月31日`;
}
