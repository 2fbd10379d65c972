import { utils, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openWorkbook } from '../../../electron/workbooks/open-workbook.ts';
import { type Cell, isSerialDate } from '../../../shared/registers/cell.ts';
import { buildZip, worksheet, xlsxParts } from './build-zip.ts';
import { readAll, readCells, tempFile, tempPath } from './workbook-files.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

it('reads text, numbers, booleans, dates, formulas, errors and rich text written by exceljs', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名册');
  sheet.addRow(['张三', 12.5, true, new Date(Date.UTC(1980, 0, 1))]);
  sheet.getCell('D1').numFmt = 'yyyy"年"m"月"d"日"';
  sheet.addRow([
    { richText: [{ text: '富' }, { font: { bold: true }, text: '文本' }] },
    { formula: 'B1*2', result: 25 },
  ]);
  sheet.addRow([{ error: '#N/A' }, '第一行\n第二行', ' 前后有空格 ', '0123']);
  const path = tempPath('exceljs.xlsx');
  await workbook.xlsx.writeFile(path);
  expect(await readCells(path)).toEqual([
    ['张三', 12.5, true, { serial: 29221 }],
    ['富文本', 25],
    ['#N/A', '第一行\n第二行', ' 前后有空格 ', '0123'],
  ]);
});

it('tells a date that the sheet shows without its day', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名册');
  for (const [column, format] of ['yyyy"年"m"月"', 'mmm-yy', 'yyyy/m/d'].entries()) {
    const cell = sheet.getCell(1, column + 1);
    cell.value = new Date(Date.UTC(1980, 0, 1));
    cell.numFmt = format;
  }
  const path = tempPath('months.xlsx');
  await workbook.xlsx.writeFile(path);
  const month = { serial: 29221, monthOnly: true };
  expect(await readCells(path)).toEqual([[month, month, { serial: 29221 }]]);
});

it('reads what SheetJS writes, with shared strings and without', async () => {
  const rows = [
    ['姓名', '年龄'],
    ['李四', 40],
  ];
  for (const bookSST of [true, false]) {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名册');
    const bytes = Buffer.from(write(book, { bookSST, compression: true, type: 'buffer' }));
    expect(await readCells(tempFile('sheetjs.xlsx', bytes))).toEqual(rows);
  }
});

it('tells hidden sheets and hidden rows, and numbers rows as Excel shows them', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名册');
  sheet.getCell('B3').value = '第三行';
  sheet.getRow(3).hidden = true;
  workbook.addWorksheet('参数', { state: 'veryHidden' }).getCell('A1').value = '是';
  const path = tempPath('hidden.xlsx');
  await workbook.xlsx.writeFile(path);
  const { sheets } = await readAll(path);
  expect(sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
    { name: '名册', hidden: false },
    { name: '参数', hidden: true },
  ]);
  expect(sheets[0]?.rows).toEqual([{ number: 3, cells: [null, '第三行'], hidden: true }]);
});

it('gives the first rows with the merged areas among them', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('名册');
  for (let row = 1; row <= 100; row++) sheet.addRow([`第${row}行`]);
  sheet.mergeCells('A1:D1');
  sheet.mergeCells('B2:B3');
  sheet.mergeCells('A90:B90');
  const path = tempPath('merged.xlsx');
  await workbook.xlsx.writeFile(path);
  const opened = await openWorkbook(path);
  const head = await opened.sheets[0]?.head(2);
  await opened.close();
  expect(head?.rows.map((row) => row.number)).toEqual([1, 2]);
  expect(head?.merges).toEqual([
    { top: 1, left: 0, bottom: 1, right: 3 },
    { top: 2, left: 1, bottom: 3, right: 1 },
  ]);
});

it('understands prefixed element names and cells that do not say where they are', async () => {
  const sheet =
    `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row>` +
    '<x:row r="4"><x:c r="C4"><x:f>1+1</x:f><x:v>3</x:v></x:c><x:c><x:v>4</x:v></x:c></x:row></x:sheetData>' +
    '<x:mergeCells><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>';
  const workbook = `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${OFFICE}"><x:sheets><x:sheet name="a&amp;b" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`;
  const path = tempFile('prefixed.xlsx', buildZip(xlsxParts({ sheet, workbook })));
  const { sheets } = await readAll(path);
  expect(sheets[0]?.name).toBe('a&b');
  expect(sheets[0]?.rows).toEqual([
    { number: 1, cells: ['甲', 2], hidden: false },
    { number: 4, cells: [null, null, 3, 4], hidden: false },
  ]);
  const opened = await openWorkbook(path);
  expect((await opened.sheets[0]?.head(5))?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
  await opened.close();
});

it('joins the runs of shared strings and leaves out phonetic guides', async () => {
  const sharedStrings =
    `<sst xmlns="${MAIN}"><si><r><t>王</t></r><r><t xml:space="preserve"> &lt;五&gt;</t></r><rPh sb="0" eb="1"><t>wang</t></rPh></si>` +
    '<si><t>a_x000D_&#10;b<![CDATA[<c>]]></t></si><si/></sst>';
  const sheet = worksheet(
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
  );
  const path = tempFile('shared.xlsx', buildZip(xlsxParts({ sheet, sharedStrings })));
  expect(await readCells(path)).toEqual([['王 <五>', 'a\r\nb<c>']]);
});

it('shifts the dates of a 1904 workbook, and only those', async () => {
  const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="1"/><sheets><sheet name="名册" r:id="rId1"/><sheet name="图" r:id="rId4"/></sheets></workbook>`;
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="176" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId="31"/></cellXfs></styleSheet>`;
  const sheet = worksheet(
    '<row r="1"><c r="A1"><v>100</v></c><c r="B1" s="1"><v>100</v></c><c r="C1" s="2"><v>100.5</v></c><c r="D1" t="d"><v>2026-01-01</v></c></row>',
  );
  const path = tempFile('1904.xlsx', buildZip(xlsxParts({ sheet, styles, workbook })));
  const { sheets } = await readAll(path);
  expect(sheets.map((found) => found.name)).toEqual(['名册']);
  const month = { serial: 1562, monthOnly: true };
  expect(sheets[0]?.rows[0]?.cells).toEqual([100, month, { serial: 1562.5 }, { serial: 46023 }]);
});

it('reads parts in UTF-16', async () => {
  const sheet = worksheet('<row r="1"><c r="A1" t="str"><v>赵六</v></c></row>').replace('UTF-8', 'UTF-16');
  const parts = xlsxParts({ sheet: '' }).map((part) =>
    part.name.endsWith('sheet1.xml') ? { ...part, data: Buffer.from(`\ufeff${sheet}`, 'utf16le') } : part,
  );
  expect(await readCells(tempFile('utf16.xlsx', buildZip(parts)))).toEqual([['赵六']]);
});

it('gives no rows for a sheet without any', async () => {
  const path = tempFile('no-rows.xlsx', buildZip(xlsxParts({ sheet: worksheet('') })));
  expect(await readCells(path)).toEqual([]);
});

it('stops when asked to', async () => {
  const path = tempFile(
    'stop.xlsx',
    buildZip(xlsxParts({ sheet: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') })),
  );
  const opened = await openWorkbook(path);
  const stopped = AbortSignal.abort();
  const read = async () => {
    for await (const _ of opened.sheets[0]?.rows({ signal: stopped }) ?? [])
      throw new Error('a row was read');
  };
  await expect(read()).rejects.toBe(stopped.reason);
  await opened.close();
});

/** Characters that XML can carry, with those that need care. */
const text = fc
  .string({
    unit: fc.constantFrom(
      '张',
      '三',
      '𠮷',
      'a',
      ' ',
      '&',
      '<',
      '>',
      '"',
      "'",
      ']',
      '\n',
      '，',
      '0',
      ';',
      '#',
      '😀',
    ),
  })
  .filter((value) => value !== '');
const cell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 61, max: 80_000 }).map((serial) => ({ serial })),
);

it('reads back any grid that exceljs writes', { timeout: 120_000 }, async () => {
  const path = tempPath('property.xlsx');
  const grids = fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(grids, fc.boolean(), async (grid, useSharedStrings) => {
      const writer = new ExcelJS.stream.xlsx.WorkbookWriter({
        filename: path,
        useSharedStrings,
        useStyles: true,
      });
      const sheet = writer.addWorksheet('表');
      grid.forEach((cells, row) => {
        cells.forEach((value, column) => {
          const target = sheet.getCell(row + 1, column + 1);
          if (value !== null && isSerialDate(value)) {
            target.value = value.serial;
            target.numFmt = 'yyyy"年"m"月"d"日"';
          } else target.value = value;
        });
      });
      sheet.commit();
      await writer.commit();
      expect(await readCells(path)).toEqual(
        grid.map(withoutTrailingBlanks).filter((cells) => cells.length > 0),
      );
    }),
    { numRuns: 100 },
  );
});

function withoutTrailingBlanks(cells: readonly Cell[]): readonly Cell[] {
  return cells
    .slice(0, cells.findLastIndex((value) => value !== null) + 1)
    .map((value) => (value === 0 ? 0 : value));
}
