/** A size in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a page stands in the column of pages, in CSS pixels from its top. */
export interface PlacedPage extends Size {
  readonly top: number;
}

/** All pages one below the other. */
export interface PageLayout extends Size {
  readonly pages: readonly PlacedPage[];
  /** Space above, below and between the pages. */
  readonly gap: number;
}

/** A spot of the document that stays where it is seen when the pages are drawn larger or smaller. */
export interface Spot {
  /** From 0. */
  readonly page: number;
  /** How far down the page: 0 its upper edge, 1 its lower one; outside of these in the gaps. */
  readonly part: number;
}

/**
 * Sets pages one below the other.
 *
 * @param sizes of the pages at 100 %
 * @param scale 1 is 100 %
 * @param gap space above, below and between, whatever the scale
 */
export function layPages(sizes: readonly Size[], scale: number, gap: number): PageLayout {
  const pages: PlacedPage[] = [];
  let top = gap;
  let widest = 0;
  for (const size of sizes) {
    const width = Math.floor(size.width * scale);
    const height = Math.floor(size.height * scale);
    pages.push({ top, width, height });
    widest = Math.max(widest, width);
    top += height + gap;
  }
  return { pages, width: widest, height: top, gap };
}

/**
 * The pages of which something can be seen, and those close to it: only these are drawn, however many there are.
 *
 * @param top how far the column is scrolled
 * @param height of the window on it
 * @param beyond how far above and below a page counts as close
 * @returns the first one, and the one after the last, from 0
 */
export function pagesInView(
  { pages }: PageLayout,
  top: number,
  height: number,
  beyond: number,
): readonly [first: number, end: number] {
  const first = firstEndingBelow(pages, top - beyond);
  let end = first;
  while (end < pages.length && (pages[end]?.top ?? 0) < top + height + beyond) end += 1;
  return [first, end];
}

/** The page that is being looked at, from 0: the one at the middle of the window, or at its end the last. */
export function pageInFocus({ pages, height: all }: PageLayout, top: number, height: number): number {
  if (pages.length === 0) return 0;
  if (top + height >= all - 1) return top <= 0 ? 0 : pages.length - 1;
  return Math.min(pages.length - 1, firstEndingBelow(pages, top + height / 2));
}

/** Where to scroll so that a page begins at the upper edge of the window. */
export function topOfPage({ pages, gap }: PageLayout, page: number): number {
  return Math.max(0, (pages[page]?.top ?? gap) - gap);
}

/** The spot at a height of the column. */
export function spotAt({ pages }: PageLayout, y: number): Spot {
  const page = Math.min(pages.length - 1, firstEndingBelow(pages, y));
  const placed = pages[page];
  if (placed === undefined) return { page: 0, part: 0 };
  return { page, part: (y - placed.top) / placed.height };
}

/** The height of the column at which a spot is; what `spotAt` undoes. */
export function heightOf({ pages }: PageLayout, { page, part }: Spot): number {
  const placed = pages[page];
  return placed === undefined ? 0 : placed.top + part * placed.height;
}

/** The first page whose lower edge is below a height; the number of pages if there is none. */
function firstEndingBelow(pages: readonly PlacedPage[], y: number): number {
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const page = pages[middle];
    if (page !== undefined && page.top + page.height <= y) low = middle + 1;
    else high = middle;
  }
  return low;
}
