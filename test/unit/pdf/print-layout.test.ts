import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JobContext } from '../../../electron/jobs/job-kinds.ts';
import { exportLayout } from '../../../electron/jobs/kinds/export-layout.ts';
import type { LayoutInput } from '../../../electron/jobs/kinds/layout-of.ts';
import { printLayout } from '../../../electron/jobs/kinds/print-layout.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { partyDues } from '../../../shared/registers/definitions/party-dues.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { jobContextOf, makeLedger } from '../../support/ledgers.ts';
import { pdfPages } from '../../support/pdf-text.ts';
import { tempPath } from './sheets.ts';

let context: JobContext;

beforeAll(async () => {
  const ledger = await makeLedger();
  await changeLedger(ledger, { kind: 'edit', label: '新增' }, async (changes) => {
    const branch = async (name: string, order: number) =>
      (await changes.insert(partyOrganisation, { name, order })).id;
    const first = await branch('第一支部', 1);
    const second = await branch('第二支部', 2);
    const paid = (name: string, branch: number, month: string, due: number, paid: number | null) =>
      changes.insert(partyDues, { name, branch, month, payer: 'wage', due, paid });
    await paid('王芳', first, '2026-10', 1500, null);
    await paid('王芳', first, '2026-11', 1500, 1500);
    await paid('李娜', second, '2026-10', 4200, 4200);
    await paid('李娜', second, '2026-11', 4200, 4000);
    await paid('赵强', second, '2026-09', 20, null);
  });
  context = jobContextOf(ledger);
});

const dues = { register: 'party-dues', masked: false, sections: true } as const;

async function print(input: Pick<LayoutInput, 'layout' | 'time'>) {
  const out = tempPath('打印表.pdf');
  const printed = await printLayout({ ...dues, ...input, out, faces: 'bundled' }, context);
  const pages = await pdfPages(out);
  return { printed, pages: pages.map(({ text }) => text.replace(/\s+/g, ' ')) };
}

describe('a register’s other sheet', () => {
  test('of a month begins every branch on a page, with its sums and room to sign', async () => {
    const { printed, pages } = await print({ layout: 'monthly', time: '2026-11' });
    expect(printed).toMatchObject({ rows: 2, pages: 2 });
    const [first = '', second = ''] = pages;
    for (const part of ['党费收缴登记表', '第一支部', '2026年11月', '签名', '合计 1 人', '第 1 页 / 共 2 页'])
      expect(first).toContain(part);
    expect(first).toMatch(/合计 1 人 15\.00 15\.00 0\.00/);
    expect(second).toMatch(/李娜 .*42\.00 40\.00 2\.00/);
  });

  test('of arrears has who owes, longest first, and nobody who has paid', async () => {
    const { printed, pages } = await print({ layout: 'arrears', time: '2026-10' });
    expect(printed).toMatchObject({ rows: 2, pages: 1 });
    expect(pages[0]).toContain('截至2026年10月');
    expect(pages[0]).toMatch(/1 赵强 .*2026\.09 0\.20 2 王芳 .*2026\.10 15\.00 合计 2 人 15\.20/);
    expect(pages[0]).not.toContain('李娜');
  });

  test('of a time without rows is a page that says so', async () => {
    const { printed, pages } = await print({ layout: 'monthly', time: '2020-01' });
    expect(printed.rows).toBe(0);
    expect(pages[0]).toContain('本表无记录');
  });

  test('is a workbook with numbers and formulas, the branch beside the name', async () => {
    const out = tempPath('党费.xlsx');
    const wanted = { ...dues, layout: 'monthly', time: '2026-11', out };
    expect(await exportLayout(wanted, context)).toEqual({ rows: 2 });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    const sheet = workbook.worksheets[0];
    const row = (number: number) => [2, 3, 5, 6, 7].map((column) => sheet?.getCell(number, column).value);
    expect(row(4)).toEqual(['姓名', '所在党支部', '应交（元）', '实交（元）', '差额（元）']);
    expect(row(6)).toEqual(['李娜', '第二支部', 42, 40, 2]);
    expect(sheet?.getCell('G7').value).toEqual({ formula: 'SUM(G5:G6)', result: 2 });
  });
});
