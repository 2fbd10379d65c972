import { nameSyllables } from '../people/name-pinyin.ts';
import { type AnyRegister, fieldOf, type RowValues } from './register.ts';
import { searchText } from './search-text.ts';

/**
 * First character of a token that is not a gram of a name, so that kinds never mix. Not letters, which could stand in
 * a name, and not ASCII, at which the tokenizer would split.
 */
export const marks = { pinyin: '§', initials: '¤', start: '¦', end: '¬', text: '°' } as const;

/** Longest gram (characters in a row) that is a token of its own; longer words are looked up by several grams. */
export const longestGram = 3;

/** Beginnings of a pinyin spelling with 2 to 5 letters are tokens; from 6 on few spellings are left to walk through. */
export const pinyinBeginning = { shortest: 2, longest: 5 } as const;

/** Beginnings of a telephone number that thousands of people share are tokens; longer ones leave few numbers. */
export const numberBeginning = { shortest: 3, longest: 4 } as const;

/** The search tokens of a row, parted by blanks; what `planSearch` looks for. */
export function indexTokens(definition: AnyRegister, values: RowValues): string {
  const tokens: string[] = [];
  const { names, numbers, texts } = definition.search;
  for (const key of names) addName(tokens, textOf(values, key));
  for (const key of numbers) {
    const number = digitsOf(textOf(values, key));
    if (fieldOf(definition, key).type === 'citizen-id') addCitizenId(tokens, number);
    else addPhone(tokens, number, textOf(values, key));
  }
  for (const key of texts) addText(tokens, textOf(values, key));
  return tokens.join(' ');
}

/** A number as search compares it: no dashes or blanks, a small x. */
export function digitsOf(text: string): string {
  return text.toLowerCase().replace(/[^\dx]/g, '');
}

/** Numbers are looked up from their end by walking through tokens spelt backwards. */
export function backwards(text: string): string {
  let reversed = '';
  for (let at = text.length - 1; at >= 0; at -= 1) reversed += text.charAt(at);
  return reversed;
}

function textOf(values: RowValues, key: string): string {
  const value = values[key] ?? null;
  return typeof value === 'string' ? value : '';
}

/** Names are short and searched most: every gram of 1 to 3 characters, every reading from every syllable on. */
function addName(tokens: string[], name: string): void {
  const text = searchText(name);
  const starts = characterStarts(text);
  for (let first = 0; first < starts.length - 1; first += 1) {
    const most = Math.min(longestGram, starts.length - 1 - first);
    for (let length = 1; length <= most; length += 1) {
      tokens.push(text.slice(starts[first], starts[first + length]));
    }
  }
  // The readings of a polyphone share most of their tokens.
  const spelt = new Set<string>();
  for (const syllables of nameSyllables(name)) addReading(spelt, syllables);
  tokens.push(...spelt);
}

/** Where each character begins, and where the last one ends; rare characters take two places in a string. */
function characterStarts(text: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) starts.push(at);
  return [...starts, text.length];
}

function addReading(spelt: Set<string>, syllables: readonly string[]): void {
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  for (let start = 0; start < syllables.length; start += 1) {
    const spelling = syllables.slice(start).join('');
    const { shortest, longest } = pinyinBeginning;
    for (let length = shortest; length <= longest && length < spelling.length; length += 1) {
      spelt.add(marks.pinyin + spelling.slice(0, length));
    }
    spelt.add(marks.pinyin + spelling);
    const rest = initials.slice(start);
    for (let length = 1; length <= longestGram && length < rest.length; length += 1) {
      spelt.add(marks.initials + rest.slice(0, length));
    }
    spelt.add(marks.initials + rest);
  }
  // 王小明 as `wangxm`: the surname whole and the rest by initials.
  if (syllables.length > 2) spelt.add(`${marks.pinyin}${syllables[0]}${initials.slice(1)}`);
}

/** Whole or by its end only: the beginning of an ID number is an area and a birth date, by which nobody is looked up. */
function addCitizenId(tokens: string[], id: string): void {
  if (id !== '') tokens.push(marks.end + backwards(id));
}

/** By beginning and end, with and without the area code and the extension. */
function addPhone(tokens: string[], digits: string, written: string): void {
  if (digits === '') return;
  const [, area = '', number = ''] = /^(0\d+)-(\d+)/.exec(written) ?? [];
  for (const beginning of number === '' ? [digits] : [digits, number]) {
    tokens.push(marks.start + beginning);
    for (let length = numberBeginning.shortest; length <= numberBeginning.longest; length += 1) {
      tokens.push(marks.start + beginning.slice(0, length));
    }
  }
  for (const end of number === '' ? [digits] : [digits, area + number])
    tokens.push(marks.end + backwards(end));
}

/**
 * Every three characters in a row, the last two and the last one, and long numbers whole. One or two characters are
 * looked up as the beginning of a token, so that a text of twenty characters costs twenty tokens and not fifty-seven.
 */
function addText(tokens: string[], written: string): void {
  const text = searchText(written);
  const starts = characterStarts(text);
  for (let first = 0; first < starts.length - 1; first += 1) {
    tokens.push(marks.text + text.slice(starts[first], starts[first + longestGram]));
  }
  for (const number of numbersIn(written)) {
    if (number.length > longestGram) tokens.push(marks.text + number);
  }
}

/** The numbers of a text; of 3-2-1203 also 2-1203 and 1203, each without its dashes. */
function numbersIn(text: string): readonly string[] {
  const groups = text.normalize('NFKC').match(/\d+(?:-\d+)*/g) ?? [];
  return groups.flatMap((group) => {
    const parts = group.split('-');
    return parts.map((_, index) => parts.slice(index).join(''));
  });
}
