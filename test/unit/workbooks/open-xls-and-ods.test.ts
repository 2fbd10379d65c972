import { readFileSync } from 'node:fs';
import { type BookType, utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../electron/workbooks/open-workbook.ts';
import { buildZip } from './build-zip.ts';
import { readAll, readCells, refusalOf, tempFile } from './workbook-files.ts';

const ROWS = [
  ['社区党员名册', null, null, null],
  ['张三', 12.5, true, '0123'],
  [null, '第二列', '#', ' 空格 '],
];

function save(name: string, bookType: BookType, adjust: (book: WorkBook) => void = () => undefined): string {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(ROWS);
  sheet.E2 = { t: 'n', v: 29221, z: 'yyyy"年"m"月"d"日"' };
  sheet['!ref'] = 'A1:E3';
  sheet['!merges'] = [utils.decode_range('A1:D1')];
  utils.book_append_sheet(book, sheet, '名册');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['是']]), '参数');
  adjust(book);
  return tempFile(name, Buffer.from(write(book, { bookType, type: 'buffer' })));
}

describe.each([
  ['xls', 'biff8'],
  ['xls', 'xlml'],
  ['ods', 'ods'],
] as const)('%s (%s)', (format, bookType) => {
  it('is read by its content, with dates as serials', async () => {
    const read = await readAll(save(`any-name-${bookType}.xlsx`, bookType));
    expect(read.format).toBe(format);
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(['名册', '参数']);
    expect(read.sheets[0]?.rows.map((row) => row.cells)).toEqual([
      ['社区党员名册'],
      ['张三', 12.5, true, '0123', bookType === 'ods' ? expect.anything() : { serial: 29221 }],
      [null, '第二列', '#', ' 空格 '],
    ]);
  });

  it('gives its merged areas with its head', async () => {
    const opened = await openWorkbook(save(`merged-${bookType}.xls`, bookType));
    const head = await opened.sheets[0]?.head(2);
    await opened.close();
    expect(head?.rows.length).toBe(2);
    expect(head?.merges).toEqual([{ top: 1, left: 0, bottom: 1, right: 3 }]);
  });
});

it('an .xls tells a date that it shows without its day', async () => {
  const path = save('months.xls', 'biff8', (book) => {
    const cell = book.Sheets.名册?.E2;
    if (cell !== undefined) cell.z = 'yyyy.mm';
  });
  expect((await readCells(path))[1]?.[4]).toEqual({ serial: 29221, monthOnly: true });
});

it('dates of a 1904 .xls are shifted', async () => {
  const path = save('1904.xls', 'biff8', (book) => {
    book.Workbook = { WBProps: { date1904: true } };
  });
  expect((await readCells(path))[1]?.[4]).toEqual({ serial: 29221 + 1462 });
});

describe('an .xls that is text', () => {
  it('may be an HTML table, in UTF-8 or GB18030, whose digits stay text', async () => {
    const html = '<html><table><tr><td>name</td><td colspan="2">110105199001011234</td></tr></table></html>';
    expect(await readCells(tempFile('html.xls', html))).toEqual([['name', '110105199001011234']]);
    const chinese = Buffer.concat([
      Buffer.from('<table><tr><td>'),
      Buffer.from('d5c5c8fd', 'hex'),
      Buffer.from('</td></tr></table>'),
    ]);
    expect(await readCells(tempFile('gb.xls', chinese))).toEqual([['张三']]);
  });

  it('may be divided by tabs', async () => {
    expect(await readCells(tempFile('tabs.xls', '姓名\t年龄\n张三\t40\n'))).toEqual([
      ['姓名', '年龄'],
      ['张三', '40'],
    ]);
  });
});

it('a damaged .xls is refused', async () => {
  const whole = readFileSync(save('whole.xls', 'biff8'));
  expect(await refusalOf(tempFile('cut.xls', whole.subarray(0, 600)))).toBe('workbook-corrupt');
});

describe('OpenDocument', () => {
  const ods = (table: string, extra: { name: string; data: string }[] = []) =>
    buildZip([
      { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet' },
      {
        name: 'content.xml',
        data: `<office:document-content><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`,
      },
      ...extra,
    ]);

  it('gives dates, times, comments left out, repeated cells and rows', async () => {
    const row =
      '<table:table-row><table:table-cell office:value-type="date" office:date-value="1980-01-01T12:00:00"><text:p>x</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="time" office:time-value="PT06H00M00S"/>' +
      '<table:table-cell table:number-columns-repeated="2" office:value-type="string"><office:annotation><text:p>批注</text:p></office:annotation><text:p>甲<text:s text:c="2"/><text:span>乙</text:span></text:p><text:p>丙</text:p></table:table-cell>' +
      '<table:table-cell office:value-type="percentage" office:value="0.5"/></table:table-row>';
    const repeated =
      '<table:table-row table:number-rows-repeated="3"/><table:table-row table:visibility="filter" table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7"/></table:table-row>' +
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const tables = `<table:table table:name="名册">${row}${repeated}</table:table><table:table table:name="参数" table:style-name="ta2"/>`;
    const { sheets } = await readAll(tempFile('hand.ods', ods(tables)));
    expect(sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual([
      { name: '名册', hidden: false },
      { name: '参数', hidden: true },
    ]);
    expect(sheets[0]?.rows).toEqual([
      {
        number: 1,
        hidden: false,
        cells: [{ serial: 29221.5 }, { serial: 0.25 }, '甲  乙\n丙', '甲  乙\n丙', 0.5],
      },
      { number: 5, hidden: true, cells: [7] },
      { number: 6, hidden: true, cells: [7] },
    ]);
  });

  it('is refused when a full cell is repeated beyond all columns, or a password is set', async () => {
    const wide =
      '<table:table><table:table-row table:number-rows-repeated="900000000"><table:table-cell table:number-columns-repeated="900000000" office:value-type="float" office:value="1"/></table:table-row></table:table>';
    expect(await refusalOf(tempFile('wide.ods', ods(wide)))).toBe('workbook-too-wide');
    const locked = ods('', [{ name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' }]);
    expect(await refusalOf(tempFile('locked.ods', locked))).toBe('workbook-encrypted');
    expect(await refusalOf(tempFile('empty.ods', ods('')))).toBe('workbook-no-sheet');
  });
});
