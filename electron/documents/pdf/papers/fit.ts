import type { Typeface } from '../typeface.ts';

/** Type sizes to try for what is hung up: it is read from afar. */
export const wallSizes = [28, 26, 24, 22, 20, 18, 17, 16] as const;

/**
 * Sets something in the largest type in which it fits; in the smallest if it fits in none, for what is on a paper is never
 * cut off.
 *
 * @param sizes in points, the largest first
 * @param room height to fit into, in points
 */
export function largestFit<Set extends { readonly height: number }>(
  sizes: readonly [number, ...number[]],
  room: number,
  set: (size: number) => Set,
): Set {
  for (const size of sizes) {
    const result = set(size);
    if (result.height <= room) return result;
  }
  return set(sizes.at(-1) ?? sizes[0]);
}

/** The size in which one line of text is no wider than a width: the one wished for, or smaller. */
export function fitWidth(typeface: Typeface, text: string, width: number, size: number): number {
  const wide = typeface.width(text, size);
  return wide <= width ? size : (size * width) / wide;
}
