import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printRegisterSheet } from '../../../electron/documents/pdf/register-sheet.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import type { PdfPage, PdfText } from '../../support/pdf-text.ts';
import { columns, printed, row, rowsUpTo, sheetOf, tempPath } from './sheets.ts';

const mm = 72 / 25.4;

/** The names on a page, in their order from top to bottom. */
function namesOn({ items }: PdfPage): string[] {
  return items.filter(({ text }) => /^甲\d+$/.test(text)).map(({ text }) => text);
}

function find({ items }: PdfPage, text: string | RegExp): PdfText {
  const found = items.find((item) => (typeof text === 'string' ? item.text === text : text.test(item.text)));
  if (found === undefined) throw new Error(`${text} is not on the page`);
  return found;
}

describe('the page', () => {
  test.each([
    ['A4', 'landscape', 297, 210],
    ['A3', 'landscape', 420, 297],
    ['A4', 'portrait', 210, 297],
  ] as const)(
    'of %s %s is %d by %d mm, and nothing stands in its margins',
    async (paper, orientation, w, h) => {
      const sheet = sheetOf(rowsUpTo(70, '迁入'), { paper, orientation });
      const { pages } = await printed(sheet);
      expect(pages.length).toBeGreaterThan(1);
      for (const { width, height, items } of pages) {
        expect([width / mm, height / mm]).toEqual([expect.closeTo(w, 1), expect.closeTo(h, 1)]);
        for (const { x, y, width: long, size } of items) {
          expect(x).toBeGreaterThanOrEqual(20 * mm - 0.1);
          expect(x + long).toBeLessThanOrEqual(width - 14 * mm + 0.1);
          expect(y).toBeGreaterThanOrEqual(9 * mm);
          expect(y + size).toBeLessThanOrEqual(height - 12 * mm);
        }
      }
    },
  );

  test('repeats title, unit, date, column heads and footer, and says which page of how many it is', async () => {
    const { pages } = await printed(sheetOf(rowsUpTo(120)));
    for (const [index, page] of pages.entries()) {
      const texts = page.items.map(({ text }) => text);
      for (const text of ['党员名册', '单位：柳岸社区党委', '截至日期：2026年11月24日'])
        expect(texts).toContain(text);
      expect(page.text.replace(/\s/g, '')).toContain('内部资料注意保管');
      for (const { title } of columns) expect(texts).toContain(title);
      expect(page.text).toContain('打印：王芳');
      expect(page.text.replace(/\s/g, '')).toContain(`第${index + 1}页/共${pages.length}页`);
    }
  });

  test('is filled from top to bottom in order: no row is lost, doubled or out of its place', async () => {
    const { pages, printed: result } = await printed(sheetOf(rowsUpTo(150)));
    expect(pages.flatMap(namesOn)).toEqual(rowsUpTo(150).map(([, name]) => name));
    expect([result.pages, result.rows]).toEqual([pages.length, 150]);
    for (const page of pages) {
      const heights = page.items.filter(({ text }) => /^甲\d+$/.test(text)).map(({ y }) => y);
      expect([...heights].sort((a, b) => b - a)).toEqual(heights);
    }
  });

  test('says 练习 across a practice ledger, and 已脱敏 in the heading of a masked sheet', async () => {
    const { pages } = await printed(sheetOf(rowsUpTo(60), { practice: true, masked: true }));
    for (const page of pages) {
      expect(page.text).toContain('练 习 册');
      expect(page.text).toContain('党员名册（已脱敏）');
    }
  });

  test('keeps unit, branch and date apart however long their names are', async () => {
    const unit = '中国共产党巴里坤哈萨克自治县汉城街道办事处团结北路社区委员会';
    const branch = '中国共产党巴里坤哈萨克自治县汉城街道团结北路社区第十一老年支部委员会';
    const right = '截至日期：2026年11月24日';
    const sections = [{ subtitle: branch, rows: rowsUpTo(3) }];
    const { pages } = await printed(sheetOf(sections, { heading: { left: `单位：${unit}`, right } }));
    const [page] = pages;
    if (page === undefined) throw new Error('no page');
    const [left, middle, date] = [find(page, `单位：${unit}`), find(page, branch), find(page, right)];
    const apart = (a: PdfText, b: PdfText) =>
      a.x + a.width < b.x || Math.abs(a.y - b.y) > Math.max(a.size, b.size) * 0.8;
    expect(apart(left, middle)).toBe(true);
    expect(apart(middle, date)).toBe(true);
    expect(apart(left, date)).toBe(true);
    const head = find(page, '姓名');
    for (const { y } of [left, middle, date]) expect(y).toBeGreaterThan(head.y + head.size);
  });
});

describe('the 合计 line', () => {
  const totals = ['合计 40 人', '其中预备党员 3 人'];

  test('stands under the last row, and never alone on a page', async () => {
    for (let count = 15; count <= 50; count += 1) {
      const { pages } = await printed(sheetOf([{ rows: rowsUpTo(count), totals }]));
      const last = pages.at(-1);
      if (last === undefined) throw new Error('no page');
      expect(pages.filter(({ text }) => text.includes('合计'))).toEqual([last]);
      expect(namesOn(last).length).toBeGreaterThan(0);
      expect(find(last, /^合计/).y).toBeLessThan(find(last, `甲${count}`).y);
    }
  });

  test('fits on its page, whatever the heights of the rows', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 40 }),
        async (lines) => {
          const rows = lines.map((count, index) => row(index + 1, Array(count).fill('迁入').join('\n')));
          const { pages } = await printed(sheetOf([{ rows, totals }]));
          expect(pages.flatMap(namesOn)).toEqual(rows.map(([, name]) => name));
          // Whatever is not the footer's line stands above the table's lower edge.
          const low = pages.flatMap(({ items }) => items.filter(({ y }) => y > 11 * mm && y < 17 * mm));
          expect(low).toEqual([]);
          const last = pages.at(-1);
          expect(last?.text).toContain('合计');
          expect(last === undefined ? [] : namesOn(last)).not.toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('a section', () => {
  test('begins on a page of its own under its own name, with its own 合计', async () => {
    const sections = ['第一支部', '第二支部'].map((subtitle, index) => ({
      subtitle,
      rows: rowsUpTo(30 + index),
      totals: [`合计 ${30 + index} 人`],
    }));
    const { pages } = await printed(sheetOf(sections));
    const kinds = pages.map(({ text }) => /第[一二]支部/.exec(text)?.[0]);
    expect(kinds).toEqual(['第一支部', '第一支部', '第二支部', '第二支部']);
    expect(pages[1]?.text).toContain('合计 30 人');
    expect(pages[3]?.text).toContain('合计 31 人');
  });

  test('without rows, and a register without sections, is a page with its head that says so', async () => {
    for (const sections of [[{ rows: [] }], []]) {
      const { pages, printed: result } = await printed(sheetOf(sections));
      expect([pages.length, result.pages, result.rows]).toEqual([1, 1, 0]);
      expect(pages[0]?.text).toContain('本表无记录');
      expect(pages[0]?.text).not.toContain('合计');
      for (const { title } of columns) expect(pages[0]?.text).toContain(title);
    }
  });
});

describe('a cell', () => {
  test('keeps its text within its column, broken into lines', async () => {
    const address = '团结路街道柳岸社区柳岸路十八号院二号楼三单元四百零二室（与长子同住）';
    const { pages } = await printed(sheetOf([[...row(1).slice(0, 3), address.repeat(3), '备注'.repeat(9)]]));
    const [page] = pages;
    if (page === undefined) throw new Error('no page');
    const [home, remark] = ['住址', '备注'].map((title) => find(page, title));
    const below = page.items.filter(({ y }) => y < (home?.y ?? 0));
    const lines = below.filter(({ text }) => /[路室院]/.test(text));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ text }) => text).join('')).toBe(address.repeat(3));
    for (const { x, width } of lines) expect(x + width).toBeLessThan(remark?.x ?? 0);
    for (const { x } of below.filter(({ text }) => /^[备注]+$/.test(text)))
      expect(x).toBeGreaterThan(Math.max(...lines.map((line) => line.x + line.width)));
  });

  test('keeps a telephone number on one line', async () => {
    const { pages } = await printed(sheetOf([['1', '甲1', '0575-84112233', '', '']]));
    expect(pages[0]?.items.map(({ text }) => text)).toContain('0575-84112233');
  });

  test('that is taller than a page goes on on the next, between two of its lines', async () => {
    const remark = Array.from({ length: 90 }, (_, line) => `第${line}行`).join('\n');
    const { pages } = await printed(sheetOf([row(1, remark), row(2)]));
    expect(pages.length).toBeGreaterThan(2);
    const lines = pages
      .flatMap(({ items }) => items.map(({ text }) => text))
      .filter((text) => /^第\d+行$/.test(text));
    expect(lines).toEqual(remark.split('\n'));
  });

  test('shows rare characters and name dots, and marks what no font has', async () => {
    const { pages, printed: result } = await printed(
      sheetOf([
        ['1', '买买提·艾力', '', '', ''],
        ['2', '王㛃', '', '', ''],
        ['3', '\u{2FA1F}某', '', '', ''],
      ]),
    );
    const text = pages[0]?.text.replace(/\s/g, '') ?? '';
    expect(text).toContain('买买提·艾力');
    expect(text).toContain('王㛃');
    if (result.missing.length > 0) expect(text).toContain(`［${result.missing[0]?.codePoint}］`);
    expect(result.missing.map(({ codePoint }) => codePoint)).toEqual(['U+2FA1F']);
  });
});

describe('the file', () => {
  const codeOf = (error: unknown) => (error instanceof Refusal ? error.code : error);
  const leftIn = (file: string) => readdirSync(dirname(file));

  test('appears complete or not at all: a cancelled print leaves the old one', async () => {
    const file = tempPath('名册.pdf');
    writeFileSync(file, '旧的');
    const cancel = new AbortController();
    const run = printRegisterSheet(sheetOf(rowsUpTo(900)), file, {
      faces: 'bundled',
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    expect(await run.catch(codeOf)).toBe('document-cancelled');
    expect([leftIn(file), readFileSync(file, 'utf8')]).toEqual([['名册.pdf'], '旧的']);
  });

  test('lets others have their turn while it is drawn: a cancel from outside is heard', async () => {
    const file = tempPath('名册.pdf');
    const cancel = new AbortController();
    const run = printRegisterSheet(sheetOf(rowsUpTo(900)), file, { faces: 'bundled', signal: cancel.signal });
    setImmediate(() => cancel.abort());
    expect(await run.catch(codeOf)).toBe('document-cancelled');
  });

  test('grows on the disk while it is drawn: its pages do not wait in memory', async () => {
    const file = tempPath('名册.pdf');
    const sizes: number[] = [];
    function* watched() {
      for (const cells of rowsUpTo(1500)) {
        yield cells;
        sizes.push(...leftIn(file).map((name) => statSync(join(dirname(file), name)).size));
      }
    }
    await printRegisterSheet(sheetOf([{ rows: watched() }]), file, { faces: 'bundled' });
    expect(sizes.at(-1)).toBeGreaterThan(50_000);
  });

  test('is not begun where its rows fail half-way', async () => {
    const file = tempPath('名册.pdf');
    function* failing() {
      yield* rowsUpTo(300);
      throw new Error('the ledger went away');
    }
    const run = printRegisterSheet(sheetOf([{ rows: failing() }]), file, { faces: 'bundled' });
    await expect(run).rejects.toThrow('the ledger went away');
    expect([existsSync(file), leftIn(file)]).toEqual([false, []]);
  });

  test('in a folder that is not there is refused by name', async () => {
    const file = join(dirname(tempPath('x')), '没有', '名册.pdf');
    const run = printRegisterSheet(sheetOf(rowsUpTo(2)), file, { faces: 'bundled' });
    expect(await run.catch(codeOf)).toBe('file-folder-missing');
  });
});
