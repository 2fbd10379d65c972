import { pinyin } from 'pinyin-pro';
import { compoundSurnameOf } from './compound-surname.ts';

/** How a name can be typed in pinyin: whole (`zengxiang`) and by initials (`zx`), likeliest first. */
export interface NamePinyin {
  readonly full: string[];
  readonly initials: string[];
}

/** Enough for a polyphone surname and one or two polyphone given-name characters. */
const mostReadings = 8;

/** 乐 has four readings and 和 six; beyond the third they do not occur in names. */
const mostReadingsPerCharacter = 3;

const plain = { toneType: 'none', type: 'array', v: true } as const;

/** Possible readings of a character without tones, ü as v, likeliest first. */
type Readings = readonly string[];

/** A character or Latin word of a name; no readings if it is not in the pinyin table. */
interface Unit {
  readonly text: string;
  readonly readings: Readings;
}

const ordinaryReadings = new Map<string, Readings>();
const surnameReadings = new Map<string, Readings>();

/**
 * All plausible readings of a name, at most eight: the surname reading first (曾 zeng, 单 shan, 尉迟 yuchi), then
 * the ordinary one, since the clerk who does not know the surname types that.
 */
export function namePinyin(name: string): NamePinyin {
  const combinations = nameSyllables(name);
  const initials = combinations.map((syllables) => syllables.map((syllable) => syllable.charAt(0)).join(''));
  return { full: unique(combinations.map((syllables) => syllables.join(''))), initials: unique(initials) };
}

/** The same readings, syllable by syllable (`['zeng', 'xiang']`): search may begin at any of them. */
export function nameSyllables(name: string): readonly (readonly string[])[] {
  const slots = unitsOf(name).map((unit) => unit.readings);
  return likeliest(slots.filter((readings) => readings.length > 0));
}

/**
 * A key whose plain text order is the order of a roster: by the surname's reading, then the next character's, and
 * so on; characters that sound alike stay together (all 张 before all 章), as in Excel. Unknown characters come last.
 */
export function pinyinSortKey(name: string): string {
  return unitsOf(name)
    .map(({ text, readings }) => `${readings[0] ?? '~'} ${text}`)
    .join(' ');
}

/** Chinese characters one by one, Latin words whole; dots, blanks and combining marks are not typed. */
function unitsOf(name: string): readonly Unit[] {
  const surname = compoundSurnameOf(name) ?? '';
  let position = 0;
  return (name.match(/[a-zà-ɏ]+|[^\s·'’.\-\p{M}]/giu) ?? []).map((text) => {
    const inSurname = !/^[a-zà-ɏ]/i.test(text) && (position === 0 || position < surname.length);
    const ordinary = ordinaryOf(text);
    const special = inSurname ? surnameSyllable(surname, text, position) : undefined;
    position += text.length;
    return { text, readings: special === undefined ? ordinary : unique([special, ...ordinary]) };
  });
}

function surnameSyllable(compound: string, unit: string, position: number): string | undefined {
  const surname = compound === '' ? unit : compound;
  let readings = surnameReadings.get(surname);
  if (readings === undefined) {
    readings = pinyin(surname, { ...plain, surname: 'head' }).filter(isSyllable);
    surnameReadings.set(surname, readings);
  }
  return readings[position];
}

function ordinaryOf(unit: string): Readings {
  let readings = ordinaryReadings.get(unit);
  if (readings === undefined) {
    readings = readingsOf(unit);
    ordinaryReadings.set(unit, readings);
  }
  return readings;
}

function readingsOf(unit: string): Readings {
  const latin = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (isSyllable(latin)) return [latin];
  return unique(
    [...pinyin(unit, plain), ...pinyin(unit, { ...plain, multiple: true })].filter(isSyllable),
  ).slice(0, mostReadingsPerCharacter);
}

function isSyllable(text: string): boolean {
  return /^[a-z]+$/.test(text);
}

/** Combinations of the readings in the order of how many slots depart how far from their likeliest reading. */
function likeliest(slots: readonly Readings[]): readonly (readonly string[])[] {
  let combinations: { readonly syllables: readonly string[]; readonly departure: number }[] = [
    { syllables: [], departure: 0 },
  ];
  for (const readings of slots) {
    if (readings.length === 1) {
      combinations = combinations.map((so) => ({ ...so, syllables: [...so.syllables, ...readings] }));
      continue;
    }
    combinations = combinations
      .flatMap(({ syllables, departure }) =>
        readings.map((reading, rank) => ({
          syllables: [...syllables, reading],
          departure: departure + rank,
        })),
      )
      .sort((a, b) => a.departure - b.departure)
      .slice(0, mostReadings);
  }
  return combinations.map(({ syllables }) => syllables).filter((syllables) => syllables.length > 0);
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
