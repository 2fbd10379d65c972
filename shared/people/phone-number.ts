/** What is wrong with a telephone number, as the code of the notice; `phone-no-area` is only a warning. */
export type PhoneProblem = 'short-phone' | 'long-phone' | 'not-a-phone' | 'phone-no-area';

export interface PhoneCheckOptions {
  /** Accept numbers that no person has: 400/800, 95xxx, 110, 12345. For office numbers. */
  readonly serviceNumbers?: boolean;
}

const mobile = /^1[3-9]\d{9}$/;
const landline = /^0\d{2,3}-\d{7,8}(?:-\d{1,6})?$/;
const withoutArea = /^[2-9]\d{6,7}(?:-\d{1,6})?$/;
const service = /^(?:[48]00\d{7}|1\d{2,4}|9\d{4,5})$/;

/** The country code of China in front of a number. */
const countryCode = /^(?:\+|00)86/;

/** No number is written in more groups of digits; the limit keeps a long remark from costing time. */
const mostGroups = 6;

/** Whether a normalised number is a mobile number (手机号). */
export function isMobile(phone: string): boolean {
  return mobile.test(phone);
}

/**
 * One telephone number in its stored form: `13800138000`, `0575-84112233`, `0575-84112233-123`.
 *
 * What is not recognised comes back tidied but otherwise as it was, so that the clerk knows it again.
 */
export function normalisePhone(text: string): string {
  const tidied = tidy(text);
  if (!/^\+?\d[\d -]*$/.test(tidied)) return tidied;
  const digits = digitsOf(tidied);
  const national = digits.replace(countryCode, '').replace(/^(?:86|0)(?=1[3-9]\d{9}$)/, '');
  if (mobile.test(national)) return national;
  const known = asLandline(withTrunkZero(tidied));
  if (known !== null) return known;
  return /^1\d*$/.test(national) || service.test(national) ? national : tidied;
}

/** The first thing wrong with a normalised number; null if it is sound. */
export function checkPhone(phone: string, options: PhoneCheckOptions = {}): PhoneProblem | null {
  if (mobile.test(phone)) return null;
  if (landline.test(phone)) return landlineProblem(phone);
  if (options.serviceNumbers === true && service.test(phone)) return null;
  if (withoutArea.test(phone)) return 'phone-no-area';
  const digits = digitsOf(phone);
  if (!/^\d+$/.test(digits)) return 'not-a-phone';
  if (digits.length >= 12) return 'long-phone';
  // No number within an area begins with 0 or 1: seven to ten digits that do are a longer number cut short.
  const cutShort = digits.length < 7 || (digits.length <= 10 && /^(?:1[3-9]|0)/.test(digits));
  return cutShort ? 'short-phone' : 'not-a-phone';
}

/**
 * The numbers of a cell that holds several (`138…/0575-…`), each normalised.
 *
 * Blanks part two numbers only where every piece is a number by itself: `138 0013 8000` is one.
 */
export function splitPhones(text: string): string[] {
  return tidy(text.replace(/[\r\n]+/g, ';'))
    .split(/[/、;,|]/)
    .flatMap(splitAtBlanks)
    .map(normalisePhone)
    .filter((phone) => phone !== '');
}

function splitAtBlanks(piece: string): readonly string[] {
  const words = piece.trim().split(' ');
  if (words.length === 1 || words.length > mostGroups * 3 || isSound(piece)) return [piece];
  return partition(words, 0) ?? [piece];
}

/** The fewest sound numbers that the words from `start` on can be read as; long first, so that groups stay together. */
function partition(words: readonly string[], start: number): readonly string[] | null {
  if (start === words.length) return [];
  for (let end = Math.min(words.length, start + mostGroups); end > start; end -= 1) {
    const candidate = words.slice(start, end).join(' ');
    const rest = isSound(candidate) ? partition(words, end) : null;
    if (rest !== null) return [candidate, ...rest];
  }
  return null;
}

function isSound(text: string): boolean {
  const problem = checkPhone(normalisePhone(text));
  return problem === null || problem === 'phone-no-area';
}

/** Half-width, one kind of dash and blank, brackets opened, `转` as a dash, and without the `.0` of a number cell. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '')
    .replace(/^\s*['‘’`´]/u, '')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[()]/g, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/ ?(?:转|分机)[: ]*(?=\d{1,6}$)/u, '-')
    .replace(/^(\d+)\.0+$/, '$1')
    .normalize('NFKC');
}

function digitsOf(text: string): string {
  return text.replace(/[ -]/g, '');
}

/** A number written for callers from abroad (`+86 575 …`) gets back the 0 of its area code. */
function withTrunkZero(text: string): string {
  const national = text.replace(/^(?:\+|00)86[ -]*/, '');
  return national === text || national.startsWith('0') ? national : `0${national}`;
}

/** `area-number-extension` of a landline however it is grouped; null if the digits do not make one. */
function asLandline(text: string): string | null {
  const digits = digitsOf(text);
  const area = digits.startsWith('0') ? digits.slice(0, areaLength(digits)) : '';
  const isLocal = (number: string) => (area.length === 3 ? /^\d{8}$/ : /^\d{7,8}$/).test(number);
  const [, head = '', extension = ''] = /^(.*\d)-(\d{1,6})$/.exec(text) ?? [];
  const beforeExtension = digitsOf(head).slice(area.length);
  const whole = digits.slice(area.length);
  const number = isLocal(beforeExtension) ? `${beforeExtension}-${extension}` : isLocal(whole) ? whole : null;
  if (number === null || (area === '' && /^[01]/.test(number))) return null;
  return area === '' ? number : `${area}-${number}`;
}

/** 010 and 02x are the three-digit area codes; their numbers have eight digits. */
function areaLength(digits: string): 3 | 4 {
  return /^0(?:10|2\d)/.test(digits) ? 3 : 4;
}

function landlineProblem(phone: string): PhoneProblem | null {
  const [area = '', number = ''] = phone.split('-');
  if (area.length !== areaLength(area)) return 'not-a-phone';
  return area.length === 3 && number.length === 7 ? 'short-phone' : null;
}
