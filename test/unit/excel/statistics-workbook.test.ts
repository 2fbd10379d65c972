import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { writePartyStatistics } from '../../../electron/documents/excel/statistics-workbook.ts';
import type { MemberFacts } from '../../../shared/reports/party-statistics/member-facts.ts';
import { tallyMembers } from '../../../shared/reports/party-statistics/tally.ts';
import { facts, sixMembers } from '../reports/fact-members.ts';
import { faultsOf, readParts } from './package-check.ts';
import { cellsOf, tempPath } from './sample-members.ts';

const paper = { office: '大寺社区党委', preparedAt: '2027-01-04T09:00:00+08:00' };

async function write(members: readonly MemberFacts[], options: { practice?: boolean } = {}) {
  const file = tempPath(`统计-${members.length}-${options.practice === true}.xlsx`);
  await writePartyStatistics(tallyMembers(members, '2026-12-31'), { ...paper, ...options }, file);
  return file;
}

async function open(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

describe('the statistics workbook', () => {
  test('has one sheet per table and one of checks', async () => {
    const workbook = await open(await write(sixMembers));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '表二 党员基本情况',
      '表三 党员入党时间情况',
      '表四 党员学历情况',
      '表六 街道、社区（居委会）党员情况',
      '校核',
    ]);
  });

  test('leaves are numbers, totals are formulas with their results', async () => {
    const sheet = (await open(await write(sixMembers))).worksheets[0];
    expect(sheet?.getCell('D6').value).toEqual({ formula: 'D7+D23+D25+D26+D27+D28', result: 6 });
    expect(sheet?.getCell('D7').value).toMatchObject({ formula: 'D8+D16' });
    expect(sheet?.getCell('D8').value).toMatchObject({ formula: 'SUM(D9:D14)' });
    expect(sheet?.getCell('D27').value).toEqual({ formula: 'SUM(I27:R27)', result: 2 });
    expect(sheet?.getCell('I9').value).toBe(1);
  });

  test('with everybody classified every check shows √', async () => {
    const cells = await cellsOf(await write(sixMembers), 4);
    const marks = cells.slice(4, 16).map((row) => row[2]);
    expect(marks).not.toContain('×');
    expect(marks.filter((mark) => mark === '√')).toHaveLength(9);
    expect(cells.find((row) => row[0] === '大专及以上学历占比')?.[1]).toBe(0.5);
  });

  test('a member without work post stays in the total, breaks the check and is named', async () => {
    const file = await write([...sixMembers, facts({ name: '李四', workPost: null })]);
    const sheet = (await open(file)).worksheets[0];
    expect(sheet?.getCell('D6').value).toMatchObject({ result: 7 });
    expect(sheet?.getCell('D33').value).toMatchObject({ result: '×' });
    const checks = await cellsOf(file, 4);
    expect(checks.find((row) => row[0] === '李四')).toEqual([
      '李四',
      '330621********1236',
      null,
      '未填“工作岗位”，表二、三、四只计入“总计”行',
    ]);
    expect(checks.find((row) => row[0] === '表二表内校核')?.[2]).toBe('×');
  });

  test('prints each table on one A4 page, without the checks', async () => {
    const parts = await readParts(await write(sixMembers));
    expect(parts.get('xl/workbook.xml')).toContain('$A$1:$R$30');
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(
      /paperSize="9" orientation="landscape".*fitToWidth="1" fitToHeight="1"/,
    );
  });

  test('an exercise ledger says so on every form', async () => {
    const [title] = await cellsOf(await write(sixMembers, { practice: true }));
    expect(title?.[0]).toBe('党内统计表二　党员基本情况（练习）');
  });

  test('the package is sound, with members and without', async () => {
    expect(await faultsOf(await write(sixMembers))).toEqual([]);
    expect(await faultsOf(await write([]))).toEqual([]);
  });
});
