import { isMobile } from '../people/phone-number.ts';
import { searchText } from './search-text.ts';
import {
  backwards,
  digitsOf,
  longestGram,
  marks,
  numberBeginning,
  pinyinBeginning,
} from './search-tokens.ts';

/** One token to look up: as a whole, or as the beginning of tokens. */
export interface Lookup {
  readonly token: string;
  readonly beginning: boolean;
}

/**
 * One word of a search. It is found where any of `exact` is found, or where all grams of one of `grams` are found and
 * the row's names or texts really contain `contains`: grams say what is there, not in which order.
 */
export interface SearchWord {
  readonly exact: readonly Lookup[];
  readonly grams: readonly (readonly Lookup[])[];
  readonly contains: string;
}

/** A search: every word must be found. No words at all finds every row. */
export type SearchPlan = readonly SearchWord[];

/** Enough for a name, an address down to the door and a number; more would only cost time. */
const mostWords = 6;
const longestWord = 60;

/** What a search text asks for: `王 138`, `张 团结路`, `zengx`, `zx`, `…1236`, `王xm`. */
export function planSearch(text: string): SearchPlan {
  return wordsOf(text)
    .flatMap(partsOf)
    .slice(0, mostWords)
    .map((word) => planWord([...word].slice(0, longestWord).join('')));
}

/** Words between blanks; a number written in groups (138 0013 8000, 0575-8411) is one word. */
function wordsOf(text: string): readonly string[] {
  const whole = text.normalize('NFKC').trim();
  if (/^[\d\s-]+$/.test(whole) && isWholeNumber(digitsOf(whole))) return [digitsOf(whole)];
  return text
    .split(/[\s,，、;；]+/u)
    .map(searchText)
    .filter((word) => word !== '');
}

function isWholeNumber(digits: string): boolean {
  return isMobile(digits) || digits.length === 18;
}

/** 王xm: characters and pinyin in one word are looked up each for itself. Digits stay: 13栋, A座301. */
function partsOf(word: string): readonly string[] {
  const mixed = /^(\p{Script=Han}+)([a-z]+)$|^([a-z]{2,})(\p{Script=Han}+)$/u.exec(word);
  return mixed === null ? [word] : mixed.slice(1).filter((part) => part !== undefined);
}

function planWord(word: string): SearchWord {
  const characters = [...word];
  if (characters.length > longestGram) {
    // Four letters or digits and more are pinyin or a number; as parts of addresses they would find half a street.
    const grams = /^(?:[a-z]+|\d+x?)$/.test(word)
      ? []
      : [gramsOf(characters, ''), gramsOf(characters, marks.text)];
    return { exact: exactLookups(word), grams, contains: word };
  }
  const inName = whole(word);
  // A single character is sought in names only: as part of an address it would find half the town.
  const inText = { token: marks.text + word, beginning: characters.length < longestGram };
  const lookups = characters.length === 1 ? [inName] : [inName, inText];
  return { exact: [...lookups, ...exactLookups(word)], grams: [], contains: word };
}

function exactLookups(word: string): readonly Lookup[] {
  if (/^[a-z]+$/.test(word)) return pinyinLookups(word);
  return /^(?:\d{3,}|\d{2,}x)$/.test(word) ? numberLookups(word) : [];
}

function pinyinLookups(letters: string): readonly Lookup[] {
  const initials = { token: marks.initials + letters, beginning: letters.length > longestGram };
  if (letters.length < pinyinBeginning.shortest) return [initials];
  return [initials, { token: marks.pinyin + letters, beginning: letters.length > pinyinBeginning.longest }];
}

function numberLookups(digits: string): readonly Lookup[] {
  return [
    { token: marks.start + digits, beginning: digits.length > numberBeginning.longest },
    { token: marks.end + backwards(digits), beginning: true },
    // A house or room number: texts have a token for each number of four digits and more.
    ...(digits.length > longestGram ? [{ token: marks.text + digits, beginning: true }] : []),
  ];
}

/** Side by side from the end, where addresses tell most; so few leave little to check, and more would only cost time. */
const mostGrams = 4;

function gramsOf(characters: readonly string[], mark: string): readonly Lookup[] {
  const grams: Lookup[] = [];
  for (let end = characters.length; end > 0 && grams.length < mostGrams; end -= longestGram) {
    const start = Math.max(0, end - longestGram);
    grams.push(whole(mark + characters.slice(start, start + longestGram).join('')));
  }
  return grams;
}

function whole(token: string): Lookup {
  return { token, beginning: false };
}
