import { describe, expect, test } from 'vitest';
import { printPapers } from '../../../electron/documents/pdf/papers/print-papers.ts';
import { pdfLines } from '../../support/pdf-lines.ts';
import { type PdfPage, pdfPages } from '../../support/pdf-text.ts';
import { tempPath } from '../pdf/sheets.ts';
import { cardsUpTo, mm, printedCards, usualSheets } from './papers.ts';

/** The cards on a page by the slot in which their title stands, from 1; and where in it, in mm. */
function slotsOf({ items, height }: PdfPage, offset = { x: 0, y: 0 }) {
  return items
    .filter(({ text }) => /^[甲乙]\d+$/.test(text))
    .map(({ text, x, y }) => {
      const [right, down] = [x / mm - 15 - offset.x, (height - y) / mm - 13.5 - offset.y];
      const slot = Math.floor(down / 54) * 2 + Math.floor(right / 90) + 1;
      return { text, slot, right: right % 90, down: down % 54 };
    });
}

const textsAt = (page: PdfPage | undefined) =>
  page === undefined ? [] : slotsOf(page).map(({ text, slot }) => `${slot} ${text}`);

describe('a sheet of cards', () => {
  test('is A4 with ten slots of 90 by 54 mm, two by five, and the next sheet goes on', async () => {
    const { pages, printed } = await printedCards(cardsUpTo(13));
    expect([printed.pages, printed.papers]).toEqual([2, 13]);
    for (const { width, height } of pages)
      expect([width / mm, height / mm]).toEqual([expect.closeTo(210, 1), expect.closeTo(297, 1)]);
    expect(textsAt(pages[0])).toEqual(
      Array.from({ length: 10 }, (_, index) => `${index + 1} 甲${index + 1}`),
    );
    expect(textsAt(pages[1])).toEqual(['1 甲11', '2 甲12', '3 甲13']);
  });

  test('has every card at the same place of its slot, and nothing nearer to a cut than 4 mm', async () => {
    const { pages } = await printedCards(cardsUpTo(10));
    const [page] = pages;
    if (page === undefined) throw new Error('no page');
    const places = slotsOf(page).map(({ right, down }) => `${right.toFixed(1)} ${down.toFixed(1)}`);
    expect(new Set(places).size).toBe(1);
    for (const { x, y, width, size } of page.items) {
      const [left, right] = [(x / mm - 15) % 90, ((x + width) / mm - 15) % 90];
      const [top, bottom] = [
        ((page.height - y - size) / mm - 13.5) % 54,
        ((page.height - y) / mm - 13.5) % 54,
      ];
      for (const from of [left, top]) expect(from).toBeGreaterThan(4);
      expect(right).toBeLessThan(86);
      expect(bottom).toBeLessThan(50.5);
    }
  });

  test('begins at the fourth slot where three were used up, and the next sheet at the first', async () => {
    const { pages } = await printedCards(cardsUpTo(9), { start: 4 });
    expect(textsAt(pages[0])).toEqual(Array.from({ length: 7 }, (_, index) => `${index + 4} 甲${index + 1}`));
    expect(textsAt(pages[1])).toEqual(['1 甲8', '2 甲9']);
  });

  test('moves as a whole with the offset: 1.5 mm to the right, half a millimetre up', async () => {
    const offset = { x: 1.5, y: -0.5 };
    const [plain, moved] = [await printedCards(cardsUpTo(10)), await printedCards(cardsUpTo(10), { offset })];
    const [before, after] = [plain.pages[0]?.items ?? [], moved.pages[0]?.items ?? []];
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    for (const [index, { x, y }] of after.entries()) {
      expect(x - (before[index]?.x ?? 0)).toBeCloseTo(1.5 * mm, 1);
      expect(y - (before[index]?.y ?? 0)).toBeCloseTo(0.5 * mm, 1);
    }
    const [lines, movedLines] = [await pdfLines(plain.file), await pdfLines(moved.file)];
    expect(movedLines[0]?.length).toBe(lines[0]?.length);
    for (const [index, { x1, y2 }] of (movedLines[0] ?? []).entries()) {
      expect(x1 - (lines[0]?.[index]?.x1 ?? 0)).toBeCloseTo(1.5 * mm, 1);
      expect(y2 - (lines[0]?.[index]?.y2 ?? 0)).toBeCloseTo(0.5 * mm, 1);
    }
  });

  test('has a crop mark in line with every edge, outside the cards', async () => {
    const { file } = await printedCards(cardsUpTo(1));
    const marks = ((await pdfLines(file))[0] ?? []).map(({ x1, y1, x2, y2 }) => ({
      across: Math.abs(y1 - y2) < 0.01,
      x: [x1 / mm, x2 / mm].sort((a, b) => a - b),
      y: [297 - y1 / mm, 297 - y2 / mm].sort((a, b) => a - b),
    }));
    const isMark = ({ x, y }: (typeof marks)[number]) =>
      (x[1] ?? 0) <= 13.6 || (x[0] ?? 0) >= 196.4 || (y[1] ?? 0) <= 12.1 || (y[0] ?? 0) >= 284.9;
    const outside = marks.filter(isMark);
    const rounded = (values: readonly (number | undefined)[]) =>
      [...new Set(values.map((value) => (value ?? 0).toFixed(1)))].sort((a, b) => Number(a) - Number(b));
    expect(rounded(outside.filter(({ across }) => across).map(({ y }) => y[0]))).toEqual(
      [0, 1, 2, 3, 4, 5].map((row) => (13.5 + row * 54).toFixed(1)),
    );
    expect(rounded(outside.filter(({ across }) => !across).map(({ x }) => x[0]))).toEqual([
      '15.0',
      '105.0',
      '195.0',
    ]);
    expect(outside).toHaveLength(12 + 6);
    for (const { x, y } of outside) {
      expect(Math.min(...x, ...y)).toBeGreaterThan(5);
      expect(Math.max(...x)).toBeLessThan(205);
      expect(Math.max(...y)).toBeLessThan(292);
    }
  });
});

describe('the backs', () => {
  test('stand on the page after their fronts, left and right changed: behind them when the sheet is turned over', async () => {
    const { pages } = await printedCards(cardsUpTo(11), { sides: 'both', start: 2 });
    expect(pages.map(textsAt)).toEqual([
      Array.from({ length: 9 }, (_, index) => `${index + 2} 甲${index + 1}`),
      ['1 乙1', '4 乙2', '3 乙3', '6 乙4', '5 乙5', '8 乙6', '7 乙7', '10 乙8', '9 乙9'],
      ['1 甲10', '2 甲11'],
      ['2 乙10', '1 乙11'],
    ]);
  });

  test('can be printed by themselves, when the fronts are done', async () => {
    const { pages } = await printedCards(cardsUpTo(2), { sides: 'backs' });
    expect(pages.map(textsAt)).toEqual([['2 乙1', '1 乙2']]);
  });
});

test('every card of a practice ledger says so', async () => {
  const { pages } = await printedCards(cardsUpTo(3), {}, true);
  expect(pages[0]?.items.filter(({ text }) => text === '练 习')).toHaveLength(3);
});

test('the trial sheet shows the outlines of all ten slots with their numbers, moved by the offset', async () => {
  const file = tempPath('试印页.pdf');
  const offset = { x: 2, y: 1 };
  await printPapers(
    { layout: 'trial', title: '试印页', practice: false, sheets: { ...usualSheets, offset } },
    file,
    {
      faces: 'bundled',
    },
  );
  const [page] = await pdfPages(file);
  const numbers = page?.items.filter(({ text }) => /^第 \d+ 格$/.test(text)) ?? [];
  expect(numbers.map(({ text }) => text)).toEqual(
    Array.from({ length: 10 }, (_, index) => `第 ${index + 1} 格`),
  );
  for (const [index, { x, width }] of numbers.entries())
    expect((x + width / 2) / mm).toBeCloseTo(15 + 2 + 45 + (index % 2) * 90, 1);
  expect(page?.text).toContain('左右 2 毫米，上下 1 毫米');
});
