import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { writeTallyWorkbook } from '../../../electron/documents/excel/tally-workbook.ts';
import { faultsOf } from './package-check.ts';
import { tempPath } from './sample-members.ts';
import { premisesTally, trainingTally } from './sample-tallies.ts';

async function write(tally: typeof trainingTally): Promise<ExcelJS.Worksheet> {
  const file = tempPath('汇总.xlsx');
  await writeTallyWorkbook(tally, file);
  expect(await faultsOf(file)).toEqual([]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const [sheet] = workbook.worksheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('the workbook of a tally', () => {
  test('says what was counted, of which time, by whom and when', async () => {
    const sheet = await write(trainingTally);
    expect(['A1', 'A2', 'A3', 'C3'].map((cell) => sheet.getCell(cell).value)).toEqual([
      '干部培训汇总表',
      '全年培训天数（2026年）',
      '单位：团结路社区党委',
      '制表日期：2026年11月25日',
    ]);
    expect([1, 2, 3, 4, 5].map((column) => sheet.getCell(4, column).value)).toEqual([
      '序号',
      '姓名',
      '人次数',
      '天数',
      '还差（标准 15天）',
    ]);
  });

  test('has numbers for figures and formulas for totals; who owes nothing has no figure', async () => {
    const sheet = await write(trainingTally);
    const row = (number: number) => [2, 3, 4, 5].map((column) => sheet.getCell(number, column).value);
    expect(row(5)).toEqual(['赵强', 0, 0, 15]);
    expect(row(7)).toEqual(['钱进', 1, 2, null]);
    expect(sheet.getCell('D8').value).toEqual({ formula: 'SUM(D5:D7)', result: 19 });
    expect(sheet.getCell('E8').value).toEqual({ formula: 'COUNTIF(E5:E7,">0")', result: 1 });
  });

  test('holds the sum against what all should reach together', async () => {
    const sheet = await write(premisesTally);
    expect(sheet.getCell('D6').value).toEqual({ formula: 'SUM(D5:D5)', result: 352 });
    expect(sheet.getCell('D7').value).toBe(400);
    expect(sheet.getCell('D8').value).toEqual({ formula: 'MAX(0,D7-D6)', result: 48 });
  });
});
