import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { type RefusedRow, writeRefusedWorkbook } from '../../../electron/documents/excel/refused-workbook.ts';
import type { Cell } from '../../../shared/registers/cell.ts';
import { faultsOf } from './package-check.ts';
import { cellsOf, tempPath } from './sample-members.ts';

/** What is left of an 18-digit number in a number cell. */
const lostDigits = Number('330621198001011236');

const headers = ['序号', '姓 名', '身份证号', '出生年月'];
const rows: readonly RefusedRow[] = [
  {
    number: 7,
    cells: [1, '张三', lostDigits, { serial: 29221 }],
    reasons: [
      { column: 2, message: '身份证号为数字格式，已失真。' },
      { column: null, message: '这一行要核对。' },
    ],
  },
  {
    number: 12,
    cells: [{ serial: 29221, monthOnly: true }, '=1+1', '33062119800230123X', 1980.1],
    reasons: [{ column: 2, message: '日期不存在。' }],
  },
];

async function write(data: { headers: readonly string[]; rows: readonly RefusedRow[] }) {
  const file = tempPath(`未导入-${data.rows.length}-${data.headers.length}.xlsx`);
  const result = await writeRefusedWorkbook(data, file);
  return { file, result };
}

describe('the workbook of refused rows', () => {
  test('has the headings and cells of the source as they stood, with the row number and the reasons behind them', async () => {
    const { file, result } = await write({ headers, rows });
    const [header, first, second] = await cellsOf(file);
    expect(result).toEqual({ rows: 2 });
    expect(header).toEqual([...headers, '原行号', '原因']);
    expect(first).toEqual([
      1,
      '张三',
      lostDigits,
      { serial: 29221 },
      7,
      '身份证号为数字格式，已失真。\n这一行要核对。',
    ]);
    const month = { serial: 29221, monthOnly: true };
    expect(second).toEqual([month, '=1+1', '33062119800230123X', 1980.1, 12, '日期不存在。']);
  });

  test('marks the offending cells and no others; what is typed over them stays text', async () => {
    const { file } = await write({ headers, rows });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    const row = workbook.worksheets[0]?.getRow(2);
    const fillOf = (column: string) => row?.getCell(column).fill;
    expect(fillOf('C')).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(fillOf('B')).not.toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(row?.getCell('C').numFmt).toBe('@');
  });

  test('a second round replaces the added columns instead of adding more', async () => {
    const again = [...headers, '原行号', '原因'];
    const cells: readonly Cell[] = [1, '张三', '33062119800101126X', null, 7, '旧的原因'];
    const { file } = await write({
      headers: again,
      rows: [{ number: 2, cells, reasons: [{ column: 2, message: '新的原因' }] }],
    });
    const [header, row] = await cellsOf(file);
    expect(header).toEqual(again);
    expect(row?.slice(4)).toEqual([2, '新的原因']);
  });

  test('a column is as wide as its cells need, up to a limit', async () => {
    const wide = { number: 3, cells: ['', '一'.repeat(60)], reasons: [] };
    const { file } = await write({ headers: ['序号', '住址'], rows: [wide] });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    expect(workbook.worksheets[0]?.getColumn(1).width).toBeLessThan(10);
    expect(workbook.worksheets[0]?.getColumn(2).width).toBe(30);
    expect(workbook.worksheets[0]?.getRow(2).height).toBeGreaterThan(60);
  });

  test('the package is sound, with rows and without', async () => {
    expect(await faultsOf((await write({ headers, rows })).file)).toEqual([]);
    expect(await faultsOf((await write({ headers, rows: [] })).file)).toEqual([]);
  });
});
