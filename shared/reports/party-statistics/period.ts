/**
 * The day up to which a report's figures hold: `2026` is the year's report (31 December), `2026H1` the half-year's
 * (30 June; domain §8).
 *
 * @returns ISO date; null if the text is no period
 */
export function statisticsCutoff(period: string): string | null {
  const match = /^(\d{4})(H1)?$/i.exec(period);
  if (match === null) return null;
  return match[2] === undefined ? `${match[1]}-12-31` : `${match[1]}-06-30`;
}
