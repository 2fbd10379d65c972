import { beforeAll, describe, expect, test } from 'vitest';
import type { PrintPapersInput } from '../../../electron/jobs/kinds/print-papers.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import type { RowValues } from '../../../shared/registers/register.ts';
import { refusalCode } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { addRows, printedPapers } from './papers-of-rows.ts';

let ledger: Ledger;

const add = (register: string, rows: readonly RowValues[]) => addRows(ledger, register, rows);

const print = (register: string, paper: string, change?: Partial<PrintPapersInput>, practice?: boolean) =>
  printedPapers(ledger, register, paper, change, practice);

const both = { start: 1, offset: { x: 0, y: 0 }, sides: 'both', trial: false } as const;

let members: number[];
let volunteers: number[];

beforeAll(async () => {
  ledger = await makeLedger();
  const [school = 0] = await add('partner-unit', [{ name: '第一中学' }]);
  members = await add('serving-member', [
    {
      ...{ name: '王小明', gender: '1', unit: school, position: '教师', mobile: '13800138000' },
      ...{ address: '团结路91号13栋1单元295室', reportedOn: '2026-03-05', cardNumber: 'LX0001' },
    },
    { name: '李\u{20BB7}', unit: school },
  ]);
  volunteers = await add('volunteer', [
    { name: '赵文', priorHours: 90 },
    { name: '钱进' },
    { name: '孙丽', priorHours: 0 },
  ]);
  const [first = 0, second = 0] = volunteers;
  const on = '2026-10-01';
  await add('service-record', [
    { on, volunteer: first, content: '巡逻', hours: 120 },
    { on, volunteer: first, content: '义诊', hours: 45 },
    { on, volunteer: second, content: '义诊', hours: null },
    { on, servingMember: members[0] ?? 0, content: '义诊', hours: 150 },
  ]);
});

describe('a certificate', () => {
  test('adds the hours of before to those that the ledger has', async () => {
    const { printed, texts } = await print('volunteer', 'service-certificate');
    expect(texts).toHaveLength(1);
    expect(texts[0]).toContain('志愿服务证书赵文同志：');
    expect(texts[0]).toContain('累计4.25小时');
    expect(texts[0]).toMatch(/团结路社区党委2026年11月24日$/);
    expect([printed.rows, printed.skipped, printed.papers, printed.pages]).toEqual([1, 2, 1, 1]);
  });

  test('of rows that have nothing to certify is refused, and says what is missing', async () => {
    const choice = { ids: volunteers.slice(1) };
    expect(await refusalCode(print('volunteer', 'service-certificate', { choice }))).toBe('paper-none');
  });

  test('is printed for all, by whom it was given and on its own day', async () => {
    await add('award', [
      { name: '王小明', title: '优秀共产党员', on: '2026-07-01', certificateNo: '柳岸〔2026〕3号' },
      { name: '13幢', title: '示范楼', by: '中共团结路街道工作委员会', on: '2026-07' },
      { name: '第一支部', title: '先进基层党组织' },
    ]);
    const { texts } = await print('award', 'honour-certificate');
    expect(texts.map((text) => text.slice(0, 12))).toEqual(
      texts.map(() => expect.stringContaining('荣誉证书')),
    );
    const of = (name: string) => texts.find((text) => text.includes(`${name}：`)) ?? '';
    expect(of('王小明')).toMatch(
      /编号：柳岸〔2026〕3号.*被评为“优秀共产党员”。.*团结路社区党委2026年7月1日$/,
    );
    expect(of('13幢')).toMatch(/中共团结路街道工作委员会2026年7月$/);
    expect(of('13幢')).not.toContain('编号');
    expect(of('第一支部')).toMatch(/_+年_+月_+日$/);
  });
});

describe('a slip', () => {
  test('shows personal values masked, its receipt below the cut line, and the name in full', async () => {
    const { texts, pages } = await print('serving-member', 'report-slip', {
      choice: { ids: members.slice(0, 1) },
    });
    for (const word of ['王小明', '第一中学', '138****8000', '团结路', '2026年3月5日', 'LX0001', '回执'])
      expect(texts[0]).toContain(word);
    for (const word of ['13800138000', '295室', '13栋']) expect(texts[0]).not.toContain(word);
    const heights = ['在职', '沿', '回'].map(
      (text) => pages[0]?.items.find((item) => item.text.startsWith(text))?.y ?? 0,
    );
    expect([...heights].sort((a, b) => b - a)).toEqual(heights);
  });

  test('shows them whole where somebody asked for it, on A5 where that is in the printer', async () => {
    const { texts, pages } = await print('serving-member', 'report-slip', { masked: false, size: 'A5' });
    expect(texts.join()).toContain('13800138000');
    expect(texts.join()).toContain('团结路91号13栋1单元295室');
    expect(Math.round(((pages[0]?.width ?? 0) * 25.4) / 72)).toBe(148);
  });

  test('tells the home unit hours, and nothing else of what was done', async () => {
    const { texts } = await print('serving-member', 'hours-slip', { choice: { ids: members.slice(0, 1) } });
    expect(texts[0]).toContain('服务次数1次');
    expect(texts[0]).toContain('服务时长2.5小时');
    expect(texts[0]).not.toContain('义诊');
  });

  test('acknowledges money and goods, the amount in words; one without either is not printed', async () => {
    const [unit = 0] = await add('partner-unit', [{ name: '城东供电所' }]);
    await add('co-building', [
      { unit, project: '助学', amount: 1230050, receiptNo: '0007' },
      { unit, project: '送桌椅', goods: '会议桌', goodsValue: 370000 },
      { unit, project: '联合巡逻' },
    ]);
    const { texts, printed } = await print('co-building', 'donation-receipt');
    expect([printed.rows, printed.skipped]).toEqual([2, 1]);
    const money = texts.find((text) => text.includes('助学')) ?? '';
    expect(money).toContain('人民币壹万贰仟叁佰元伍角整￥12,300.50');
    expect(money).not.toContain('捐赠物品');
    expect(money.match(/编号：0007/g)).toHaveLength(2);
    const goods = texts.find((text) => text.includes('送桌椅')) ?? '';
    expect(goods).toContain('人民币叁仟柒佰元整￥3,700.00');
    expect(goods).not.toContain('捐资金额');
    expect(goods).toMatch(/编号：_+/);
  });
});

describe('cards', () => {
  test('of one row are printed in as many copies as wanted, each with the next number', async () => {
    const ids = await add('cadre', [{ name: '李芳', position: '社区党委副书记', phone: '0575-84112233' }]);
    const asked = { 服务热线: '0575-12345678', 责任楼幢: '1—12 幢' };
    const { printed, texts } = await print('cadre', 'heart-card', {
      ...{ choice: { ids }, copies: 13, firstNumber: 201, asked, card: both },
    });
    expect([printed.rows, printed.papers, printed.pages]).toEqual([1, 13, 4]);
    expect(texts[0]?.match(/0575-12345678/g)).toHaveLength(10);
    const numbers = [texts[1], texts[3]].flatMap((text) => text?.match(/№\d{4}/g) ?? []);
    expect(numbers).toEqual(Array.from({ length: 13 }, (_, index) => `№0${201 + index}`));
    expect(texts[1]).toContain('1—12幢');
    expect(texts[1]).not.toContain('意见箱');
  });

  test('mark a character that no font has, and name it in the result', async () => {
    const { printed, texts } = await print('serving-member', 'contact-card');
    expect(texts[0]).toContain('李［U+20BB7］');
    expect(printed.missing).toEqual([{ character: '\u{20BB7}', codePoint: 'U+20BB7', count: 1 }]);
  });

  test('on trial are outlines and nobody’s data', async () => {
    const { printed, texts } = await print('serving-member', 'contact-card', {
      card: { ...both, trial: true },
    });
    expect([printed.rows, printed.pages]).toEqual([0, 1]);
    expect(texts[0]).not.toContain('王小明');
  });
});

test('every paper of a practice ledger says so', async () => {
  for (const [register, paper] of [
    ['volunteer', 'service-certificate'],
    ['serving-member', 'report-slip'],
    ['serving-member', 'contact-card'],
  ] as const) {
    const { texts } = await print(register, paper, {}, true);
    for (const text of texts) expect(text).toContain('练习');
  }
});

test('papers of no row at all are refused', async () => {
  expect(await refusalCode(print('resource-booking', 'booking-slip'))).toBe('paper-none');
});
