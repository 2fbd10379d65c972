import { beforeAll, describe, expect, test } from 'vitest';
import { type PrintRegisterInput, printRegister } from '../../../electron/jobs/kinds/print-register.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { jobContextOf, makeLedger } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';
import { type PdfPage, pdfPages } from '../../support/pdf-text.ts';
import { tempPath } from './sheets.ts';

async function print(ledger: Ledger, change: Partial<PrintRegisterInput> = {}) {
  const out = tempPath('名册.pdf');
  const printed = await printRegister(
    {
      ...{ register: 'party-member', out, masked: false, sections: true, paper: 'A4', faces: 'bundled' },
      ...change,
    },
    jobContextOf(ledger),
  );
  const pages = await pdfPages(out);
  return { printed, pages, text: pages.map((page) => page.text).join('\n') };
}

/** The lines of figures before which 合计 stands. */
const totalsOf = (pages: readonly PdfPage[]) =>
  pages.flatMap(({ text }) => /合计 \d+ 人.*?少数民族 \d+ 人/.exec(text)?.[0].replace(/\s+/g, ' ') ?? []);

let ledger: Ledger;

beforeAll(async () => {
  ledger = await makeLedger();
  const { result } = await changeLedger(ledger, { kind: 'edit', label: '新建' }, async (changes) => [
    await changes.insert(partyOrganisation, { name: '第二支部', order: 2 }),
    await changes.insert(partyOrganisation, { name: '第一支部', order: 1 }),
  ]);
  const [second = 0, first = 0] = result.map(({ id }) => id);
  await saveMembers(ledger, [
    {
      ...{ name: '王小明', branch: first, kind: '1', gender: '1', ethnicity: '01', mobile: '13800138000' },
      ...{ citizenId: '330621198001011236', bornOn: '1980-01-01', joinedOn: '2005-07', fullOn: '2006-07-01' },
      ...{ address: '团结路91号13栋1单元295室', partyPosts: ['001A'], workPost: '4b', education: '21' },
    },
    {
      name: '买买提·艾力',
      branch: first,
      kind: '2',
      gender: '1',
      ethnicity: '05',
      landline: '0575-84112233',
    },
    { name: '张三', branch: second, kind: '1', gender: '2', ethnicity: '01', mobile: '13900139000' },
    { name: '李\u{20BB7}', kind: '1', gender: '2', ethnicity: '11' },
  ]);
});

describe('branch by branch', () => {
  test('every branch has pages of its own in the order of the branches, those without one come last', async () => {
    const { pages, printed } = await print(ledger);
    expect(pages.map(({ text }) => /第[一二]支部|未填所在党支部/.exec(text)?.[0])).toEqual([
      ...['第一支部', '第二支部', '未填所在党支部'],
    ]);
    expect(pages.map(({ text }) => /序号/.test(text) && /住址/.test(text))).toEqual([true, true, true]);
    expect([printed.rows, printed.pages]).toEqual([4, 3]);
  });

  test('each with its own numbers and its own 合计: all, probationary, women, minorities', async () => {
    const { pages } = await print(ledger);
    expect(totalsOf(pages)).toEqual([
      '合计 2 人 其中预备党员 1 人 女 0 人 少数民族 1 人',
      '合计 1 人 其中预备党员 0 人 女 1 人 少数民族 0 人',
      '合计 1 人 其中预备党员 0 人 女 1 人 少数民族 1 人',
    ]);
    for (const { items } of pages) expect(items.some(({ text }) => text === '1')).toBe(true);
  });

  test('or whole, in one list with one 合计', async () => {
    const { pages } = await print(ledger, { sections: false });
    expect(totalsOf(pages)).toEqual(['合计 4 人 其中预备党员 1 人 女 2 人 少数民族 2 人']);
  });
});

describe('for the binder', () => {
  test('everything is printed in full, dates as far as they are known, and the footer says who printed it when', async () => {
    const { text } = await print(ledger);
    for (const word of ['王小明', '13800138000', '0575-84112233', '团结路91号13栋1单元295室', '书记', '大学'])
      expect(text).toContain(word);
    for (const word of ['1980.01', '2005.07', '2006.07.01']) expect(text).toContain(word);
    expect(text).toContain('内部资料');
    expect(text.replace(/\s/g, '')).toContain('打印：王芳2026年11月24日09:30');
    expect(text).not.toContain('330621198001011236');
  });

  test('a rare character that no font has is marked on the paper and named in the result', async () => {
    const { text, printed } = await print(ledger);
    expect(text.replace(/\s/g, '')).toContain('李［U+20BB7］');
    expect(printed.missing).toEqual([{ character: '\u{20BB7}', codePoint: 'U+20BB7', count: 1 }]);
  });
});

describe('for the wall', () => {
  test('fact 10: names, numbers, doors and birth dates are masked, and no bare number is left anywhere', async () => {
    const { text, pages } = await print(ledger, { masked: true });
    for (const word of ['王*明', '138****8000', '0575-****2233', '张*', '买**·', '团结路', '1980年'])
      expect(text).toContain(word);
    for (const word of ['王小明', '张三', '买买提', '91号', '13栋', '维吾尔', '1980.01', '内部资料'])
      expect([word, text.includes(word)]).toEqual([word, false]);
    for (const { items } of pages)
      for (const item of items) expect(item.text).not.toMatch(/\d{11}|\d{17}[\dX]/);
    expect(text.replace(/\s/g, '')).not.toMatch(/\d{18}/);
    expect(text).toContain('已脱敏');
  });
});

test('an empty register is one page that says so', async () => {
  const { pages, printed } = await print(await makeLedger());
  expect([pages.length, printed.rows]).toEqual([1, 0]);
  expect(pages[0]?.text).toContain('本表无记录');
});

test('the register of organisations has a sheet of its own, and A3 paper is twice as large', async () => {
  const { pages } = await print(ledger, { register: 'party-organisation', paper: 'A3' });
  expect(pages[0]?.text).toContain('党组织名册');
  expect(pages[0]?.text).toContain('党组织 2 个');
  const { pages: a4 } = await print(ledger, { register: 'party-organisation' });
  const area = ([page]: readonly PdfPage[]) => (page?.width ?? 0) * (page?.height ?? 0);
  expect(area(pages) / area(a4)).toBeCloseTo(2, 1);
});
