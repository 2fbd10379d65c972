import type { RowGrowth } from './row-growth.ts';

/** A cell or range as attributes name it: `C5`, `C5:D6`, also whole columns `C:D` and rows `5:6`. */
const range = /^(\$?[A-Z]{0,3}\$?)(\d*)(?::(\$?[A-Z]{0,3}\$?)(\d*))?$/;

/**
 * The ranges that stand for one when lines repeat. A range within a block stands once in each copy; one that reaches
 * beyond it grows.
 *
 * @param text as the attribute has it; what is no range stays as it is
 */
export function grownRanges(text: string, growth: RowGrowth): readonly string[] {
  const match = range.exec(text);
  if (match === null) return [text];
  const [, left = '', top = '', right, bottom = top] = match;
  if (top === '') return [text];
  const write = (from: number, to: number) => `${left}${from}${right === undefined ? '' : `:${right}${to}`}`;
  const [from, to] = [Number(top), Number(bottom)];
  const block = growth.blockOf(from);
  if (block === null || to > block.last) return [write(growth.row(from), growth.end(to))];
  return growth.places(block).map((place) => write(growth.copied(from, place), growth.copied(to, place)));
}

/** A list of ranges, divided by blanks (ST_Sqref); copies of a block of one row become one range again. */
export function grownList(text: string, growth: RowGrowth): string {
  return text
    .split(' ')
    .flatMap((one) => {
      const ranges = grownRanges(one, growth);
      const [first = one] = ranges;
      const last = ranges.at(-1) ?? first;
      return isWholeBlock(one, growth) ? [spanning(first, last)] : ranges;
    })
    .join(' ');
}

/** One range in the place of one: what cannot stand several times begins in the first copy and ends in the last. */
export function grownRange(text: string, growth: RowGrowth): string {
  const ranges = grownRanges(text, growth);
  const [first = text] = ranges;
  return ranges.length < 2 ? first : spanning(first, ranges.at(-1) ?? first);
}

function isWholeBlock(text: string, growth: RowGrowth): boolean {
  const [, , top = '', , bottom = top] = range.exec(text) ?? [];
  const block = growth.blockOf(Number(top));
  return block !== null && Number(top) === block.first && Number(bottom) === block.last;
}

/** From the beginning of one range to the end of another. */
function spanning(first: string, last: string): string {
  const [from = first] = first.split(':');
  const to = last.split(':').at(-1) ?? last;
  return from === to ? from : `${from}:${to}`;
}
