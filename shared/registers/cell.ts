/**
 * What one spreadsheet cell holds, whichever program wrote the file.
 *
 * A number stays a number and a date stays a serial until a field type reads it: only the field knows
 * that an ID number stored as a number has lost its last digits, or that 29221 is a day.
 */
export type Cell = string | number | boolean | null | SerialDate;

/** A numeric cell with a date format: days since 1899-12-30, as Excel and WPS count (1904 workbooks already shifted). */
export interface SerialDate {
  readonly serial: number;
  /** The cell's format shows no day: whoever typed 1980-1 got the 1st of January from the program, not from himself. */
  readonly monthOnly?: boolean;
}

/** Whether a cell holds an error of its formula in place of a value, e.g. `#N/A` of a VLOOKUP that found nothing. */
export function isFormulaError(cell: Cell): boolean {
  return (
    typeof cell === 'string' &&
    cell.startsWith('#') &&
    /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(cell)
  );
}

export function isSerialDate(cell: Cell): cell is SerialDate {
  return typeof cell === 'object' && cell !== null;
}

/** The cell as a clerk would read it aloud; for messages and previews, never for storage. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (isSerialDate(cell)) return serialToIsoDate(cell.serial);
  return String(cell);
}

const isoDates = new Map<number, string>();

/** Days of two centuries; a list of a million rows has its dates among them. */
const mostRemembered = 80_000;

/** The ISO date of a serial day number; the time of day is dropped. Remembered, for the same days come again and again. */
export function serialToIsoDate(serial: number): string {
  const known = isoDates.get(serial);
  if (known !== undefined) return known;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const iso = Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10);
  if (isoDates.size < mostRemembered) isoDates.set(serial, iso);
  return iso;
}

/** The serial day number of an ISO date. */
export function isoDateToSerial(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
}
