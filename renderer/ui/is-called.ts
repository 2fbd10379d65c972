import { nameSyllables } from '../../shared/people/name-pinyin.ts';

/** How a name sounds: its readings, syllable by syllable. Asked for on each keystroke, so kept. */
const readings = new Map<string, readonly (readonly string[])[]>();

/** Pages, commands and code tables have some hundreds of names; more than this would be rows of a register. */
const mostNames = 5000;

/**
 * Whether a page, a command or an answer is meant by a text: a part of its name, or its pinyin or initials from any
 * character on (`dz` and `zhuanke` both mean 大学专科, `zk` too).
 */
export function isCalled(name: string, text: string): boolean {
  const wanted = text.toLowerCase().replace(/\s/g, '');
  if (name.toLowerCase().includes(wanted)) return true;
  if (!/^[a-z]+$/.test(wanted)) return false;
  return readingsOf(name).some((syllables) =>
    syllables.some((_, start) => {
      const rest = syllables.slice(start);
      const initials = rest.map((syllable) => syllable.charAt(0)).join('');
      return rest.join('').startsWith(wanted) || initials.startsWith(wanted);
    }),
  );
}

function readingsOf(name: string): readonly (readonly string[])[] {
  const known = readings.get(name);
  if (known !== undefined) return known;
  if (readings.size >= mostNames) readings.clear();
  const found = nameSyllables(name);
  readings.set(name, found);
  return found;
}
