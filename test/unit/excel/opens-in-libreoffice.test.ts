import { mkdirSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeRefusedWorkbook } from '../../../electron/documents/excel/refused-workbook.ts';
import { writeRegisterWorkbook } from '../../../electron/documents/excel/register-workbook.ts';
import { writePartyStatistics } from '../../../electron/documents/excel/statistics-workbook.ts';
import { writeTallyWorkbook } from '../../../electron/documents/excel/tally-workbook.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { tallyMembers } from '../../../shared/reports/party-statistics/tally.ts';
import { convertWithLibreOffice } from '../../support/libreoffice.ts';
import { facts, sixMembers } from '../reports/fact-members.ts';
import { cellsOf, member, names, rowsOf, tempPath } from './sample-members.ts';
import { premisesTally, trainingTally } from './sample-tallies.ts';

/** One start of LibreOffice for all files: it opens each, calculates every formula anew and saves it again. */
const files = {
  register: tempPath('名册.xlsx'),
  masked: tempPath('公开名册.xlsx'),
  refused: tempPath('未导入.xlsx'),
  statistics: tempPath('统计.xlsx'),
  incomplete: tempPath('统计-不全.xlsx'),
  tally: tempPath('汇总.xlsx'),
  wholeTally: tempPath('汇总-面积.xlsx'),
  wrongResult: tempPath('错误的缓存.xlsx'),
};
const saved = new Map<string, string>();

beforeAll(async () => {
  const members = [
    member({
      branch: 3,
      gender: '2',
      bornOn: '1952-03',
      joinedOn: '1976-10-31',
      mobile: '13800138000',
      address: '团结路91号',
    }),
    member({ name: '买买提·艾力', ethnicity: '05', bornOn: '1899-12-31', remarks: '=1+1' }),
    member({ name: '𠮷野', remarks: '<第一行> & "引号"\n第二行 _x0041_', floatingTo: '-@+' }),
  ];
  const register = { definition: partyMember, title: '党员基本信息汇总表', names };
  await writeRegisterWorkbook(
    { ...register, heading: '填报单位：大寺', rows: [rowsOf(members)] },
    files.register,
  );
  await writeRegisterWorkbook({ ...register, rows: [rowsOf(members)], masked: true }, files.masked);
  const cells = [1, '=1+1', 330621198001, { serial: 29221 }];
  await writeRefusedWorkbook(
    {
      headers: ['序号', '姓名', '身份证号', '出生'],
      rows: [{ number: 3, cells, reasons: [{ column: 2, message: '请核对。' }] }],
    },
    files.refused,
  );
  const paper = { office: '大寺社区党委', preparedAt: '2027-01-04' };
  await writePartyStatistics(tallyMembers(sixMembers, '2026-12-31'), paper, files.statistics);
  const incomplete = [...sixMembers, facts({ workPost: null }), facts({ bornOn: '1976', joinedOn: '1976' })];
  await writePartyStatistics(tallyMembers(incomplete, '2026-12-31'), paper, files.incomplete);
  await writeTallyWorkbook(trainingTally, files.tally);
  await writeTallyWorkbook(premisesTally, files.wholeTally);
  const wrong = new ExcelJS.Workbook();
  wrong.addWorksheet('表').getCell('A1').value = { formula: '1+1', result: 5, date1904: false };
  await wrong.xlsx.writeFile(files.wrongResult);
  const folder = tempPath('saved');
  mkdirSync(folder);
  const results = await convertWithLibreOffice(Object.values(files), 'xlsx', folder);
  Object.values(files).forEach((file, index) => {
    saved.set(file, results[index] ?? '');
  });
});

/** Cells of both files, without the blank ones at the ends of rows that programs keep or drop as they like. */
async function both(file: string, sheet: number) {
  const trim = (rows: Awaited<ReturnType<typeof cellsOf>>) =>
    rows.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== null && cell !== '') + 1));
  const [ours, theirs] = [await cellsOf(file, sheet), await cellsOf(saved.get(file) ?? '', sheet)].map(trim);
  return { ours, theirs: theirs?.slice(0, ours?.length) };
}

describe('LibreOffice', () => {
  test('calculates formulas anew, so that a wrong cached result shows', async () => {
    expect(await cellsOf(saved.get(files.wrongResult) ?? '')).toEqual([[2]]);
  });

  test.each(['register', 'masked', 'refused', 'tally', 'wholeTally'] as const)(
    'opens and saves the %s workbook with the same values',
    async (name) => {
      const { ours, theirs } = await both(files[name], 0);
      expect(theirs).toEqual(ours);
    },
  );

  test.each(['statistics', 'incomplete'] as const)(
    'comes to the same figures and marks in every sheet of the %s forms',
    async (name) => {
      for (const sheet of [0, 1, 2, 3, 4]) {
        const { ours, theirs } = await both(files[name], sheet);
        expect(theirs).toEqual(ours);
      }
    },
  );

  test('comes to the figures of the six members of the acceptance facts', async () => {
    const rows = await cellsOf(saved.get(files.statistics) ?? '');
    expect(rows[5]?.slice(3, 18)).toEqual([6, 1, 3, 2, 0, 1, 1, 0, 0, 0, 1, 0, 1, 0, 2]);
  });
});
