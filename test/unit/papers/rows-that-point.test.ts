import { beforeAll, describe, expect, test } from 'vitest';
import { printRegister } from '../../../electron/jobs/kinds/print-register.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import type { RowValues } from '../../../shared/registers/register.ts';
import { refusalCode } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { pdfPages } from '../../support/pdf-text.ts';
import { tempPath } from '../pdf/sheets.ts';
import { addRows, contextOf, printedPapers } from './papers-of-rows.ts';

let ledger: Ledger;

const add = (register: string, rows: readonly RowValues[]) => addRows(ledger, register, rows);

const print = async (register: string, paper: string, asked = {}) =>
  (await printedPapers(ledger, register, paper, { asked })).texts;

beforeAll(async () => {
  ledger = await makeLedger();
  const [unit = 0, other = 0] = await add('partner-unit', [
    { name: '供电所' },
    { name: '第一中学' },
    { name: '河边超市' },
  ]);
  const [post = 0] = await add('service-post', [
    { name: '便民服务岗', duty: '修理、理发', places: 6 },
    { name: '治安巡逻岗', duty: '巡查楼道' },
  ]);
  const [first = 0, second = 0] = await add('serving-member', [
    { name: '章建民', unit, post },
    { name: '裘明', unit },
    { name: '闻晓东', unit, leftOn: '2026-03-01' },
    { name: '陆秀梅', unit: other },
  ]);
  await add('post-claim', [
    { name: '许志玉', post, done: '上门检修26次', grade: '1' },
    { name: '巴特尔', post },
    { name: '已结束', post, endedOn: '2026-01-01' },
  ]);
  const [team = 0] = await add('volunteer-team', [{ name: '便民队' }, { name: '护绿队' }]);
  const [one = 0] = await add('volunteer', [{ name: '范玉珍', team }, { name: '计桂花' }]);
  await add('service-record', [
    { on: '2025-05-01', servingMember: first, content: '检修', hours: 600 },
    { on: '2026-05-01', servingMember: first, content: '检修', hours: 90 },
    { on: '2026-05-02', servingMember: first, content: '检修', hours: 60 },
    { on: '2026-05-02', servingMember: second, content: '义诊', hours: null },
    { on: '2026-06-01', volunteer: one, content: '义务理发', hours: 120 },
  ]);
});

describe('a unit', () => {
  test('is told the hours of its members who are still there, of the year, and nothing of what they did', async () => {
    const texts = await print('partner-unit', 'members-sheet', { 年度: '2026' });
    const text = texts.find((each) => each.includes('供电所党组织：')) ?? '';
    expect(text).toMatch(/2026年度.*裘明10.*章建民22\.5合计32\.5/);
    for (const word of ['闻晓东', '陆秀梅', '检修', '义诊']) expect(text).not.toContain(word);
  });

  test('of which nobody reported in gets no such sheet', async () => {
    const { printed } = await printedPapers(ledger, 'partner-unit', 'members-sheet');
    expect([printed.rows, printed.skipped]).toEqual([2, 1]);
    expect(await refusalCode(print('partner-unit', 'co-building-sheet'))).toBe('paper-none');
  });
});

test('a team has its members and, by way of them, what they did', async () => {
  const texts = await print('volunteer-team', 'team-sheet');
  expect(texts.find((text) => text.startsWith('便民队'))).toMatch(
    /队员.*范玉珍12.*服务记录.*范玉珍义务理发2/,
  );
  expect(texts.find((text) => text.startsWith('护绿队'))).toMatch(/没有记录.*没有记录/);
});

test('a post is graded for those who hold it, and says on the wall who they are', async () => {
  const [appraisal = ''] = await print('service-post', 'duty-appraisal', { 年度: '2026' });
  expect(appraisal).toMatch(/2026年度.*定责：修理、理发.*巴特尔.*许志玉.*上门检修26次优秀/);
  expect(appraisal).not.toContain('已结束');
  const [notice = ''] = await print('service-post', 'post-notice');
  expect(notice).toMatch(/便民服务岗在岗党员巴特尔、许志玉在职党员章建民/);
});

test('the board of all posts has the holders of each behind its duty', async () => {
  const out = tempPath('岗位.pdf');
  const input = {
    register: 'service-post',
    out,
    masked: true,
    sections: false,
    paper: 'A3',
    faces: 'bundled',
  } as const;
  await printRegister(input, contextOf(ledger, false));
  const [page] = await pdfPages(out);
  const text = page?.text.replace(/\s/g, '') ?? '';
  expect(text).toMatch(/在岗党员在职党员1便民服务岗修理、理发6巴特尔、许志玉章建民2治安巡逻岗巡查楼道/);
  expect(text).not.toContain('已结束');
});
