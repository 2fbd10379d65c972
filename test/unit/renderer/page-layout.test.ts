import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  heightOf,
  layPages,
  pageInFocus,
  pagesInView,
  type Size,
  spotAt,
  topOfPage,
} from '../../../renderer/documents/pdf/page-layout.ts';

const gap = 10;
const sheet: Size = { width: 200, height: 100 };
const sheets = (count: number): Size[] => Array.from({ length: count }, () => sheet);

const size = fc.record({
  width: fc.integer({ min: 20, max: 2000 }),
  height: fc.integer({ min: 20, max: 2000 }),
});
const column = fc.record({
  sizes: fc.array(size, { minLength: 1, maxLength: 60 }),
  scale: fc.double({ min: 0.15, max: 2, noNaN: true }),
});

describe('pages one below the other', () => {
  it('have the same space above, below and between', () => {
    const layout = layPages(sheets(2), 1.5, gap);
    expect(layout.pages.map(({ top, height }) => [top, height])).toEqual([
      [10, 150],
      [170, 150],
    ]);
    expect([layout.width, layout.height]).toEqual([300, 330]);
  });

  it('never overlap', () => {
    fc.assert(
      fc.property(column, ({ sizes, scale }) => {
        const { pages } = layPages(sizes, scale, gap);
        for (const [index, page] of pages.entries()) {
          const before = pages[index - 1];
          expect(page.top).toBe(before === undefined ? gap : before.top + before.height + gap);
        }
      }),
    );
  });
});

describe('only what can be seen is drawn', () => {
  it('of five hundred pages a handful', () => {
    const layout = layPages(sheets(500), 1, gap);
    expect(pagesInView(layout, 250 * 110, 300, 100)).toEqual([249, 254]);
  });

  it('and every page that can be seen', () => {
    fc.assert(
      fc.property(
        column,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 3000 }),
        ({ sizes, scale }, part, height) => {
          const layout = layPages(sizes, scale, gap);
          const top = part * layout.height;
          const [first, end] = pagesInView(layout, top, height, 0);
          const seen = layout.pages.flatMap((page, index) =>
            page.top + page.height > top && page.top < top + height ? [index] : [],
          );
          expect(Array.from({ length: end - first }, (_, index) => first + index)).toEqual(seen);
        },
      ),
    );
  });

  it('nothing where there are no pages', () => {
    const layout = layPages([], 1, gap);
    expect(pagesInView(layout, 0, 500, 100)).toEqual([0, 0]);
    expect(pageInFocus(layout, 0, 500)).toBe(0);
  });
});

describe('the page that is looked at', () => {
  const layout = layPages(sheets(5), 1, gap);

  it('is the one at the middle of the window', () => {
    expect(pageInFocus(layout, 0, 200)).toBe(0);
    expect(pageInFocus(layout, 30, 200)).toBe(1);
  });

  it('is the last one at the end, although it does not reach the middle', () => {
    expect(pageInFocus(layout, layout.height - 400, 400)).toBe(4);
  });

  it('is the first one while all pages fit', () => {
    expect(pageInFocus(layPages(sheets(2), 1, gap), 0, 900)).toBe(0);
  });

  it('is the one that was gone to', () => {
    for (const page of [0, 1, 2, 3, 4]) expect(pageInFocus(layout, topOfPage(layout, page), 120)).toBe(page);
  });
});

describe('a spot of the document', () => {
  it('is found again at any scale', () => {
    fc.assert(
      fc.property(
        column,
        fc.double({ min: 0.15, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ sizes, scale }, other, part) => {
          const before = layPages(sizes, scale, gap);
          const after = layPages(sizes, other, gap);
          const spot = spotAt(before, part * before.height);
          const again = spotAt(after, heightOf(after, spot));
          // In a gap, which does not grow with the pages, the neighbouring page may be meant.
          if (spot.part >= 0 && spot.part < 1) expect(again.page).toBe(spot.page);
          expect(heightOf(before, spot)).toBeCloseTo(part * before.height, 3);
        },
      ),
    );
  });
});
