const DAY = 86_400_000;
/** Day 0 as Excel counts; its invented 1900-02-29 only matters before March 1900. */
const EPOCH = Date.UTC(1899, 11, 30);
/** Days between the 1900 and the 1904 date system (ECMA-376 part 1, 18.17.4.1). */
export const DAYS_1904 = 1462;

/** The serial day number of an ISO 8601 date with or without time; undefined where the text is none. */
export function isoToSerial(text: string): number | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = (Date.UTC(year, month - 1, day) - EPOCH) / DAY;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}

/** The fraction of a day of an ISO 8601 duration such as PT08H30M00S, which ODF uses for times of day. */
export function durationToSerial(text: string): number | undefined {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/.exec(text.trim());
  if (!match) return undefined;
  const [hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number((part ?? '0').replace(',', '.')));
  return (hour * 3600 + minute * 60 + second) / 86_400;
}
