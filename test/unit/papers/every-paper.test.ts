import { describe, expect, test } from 'vitest';
import { type PaperBatch, printPapers } from '../../../electron/documents/pdf/papers/print-papers.ts';
import { registerOf, registers } from '../../../shared/registers/definitions/index.ts';
import type { Paper } from '../../../shared/registers/paper.ts';
import { fillPaper } from '../../../shared/registers/papers/fill-paper.ts';
import type { PaperFilling } from '../../../shared/registers/papers/words.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { longestNames, longestValues } from '../../support/longest-values.ts';
import { type PdfPage, pdfPages } from '../../support/pdf-text.ts';
import { tempPath } from '../pdf/sheets.ts';
import { mm, usualSheets } from './papers.ts';

const papers = registers.flatMap((definition) =>
  (definition.papers ?? []).map((paper) => [definition.label, paper.label, definition, paper] as const),
);

/** A paper of a row that says nothing, and of one that says as much as it can. */
function fillings(definition: AnyRegister, paper: Paper): PaperFilling[] {
  const { asks = [], sums = [], lists = [] } = paper;
  const tables = paper.layout === 'record' ? paper.tables : [];
  const base = { names: longestNames, masked: false, today: '2026-11-24', number: 999_999 };
  return [
    {
      ...base,
      values: {},
      office: '柳岸社区党委',
      sums: new Map(),
      lists: new Map(),
      tables: [],
      pictures: [],
      asked: {},
    },
    {
      ...base,
      values: longestValues(definition),
      office: '中国共产党巴里坤哈萨克自治县汉城街道办事处团结北路社区委员会',
      sums: new Map(sums.map(({ name }) => [name, 60_000_000])),
      lists: new Map(lists.map(({ name }) => [name, Array.from({ length: 12 }, () => '努尔麦麦提·卡卡西')])),
      tables: tables.map(({ register, columns }) => {
        const line = { values: longestValues(registerOf(register)), sums: columns.map(() => 60_000_000) };
        return [line, line, line];
      }),
      pictures: Array.from({ length: 9 }, () => ({ name: '国'.repeat(200), file: null })),
      asked: Object.fromEntries(asks.map(({ name, longest }) => [name, '国'.repeat(longest)])),
    },
  ];
}

function sheetsOf(paper: Paper, size: 'A4' | 'A5') {
  if (paper.layout !== 'slip' && paper.layout !== 'record') return { ...usualSheets, sides: 'both' };
  const forWall = paper.forWall ?? false;
  return paper.layout === 'slip' ? { size, forWall } : { landscape: paper.landscape ?? false, forWall };
}

async function print(definition: AnyRegister, paper: Paper, size: 'A4' | 'A5'): Promise<PdfPage[]> {
  const contents = fillings(definition, paper).map((filling) => fillPaper(definition, paper, filling));
  const file = tempPath('文书.pdf');
  const sheets = sheetsOf(paper, size);
  const batch = { layout: paper.layout, title: paper.label, practice: false, papers: contents, sheets };
  await printPapers(batch as PaperBatch, file, { faces: 'bundled' });
  return pdfPages(file);
}

/** Nothing stands outside these edges, given in mm from the page's own. */
function expectWithin(
  { items, width, height }: PdfPage,
  { x, y }: { readonly x: number; readonly y: number },
): void {
  const outside = items.filter(
    (item) =>
      item.x < x * mm - 0.5 ||
      item.x + item.width > width - x * mm + 0.5 ||
      item.y < y * mm - 0.5 ||
      item.y + item.size * 0.8 > height - y * mm + 0.5,
  );
  expect(outside.map(({ text }) => text)).toEqual([]);
}

/** No line of text runs into another. */
function expectApart({ items }: PdfPage): void {
  const overlaps = items.flatMap((a, index) =>
    items.slice(index + 1).flatMap((b) => {
      const beside = a.x + a.width <= b.x + 0.5 || b.x + b.width <= a.x + 0.5;
      const above = Math.abs(a.y - b.y) >= Math.min(a.size, b.size) * 0.8;
      return beside || above ? [] : [[a.text, b.text]];
    }),
  );
  expect(overlaps).toEqual([]);
}

describe.each(papers)('%s: %s', (_register, _paper, definition, paper) => {
  test('stays within its page, whatever a row says: nothing is cut off or printed over another', async () => {
    const sizes = paper.layout === 'slip' ? (['A4', 'A5'] as const) : (['A4'] as const);
    for (const size of sizes) {
      const pages = await print(definition, paper, size);
      // Cards: a page of fronts and one of backs. A text for the wall may be longer than a page, and so may a record.
      const goesOn = paper.layout === 'record' || (paper.layout === 'slip' && paper.forWall);
      if (!goesOn) expect(pages).toHaveLength(2);
      for (const page of pages) {
        if (paper.layout === 'certificate') expectWithin(page, { x: 30, y: 20 });
        if (paper.layout === 'slip') expectWithin(page, size === 'A4' ? { x: 24, y: 18 } : { x: 15, y: 10 });
        if (paper.layout === 'record') expectWithin(page, { x: 18, y: 10 });
        if (paper.layout === 'card') expectWithin(page, { x: 19, y: 17 });
        expectApart(page);
      }
    }
  });
});
