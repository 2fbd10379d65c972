import { isCalendarDate, isoDate } from '../time/calendar-date.ts';

/** What is wrong with an ID number, as the code of the notice. */
export type CitizenIdProblem = 'check-digit' | 'id-length' | 'id-characters' | 'id-birth-date' | 'id-future';

/** GB 11643-1999: weights of the first 17 digits, and the check character of each remainder modulo 11. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/** The letter x in its Latin, Cyrillic and Greek shapes and the multiplication signs typed for it. */
const lettersX = /[xХхΧχ×✕✖]/gu;

const invisible = /[\s\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu;
const apostrophes = /['‘’`´]/gu;

/** An ID number as typed, made ready for checking: half-width, no blanks or apostrophes, upper-case X. */
export function normaliseCitizenId(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .replace(apostrophes, '')
    .replace(lettersX, 'X')
    .normalize('NFKC');
}

/**
 * The first thing wrong with a normalised ID number (公民身份号码, GB 11643-1999); null if it is sound.
 *
 * The area code is never judged: it names the place of first registration, which may long be abolished.
 */
export function checkCitizenId(id: string, today: string): CitizenIdProblem | null {
  if (!/^\d*X?$/.test(id)) return 'id-characters';
  if (id.length !== 18) return 'id-length';
  const born = citizenIdBirthDate(id);
  if (!isIsoCalendarDate(born)) return 'id-birth-date';
  if (born > today) return 'id-future';
  return citizenIdCheckCharacter(id.slice(0, 17)) === id[17] ? null : 'check-digit';
}

/** ISO birth date as digits 7 to 14 spell it; whether there is such a day is for `checkCitizenId` to say. */
export function citizenIdBirthDate(id: string): string {
  return `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;
}

/** Gender as a GB/T 2261.1 code: the 17th digit is odd for men (1), even for women (2). */
export function citizenIdGender(id: string): '1' | '2' {
  return Number(id[16]) % 2 === 1 ? '1' : '2';
}

/** The 18th character that the first 17 digits require (ISO 7064, MOD 11-2). */
export function citizenIdCheckCharacter(first17: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return checkCharacters.charAt(sum % 11);
}

/**
 * The 18-character form of a 15-digit number (issued until 1999); null if it is none or its birth date is impossible.
 *
 * Sequence numbers 996 to 999 were kept for people over a hundred when the numbers were first given: born 18xx.
 */
export function upgradeCitizenId15(id15: string): string | null {
  if (!/^\d{15}$/.test(id15)) return null;
  const century = Number(id15.slice(12)) >= 996 ? '18' : '19';
  const first17 = `${id15.slice(0, 6)}${century}${id15.slice(6)}`;
  return isIsoCalendarDate(citizenIdBirthDate(first17))
    ? `${first17}${citizenIdCheckCharacter(first17)}`
    : null;
}

function isIsoCalendarDate(date: string): boolean {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return isCalendarDate(year, month, day) && date === isoDate(year, month, day);
}
