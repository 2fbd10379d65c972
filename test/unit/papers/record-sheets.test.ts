import { rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { addAttachment } from '../../../electron/ledger/attachments/add-attachment.ts';
import { attachmentStore } from '../../../electron/ledger/attachments/keep-file.ts';
import { attachmentPath } from '../../../electron/ledger/backup/attachments.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { RowValues } from '../../../shared/registers/register.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { pdfPictures } from '../../support/pdf-pictures.ts';
import { exifWithPlace, jpegSegment, jpegWith, picture } from '../../support/pictures.ts';
import { tempPath } from '../pdf/sheets.ts';
import { addRows, printedPapers } from './papers-of-rows.ts';

let ledger: Ledger;
let unit: number;

const add = (register: string, rows: readonly RowValues[]) => addRows(ledger, register, rows);

const member = async (name: string, change: RowValues = {}) => {
  const [id = 0] = await add('serving-member', [{ name, unit, ...change }]);
  return id;
};

/** So many services of 1.5 hours, called 甲0次, 甲1次 … */
const services = (count: number, servingMember: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...{ on: '2026-10-01', servingMember, hours: 90, content: `甲${index}次` },
  }));

const serviceSheet = (ids: number[], asked = {}) =>
  printedPapers(ledger, 'serving-member', 'service-sheet', { choice: { ids }, asked });

beforeAll(async () => {
  ledger = await makeLedger();
  [unit = 0] = await add('partner-unit', [{ name: '第一中学' }]);
});

describe('a record sheet', () => {
  test('has what went out and what came in on one page, in the order of their dates, and lines to go on by hand', async () => {
    const one = await member('王小明');
    await add('unit-contact', [
      { on: '2026-06-29', direction: 'reply-in', member: one, matter: '同意每月一次' },
      { on: '2026-06-26', direction: 'notice-out', member: one, matter: '通报上半年情况', receipt: '已收回' },
      { on: '2026-06-27', direction: 'notice-out', member: await member('李强'), matter: '另一个人的事' },
    ]);
    const choice = { ids: [one] };
    const { texts, pages } = await printedPapers(ledger, 'serving-member', 'contact-record', { choice });
    expect(pages).toHaveLength(1);
    expect(texts[0]).toMatch(
      /王小明.*第一中学.*2026\.06\.26.*通报上半年情况.*已收回.*2026\.06\.29.*同意每月一次/,
    );
    expect(texts[0]).not.toContain('另一个人');
    expect(texts[0]).toMatch(/社区联系人：单位联系人：$/);
    expect(texts[0]).not.toContain('第1页');
  });

  test('of a long log goes on page after page, each with the head of its table and its number', async () => {
    const one = await member('王小明');
    await add('service-record', services(150, one));
    const { texts, pages } = await serviceSheet([one]);
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, text] of texts.entries()) {
      expect(text).toContain('服务日期服务内容');
      expect(text).toContain(`第${index + 1}页/共${pages.length}页`);
    }
    expect(texts.at(-1)).toContain('合计225');
    expect(texts.at(-1)).toContain('各执一份');
  });

  test('breaks no number over two lines, however many rows there are', async () => {
    const one = await member('王小明');
    await add('service-record', services(1001, one));
    const { pages } = await serviceSheet([one]);
    const items = pages.at(-1)?.items.map(({ text }) => text) ?? [];
    expect(items).toContain('1001');
    expect(items).toContain('1501.5');
  });

  test('of several rows counts the pages of each by itself', async () => {
    const ids = [await member('李强'), await member('王小明')];
    for (const [index, id] of ids.entries()) await add('service-record', services(80 - 20 * index, id));
    const { texts } = await serviceSheet(ids);
    const numbers = texts.map((text) => /第(\d+)页\/共(\d+)页/.exec(text)?.slice(1).join('/'));
    const second = texts.findIndex((text) => text.includes('王小明'));
    expect(second).toBeGreaterThan(1);
    for (const part of [numbers.slice(0, second), numbers.slice(second)])
      expect(part).toEqual(part.map((_, index) => `${index + 1}/${part.length}`));
  });

  test('without related rows says so', async () => {
    expect((await serviceSheet([await member('王小明')])).texts[0]).toContain('没有记录');
  });
});

describe('a one-page report with photos', () => {
  const attach = async (name: string, bytes: Buffer) => {
    const path = tempPath(name);
    writeFileSync(path, bytes);
    return (await addAttachment(ledger, path)).hash;
  };
  const print = async (photos: readonly string[]) => {
    const choice = {
      ids: await add('activity', [
        { name: '纳凉晚会', on: '2026-06-18', people: 260, photos: photos.length === 0 ? null : photos },
      ]),
    };
    const printed = await printedPapers(ledger, 'activity', 'activity-report', { choice });
    return { ...printed, pictures: (await pdfPictures(printed.out)).flat() };
  };

  test('has them the way up that the camera said, their names below, and no more than there is room for', async () => {
    const exif = jpegSegment(0xe1, exifWithPlace('II', 6));
    const lying = await attach('舞蹈.jpg', picture('baseline.jpg'));
    const turned = await attach('合唱.jpg', jpegWith(picture('baseline.jpg'), exif));
    const png = await attach('观众.png', picture('photo.png'));
    const more = await attach('台下.jpg', picture('progressive.jpg'));
    const { texts, pages, pictures } = await print([lying, turned, png, more]);
    expect(pages).toHaveLength(1);
    expect(texts[0]).toMatch(/纳凉晚会.*260人.*舞蹈.*合唱.*观众.*台下/);
    expect(pictures).toHaveLength(4);
    expect(pictures[0]?.width).toBeCloseTo((pictures[0]?.height ?? 0) * 1.5, 1);
    expect(pictures[1]?.height).toBeCloseTo((pictures[1]?.width ?? 0) * 1.5, 1);
  });

  test('says in the place of a photo that it is gone or cannot be printed, and is printed all the same', async () => {
    const exif = jpegSegment(0xe1, exifWithPlace('MM', 3));
    const gone = await attach('丢失.jpg', jpegWith(picture('baseline.jpg'), exif));
    const webp = await attach('网图.webp', picture('photo.webp'));
    const png = Buffer.from(picture('photo.png'));
    const pixels = png.indexOf('IDAT') + 4;
    const spoilt = await attach('损坏.png', png.fill(7, pixels, pixels + 30));
    rmSync(attachmentPath(attachmentStore(ledger.connection.folder), gone));
    const { texts, pictures } = await print([gone, webp, spoilt]);
    expect(pictures).toHaveLength(0);
    expect(texts[0]).toMatch(/照片文件不在账本里了.*丢失.*印不出来.*网图.*印不出来.*损坏/);
  });

  test('without photos has none', async () => {
    const { pages, pictures } = await print([]);
    expect([pages.length, pictures.length]).toEqual([1, 0]);
  });
});

test('as many rows are printed as the ledger has that point there, of that year and not removed, and their sum', async () => {
  const rowsOf = fc.array(
    fc.record({
      isMine: fc.boolean(),
      year: fc.constantFrom('2025', '2026'),
      minutes: fc.integer({ min: 0, max: 24 * 60 }),
      isRemoved: fc.boolean(),
      words: fc.integer({ min: 1, max: 60 }),
    }),
    { minLength: 1, maxLength: 90 },
  );
  await fc.assert(
    fc.asyncProperty(rowsOf, fc.constantFrom('', '2025', '2026'), async (rows, asked) => {
      const [mine, other] = [await member('王小明'), await member('李强')];
      const ids = await add(
        'service-record',
        rows.map(({ isMine, year, minutes, words }, index) => ({
          ...{ on: `${year}-05-01`, servingMember: isMine ? mine : other, hours: minutes },
          content: `甲${index}次${'巡'.repeat(words)}`,
        })),
      );
      await changeLedger(ledger, { kind: 'edit', label: '删除' }, async (changes) => {
        for (const [index, id] of ids.entries())
          if (rows[index]?.isRemoved) await changes.remove(registerOf('service-record'), id, 1);
      });
      const { texts } = await serviceSheet([mine], { 年度: asked });
      const printed = [...texts.join('').matchAll(/甲(\d+)次/g)].map(([, index]) => Number(index));
      const wanted = rows.flatMap(({ isMine, isRemoved, year, minutes }, index) =>
        isMine && !isRemoved && (asked === '' || asked === year) ? [{ index, minutes }] : [],
      );
      expect(printed.toSorted((a, b) => a - b)).toEqual(wanted.map(({ index }) => index));
      const hours = wanted.reduce((sum, { minutes }) => sum + minutes, 0) / 60;
      if (wanted.length > 0) expect(texts.join('')).toContain(`合计${Math.round(hours * 100) / 100}`);
    }),
    { numRuns: 12 },
  );
});
