/** The years in which a date can stand in an office's books. */
const firstYear = 1800;
const lastYear = 2199;

/** Whether a year is one that an office's books can hold. */
export function isBookYear(year: number): boolean {
  return year >= firstYear && year <= lastYear;
}

/** Days in a month of the Gregorian calendar; month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Whether year, month and day make a date, in the years that books hold. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return isBookYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** ISO text of a date known to the day, to the month, or to the year. */
export function isoDate(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0')];
  if (month !== undefined) parts.push(String(month).padStart(2, '0'));
  if (day !== undefined) parts.push(String(day).padStart(2, '0'));
  return parts.join('-');
}
