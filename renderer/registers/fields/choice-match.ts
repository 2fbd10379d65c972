import { type CodeEntry, type CodeTable, findCode } from '../../../shared/codes/code-table.ts';
import { isCalled } from '../../ui/is-called.ts';

/**
 * The answers of a code table that a text may mean, likeliest first: the one it is exactly (by label, code or alias),
 * then labels that begin with it, then those that contain it or sound like it. Without a text, all that are offered.
 */
export function matchChoices(table: CodeTable, text: string): readonly CodeEntry[] {
  const offered = table.entries.filter((entry) => entry.retired !== true);
  const wanted = text.normalize('NFKC').trim();
  if (wanted === '') return offered;
  const exact = findCode(table, wanted);
  const ranked = offered.map((entry) => ({ entry, rank: rankOf(entry, exact, wanted) }));
  return ranked
    .filter(({ rank }) => rank < unfit)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

const unfit = 4;

function rankOf(entry: CodeEntry, exact: CodeEntry | null, wanted: string): number {
  if (entry.code === exact?.code) return 0;
  if (entry.label.startsWith(wanted) || isSpelledFromStart(entry.label, wanted)) return 1;
  if (isCalled(entry.label, wanted)) return 2;
  const otherwise = entry.aliases?.some((alias) => isCalled(alias, wanted)) ?? false;
  return otherwise || entry.code.toUpperCase().startsWith(wanted.toUpperCase()) ? 3 : unfit;
}

/** `nv` means 女 before 少女: pinyin that fits from the first character. */
function isSpelledFromStart(label: string, wanted: string): boolean {
  const [first = ''] = label;
  return /^[a-z]+$/i.test(wanted) && isCalled(label, wanted) && isCalled(first, wanted.charAt(0));
}
