import { compoundSurnameOf } from './compound-surname.ts';

/** What is wrong with a name, as the code of the notice. */
export type NameProblem = 'name-characters' | 'name-length';

const longestName = 50;

/**
 * Characters of Chinese names: Han, the planes kept for Han characters not yet known to this program's Unicode
 * version, and private-use characters, which input methods and old ID systems put in place of rare ones.
 */
const han = '\\p{Script=Han}\\u{20000}-\\u{3FFFD}\\p{Co}';

/** U+00B7, the dot of 少数民族 and foreign names in the household register (间隔号). */
const middleDot = '·';

/** What is typed for it: bullets, katakana and half-width dots, full stops. */
const dots = '·•・･．.‧∙⋅˙﹒。｡';

const dotBetweenParts = new RegExp(`(?<=[${han}])\\s*[${dots}][\\s${dots}]*(?=[${han}])`, 'gu');
const blankInChinese = new RegExp(`(?<=[${han}])\\s+(?=[${han}])`, 'gu');
const chineseName = new RegExp(`^[${han}\\p{M}]+(?:${middleDot}[${han}\\p{M}]+)*$`, 'u');
/** Has at least one letter that is not Han; a Chinese name with a stray point is not one of these. */
const otherName = new RegExp(
  `^(?=.*(?!\\p{Script=Han})\\p{L})[\\p{L}${han}][\\p{L}\\p{M}${han} ${middleDot}'’.-]*$`,
  'u',
);

/**
 * A name as the ledger keeps it: no padding, no blanks within a Chinese name, one kind of dot between its parts,
 * half-width Latin letters.
 *
 * NFC and never NFKC: compatibility forms turn some rare characters of ID cards into other ones.
 */
export function normaliseName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/gu, '')
    .replace(dotBetweenParts, middleDot)
    .replace(blankInChinese, '')
    .replace(/[\uFF01-\uFF5E]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/**
 * Whether a blank that `normaliseName` takes out of a Chinese name may have stood for something: a 间隔号, or the gap
 * between two people. Padding (`王 明`, `欧 阳 修`) and a blank behind a compound surname do not.
 */
export function hasDoubtfulBlank(text: string): boolean {
  const parts = text.replace(dotBetweenParts, middleDot).trim().split(/\s+/u);
  const whole = parts.join('');
  if (parts.length === 1 || [...whole].length <= 3 || !chineseName.test(whole)) return false;
  return parts.some((part) => [...part].length > 1) && compoundSurnameOf(whole) !== parts[0];
}

/** The first thing wrong with a normalised name; null if it can stand. Rare and private-use characters can. */
export function checkName(name: string): NameProblem | null {
  const length = [...name].length;
  if (length === 0 || length > longestName) return 'name-length';
  return chineseName.test(name) || otherName.test(name) ? null : 'name-characters';
}

/** Whether a name holds a private-use character: it may show differently, or not at all, on another computer. */
export function hasPrivateUse(name: string): boolean {
  return /\p{Co}/u.test(name);
}

/** An adult's name for a public list: 王小明 → 王*明, 张三 → 张*, 买买提·艾力 → 买**·*力. */
export function maskName(name: string): string {
  const parts = partsOf(name);
  if (parts.length === 1) return maskMiddle(charactersOf(name));
  return parts
    .map((part, index) => {
      if (/^[ ·]$/u.test(part)) return part;
      const characters = charactersOf(part);
      if (index === 0) return keepFirst(characters, 1);
      return index === parts.length - 1 ? keepLast(characters) : '*'.repeat(characters.length);
    })
    .join('');
}

/** A minor's name for a public list: the surname only, 李明明 → 李**, 欧阳小明 → 欧阳**. */
export function maskMinorName(name: string): string {
  return partsOf(name)
    .map((part, index) => {
      if (/^[ ·]$/u.test(part)) return part;
      const kept = index > 0 ? 0 : (compoundSurnameOf(name)?.length ?? 1);
      return keepFirst(charactersOf(part), kept);
    })
    .join('');
}

/** The parts of a name and the dots or blanks between them. */
function partsOf(name: string): readonly string[] {
  return name.split(/([ ·])/u).filter((part) => part !== '');
}

/** Characters with the marks that belong to them, so that half a character is never shown. */
function charactersOf(part: string): readonly string[] {
  return part.match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

function maskMiddle(characters: readonly string[]): string {
  if (characters.length <= 2) return keepFirst(characters, 1);
  return `${characters[0]}${'*'.repeat(characters.length - 2)}${characters.at(-1)}`;
}

/** A single character is hidden whole: it is all there is to hide. */
function keepFirst(characters: readonly string[], kept: number): string {
  const shown = characters.length <= kept ? 0 : kept;
  return characters.slice(0, shown).join('') + '*'.repeat(characters.length - shown);
}

function keepLast(characters: readonly string[]): string {
  if (characters.length <= 1) return '*';
  return '*'.repeat(characters.length - 1) + characters.at(-1);
}
