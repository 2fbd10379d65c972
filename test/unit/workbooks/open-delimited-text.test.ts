import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../electron/workbooks/open-workbook.ts';
import { readAll, readCells, refusalOf, tempFile, tempPath } from './workbook-files.ts';

/** 姓名,张三 in GB18030. */
const GB18030_NAMES = Buffer.from('d0d5c3fb2cd5c5c8fd', 'hex');

describe('the encoding', () => {
  it('is told from the content', async () => {
    const text = '姓名,张三';
    const files: readonly [string, string | Buffer][] = [
      ['utf8.csv', text],
      ['utf8-bom.csv', `\ufeff${text}`],
      ['utf16le.csv', Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['utf16be.csv', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
      ['gb18030.csv', GB18030_NAMES],
    ];
    for (const [name, content] of files)
      expect(await readCells(tempFile(name, content))).toEqual([['姓名', '张三']]);
  });

  it('is told even if the first Chinese character stands far behind', async () => {
    const ascii = Buffer.from('a,b\n'.repeat(200_000));
    const cells = await readCells(tempFile('late.csv', Buffer.concat([ascii, GB18030_NAMES])));
    expect(cells.length).toBe(200_001);
    expect(cells.at(-1)).toEqual(['姓名', '张三']);
  });

  it('is refused when unknown, rather than guessed', async () => {
    expect(await refusalOf(tempFile('broken.csv', Buffer.from('e5bca0e4b8892cff', 'hex')))).toBe(
      'workbook-encoding',
    );
  });
});

describe('the columns', () => {
  it('are divided by comma, tab, semicolon or full-width comma', async () => {
    for (const delimiter of [',', '\t', ';', '，']) {
      const lines = [
        '社区党员名册',
        ['姓名', '住址'].join(delimiter),
        ['张三', '一号楼、二单元'].join(delimiter),
      ];
      const cells = await readCells(tempFile('delimited.txt', lines.join('\r\n')));
      expect(cells).toEqual([['社区党员名册'], ['姓名', '住址'], ['张三', '一号楼、二单元']]);
    }
  });

  it('are divided as Excel’s own first line says', async () => {
    expect(await readCells(tempFile('sep.csv', 'sep=|\r\n姓名|年龄\r\n张三|4,5'))).toEqual([
      ['姓名', '年龄'],
      ['张三', '4,5'],
    ]);
  });

  it('hold text only, and ="…" is unwrapped', async () => {
    expect(await readCells(tempFile('text.csv', '="0123",0456,"=""789""",=1+1\n'))).toEqual([
      ['0123', '0456', '789', '=1+1'],
    ]);
  });
});

describe('quotes', () => {
  it('may hold delimiters, quotes and line ends', async () => {
    expect(await readCells(tempFile('quotes.csv', 'a,"b,""c""\r\nd",e\r\n5" pipe,f,g\r\n'))).toEqual([
      ['a', 'b,"c"\r\nd', 'e'],
      ['5" pipe', 'f', 'g'],
    ]);
  });

  it('that do not match are refused with their row instead of swallowing the rest', async () => {
    expect(await refusalOf(tempFile('open.csv', '姓名,住址\n张三,"一号楼\n李四,二号楼\n'))).toBe(
      'workbook-open-quote',
    );
    expect(await refusalOf(tempFile('late.csv', 'a,"b\nc,d\ne,"f\n'))).toBe('workbook-open-quote');
    const path = tempFile('名册.csv', `a,b\n"${'长长的文字\n'.repeat(10_000)}`);
    await expect(readAll(path)).rejects.toThrow('第 2 行');
  });
});

it('a text file is one sheet named after the file, blank lines counted and left out', async () => {
  const { format, sheets } = await readAll(tempFile('党员名册.csv', '姓名\n\n张三\r李四'));
  expect(format).toBe('csv');
  expect(sheets).toEqual([
    {
      name: '党员名册',
      hidden: false,
      rows: [
        { number: 1, cells: ['姓名'], hidden: false },
        { number: 3, cells: ['张三'], hidden: false },
        { number: 4, cells: ['李四'], hidden: false },
      ],
    },
  ]);
});

it('the first rows are had without reading the rest', async () => {
  const opened = await openWorkbook(tempFile('head.csv', 'a,b\n'.repeat(100_000)));
  expect((await opened.sheets[0]?.head(3))?.rows.length).toBe(3);
  await opened.close();
});

it('reads back any grid written after RFC 4180', async () => {
  const field = fc.string({ unit: fc.constantFrom('a', '张', ',', '"', '\n', '\r\n', '，', ';', ' ', '=') });
  const grid = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
  const path = tempPath('property.csv');
  const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(grid, async (rows) => {
      const plain = rows.map((row) => row.map((value) => (value.startsWith('="') ? `x${value}` : value)));
      tempFile('property.csv', ['a,b', ...plain.map((row) => row.map(quote).join(','))].join('\r\n'));
      const found = (await readAll(path)).sheets[0]?.rows ?? [];
      for (const [index, row] of plain.entries()) {
        const cells = found.find((candidate) => candidate.number === index + 2)?.cells ?? [];
        expect(row.map((_, column) => cells[column] ?? '')).toEqual(row);
      }
    }),
    { numRuns: 200 },
  );
});
