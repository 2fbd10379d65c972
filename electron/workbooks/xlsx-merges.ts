import type { MergedRange } from './workbook.ts';

/** More cannot be told apart in a header: thirty rows of five hundred pairs of columns. */
const MAX_MERGES = 15_000;
/** Longer than any `<x:mergeCell ref="XFD1048576:XFD1048576"/>`. */
const OVERLAP = 200;
const NEEDLE = 'mergeCell ';

/**
 * Finds the merged areas that begin in row `lastRow` or above. They stand behind all the rows, so the part has
 * to be unpacked to its end; searching the bytes for one word is much cheaper than parsing them.
 */
export async function findMerges(chunks: AsyncIterable<Buffer>, lastRow: number): Promise<MergedRange[]> {
  const merges: MergedRange[] = [];
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = Buffer.concat([rest, chunk]);
    const searched = Math.max(0, bytes.length - OVERLAP);
    collectMerges(bytes, searched, lastRow, merges);
    rest = bytes.subarray(searched);
  }
  collectMerges(rest, rest.length, lastRow, merges);
  return merges;
}

/** Looks at the elements that begin before `end`; those behind it come again with the next chunk. */
function collectMerges(bytes: Buffer, end: number, lastRow: number, merges: MergedRange[]): void {
  let at = bytes.indexOf(NEEDLE, 0, 'latin1');
  while (at >= 0 && at < end && merges.length < MAX_MERGES) {
    const merge = isTag(bytes, at) ? parseMerge(bytes.toString('latin1', at, at + OVERLAP)) : undefined;
    if (merge && merge.top <= lastRow) merges.push(merge);
    at = bytes.indexOf(NEEDLE, at + NEEDLE.length, 'latin1');
  }
}

/** Whether the word stands right behind `<` or `<x:`, and not in some cell's text. */
function isTag(bytes: Buffer, at: number): boolean {
  return /<(?:[\w.-]+:)?$/.test(bytes.toString('latin1', Math.max(0, at - 40), at));
}

function parseMerge(text: string): MergedRange | undefined {
  const match =
    /^mergeCell\s[^>]*?ref\s*=\s*["']\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})["']/.exec(text);
  if (!match) return undefined;
  const [, left = '', top, right = '', bottom] = match;
  return { top: Number(top), left: columnIndex(left), bottom: Number(bottom), right: columnIndex(right) };
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 0x40;
  return column - 1;
}
