import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readOfficePackage } from '../../../electron/templates/office-package.ts';
import { openTemplate } from '../../../electron/templates/open-template.ts';
import type { Cell } from '../../../shared/registers/cell.ts';
import { convertWithLibreOffice } from '../../support/libreoffice.ts';
import { readAll } from '../workbooks/workbook-files.ts';
import { filledForm, tempPath, writerOf } from './forms.ts';

const formats = { 日期: 'yyyy-mm-dd', 金额: '#,##0.00', 序号: 'General' };
const writer = (answers: Record<string, Cell>) => writerOf({ 单位: '柳岸&社区', ...answers }, formats);
const people = [
  { 序号: 1, 姓名: '王芳', 电话: '13800138000', 日期: { serial: 46351 }, 金额: 100.5 },
  { 序号: 2, 姓名: '=1+1', 电话: '@赵', 日期: '2026.11', 金额: 20 },
  { 序号: 3, 姓名: '孙<丽>', 电话: null, 日期: null, 金额: null },
];
const lines = people.map(writer);
const once = writer({ 姓名: '' });
const form = tempPath('名单.xlsx');
const picture = readFileSync(join(import.meta.dirname, '../../../resources/icons/icon.png'));

/** A superior's list: a line that repeats, a total below, merged areas, a picture, rules and a print set-up. */
beforeAll(async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('名单', {
    pageSetup: { paperSize: 9, orientation: 'landscape', printArea: 'A1:F8', printTitlesRow: '1:2' },
    headerFooter: { oddFooter: '&L{单位}&C第 &P 页' },
  });
  sheet.columns = [6, 14, 16, 14, 12, 12].map((width) => ({ width }));
  sheet.mergeCells('A1:F1');
  sheet.getCell('A1').value = { richText: [{ text: '{单', font: { bold: true } }, { text: '位}名单' }] };
  sheet.getRow(2).values = ['序号', '姓名', '电话', '日期', '金额', '折算'];
  sheet.getRow(3).values = [
    '{序号}',
    '{姓名}',
    '{电话}',
    '{日期}',
    '{金额}',
    { formula: 'E3*2', date1904: false },
  ];
  sheet.getRow(3).height = 31;
  sheet.getRow(5).values = [
    '合计',
    null,
    null,
    null,
    { formula: 'SUM(E3:E3)', date1904: false },
    { formula: 'SUM(F3)', date1904: false },
  ];
  sheet.mergeCells('A5:D5');
  sheet.getCell('B7').value = '填表人：{填表人}';
  for (const column of 'ABCDEF')
    sheet.getCell(`${column}3`).border = { top: { style: 'thin' }, bottom: { style: 'double' } };
  sheet.getCell('C3').dataValidation = {
    type: 'textLength',
    operator: 'lessThan',
    formulae: [12],
    allowBlank: true,
  };
  sheet.addConditionalFormatting({
    ref: 'E3:E5',
    rules: [{ type: 'expression', formulae: ['E3>E$5'], priority: 1, style: { font: { bold: true } } }],
  });
  sheet.addImage(book.addImage({ base64: picture.toString('base64'), extension: 'png' }), 'A7:A8');
  const other = book.addWorksheet('汇总');
  other.getCell('A1').value = { formula: "SUM('名单'!E3:E5)", date1904: false };
  await book.xlsx.writeFile(form);
});

async function opened(path: string): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  return book;
}

describe('a form of Excel with a repeating line', () => {
  let sheet: ExcelJS.Worksheet;
  let out = '';

  beforeAll(async () => {
    out = await filledForm(form, '填好.xlsx', { once, lines });
    sheet = (await opened(out)).getWorksheet('名单') as ExcelJS.Worksheet;
  });

  test('knows its words, and which of them repeat', async () => {
    const { repeats, words } = await openTemplate(form);
    expect(repeats).toBe(true);
    expect(words.filter(({ inLine }) => inLine)).toHaveLength(5);
    expect(words.filter(({ inLine }) => !inLine).map(({ template }) => template)).toEqual([
      '{单位}',
      '{填表人}',
      '{单位}',
    ]);
  });

  test('holds real numbers and dates, and texts that nobody takes for numbers or formulas', () => {
    expect(sheet.getCell('A4').value).toBe(2);
    expect(sheet.getCell('D3').value).toEqual(new Date('2026-11-25T00:00:00Z'));
    expect(sheet.getCell('D3').numFmt).toBe('yyyy-mm-dd');
    expect(sheet.getCell('E3')).toMatchObject({ value: 100.5, numFmt: '#,##0.00' });
    expect(sheet.getCell('C3')).toMatchObject({ value: '13800138000', numFmt: '@' });
    expect(sheet.getCell('B4')).toMatchObject({ value: '=1+1', numFmt: '@' });
    expect(sheet.getCell('D4').value).toBe('2026.11');
    expect(sheet.getCell('B5').value).toBe('孙<丽>');
    expect([sheet.getCell('C5').value, sheet.getCell('D5').value]).toEqual([null, null]);
  });

  test('keeps looks and heights of the line, and the runs of a title', () => {
    for (const row of [3, 4, 5]) {
      expect(sheet.getRow(row).height).toBe(31);
      expect(sheet.getCell(`F${row}`).border.bottom?.style).toBe('double');
    }
    expect(sheet.getCell('A1').value).toEqual({
      richText: [{ font: expect.objectContaining({ bold: true }), text: '柳岸&社区' }, { text: '名单' }],
    });
  });

  test('moves what stands below: formulas, merged areas, rules, the picture, what is printed', async () => {
    expect(sheet.getCell('E7').formula).toBe('SUM(E3:E5)');
    expect(sheet.getCell('F7').formula).toBe('SUM(F3:F5)');
    expect(sheet.getCell('F4').formula).toBe('E4*2');
    expect(sheet.getCell('B9').value).toBe('填表人：{填表人}');
    expect(sheet.model.merges.toSorted()).toEqual(['A1:F1', 'A7:D7']);
    expect(sheet.pageSetup).toMatchObject({
      printArea: 'A1:F10',
      printTitlesRow: '1:2',
      orientation: 'landscape',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&L柳岸&&社区&C第 &P 页');
    expect(sheet.getImages()[0]?.range.tl.nativeRow).toBe(8);
    const xml = (await readOfficePackage(out)).parts.get('xl/worksheets/sheet1.xml')?.toString() ?? '';
    expect(xml).toContain('sqref="E3:E7"');
    expect(xml).toContain('sqref="C3:C5"');
    const summary = (await opened(out)).getWorksheet('汇总');
    expect(summary?.getCell('A1').formula).toBe("SUM('名单'!E3:E7)");
  });

  test('leaves every part alone in which nothing is filled in or moves', async () => {
    const [before, after] = [await readOfficePackage(form), await readOfficePackage(out)];
    expect([...after.parts.keys()]).toEqual([...before.parts.keys()]);
    const changed = [...before.parts].filter(([name, bytes]) => !after.parts.get(name)?.equals(bytes));
    expect(changed.map(([name]) => name).toSorted()).toEqual([
      'xl/drawings/drawing1.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });
});

test('an answer that looks like an escape of Excel’s own is read as it was written', async () => {
  const lines = [writer({ ...people[0], 姓名: '_x0041_' })];
  const { sheets } = await readAll(await filledForm(form, '转义.xlsx', { once, lines }));
  expect(sheets[0]?.rows.find(({ number }) => number === 3)?.cells[1]).toBe('_x0041_');
});

test('a line of two rows repeats as a whole', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.mergeCells('A1:A2');
  sheet.getCell('A1').value = '{序号}';
  sheet.getCell('B1').value = '{姓名}';
  sheet.getCell('B2').value = '{电话}';
  sheet.getCell('B3').value = '完';
  const path = tempPath('两行.xlsx');
  await book.xlsx.writeFile(path);
  const filled = (await opened(await filledForm(path, '两行填好.xlsx', { once, lines }))).getWorksheet('表');
  expect(['B1', 'B2', 'B3', 'B5', 'B6', 'B7'].map((cell) => filled?.getCell(cell).value)).toEqual([
    ...['王芳', '13800138000', '=1+1', '孙<丽>', null, '完'],
  ]);
  expect(filled?.model.merges.toSorted()).toEqual(['A1:A2', 'A3:A4', 'A5:A6']);
});

test('however many rows there are, each has its line, and the total stands below them', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 30 }),
      async (amounts) => {
        const rows = amounts.map((amount, index) =>
          writer({ 序号: index + 1, 姓名: `${amount}`, 金额: amount, 电话: null, 日期: null }),
        );
        const filled = await opened(await filledForm(form, '任意行.xlsx', { once, lines: rows }));
        const sheet = filled.getWorksheet('名单');
        const values = amounts.map((_, index) => sheet?.getCell(`E${index + 3}`).value);
        expect(values).toEqual(amounts);
        expect(sheet?.getCell(`E${amounts.length + 4}`).formula).toBe(`SUM(E3:E${amounts.length + 2})`);
        expect(sheet?.getRow(amounts.length + 2).height).toBe(31);
      },
    ),
    { numRuns: 15 },
  );
});

test('LibreOffice opens the filled form and comes to the total of the lines', async () => {
  const out = await filledForm(form, '给人算.xlsx', { once, lines });
  const [saved = ''] = await convertWithLibreOffice([out], 'xlsx', tempPath('..'));
  const sheet = (await opened(saved)).getWorksheet('名单');
  expect(sheet?.getCell('E7').result).toBe(120.5);
  expect(sheet?.getCell('F7').result).toBe(241);
  expect(sheet?.getCell('B4').value).toBe('=1+1');
});
