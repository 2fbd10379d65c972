import { mkdirSync } from 'node:fs';
import { CFB, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../../electron/workbooks/open-workbook.ts';
import { readRefusal } from '../../../electron/workbooks/source-file.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { buildZip, worksheet, xlsxParts } from './build-zip.ts';
import { readAll, refusalOf, tempFile, tempPath } from './workbook-files.ts';

const oneCell = worksheet('<row r="1"><c r="A1" t="str"><v>张三</v></c></row>');
/** The records BOF and FILEPASS (MS-XLS 2.4.21, 2.4.117) of a workbook with XOR obfuscation. */
const LOCKED_BIFF = Buffer.concat([
  Buffer.from('0908100000060500bb0dcc07c100000006030000', 'hex'),
  Buffer.from('2f000600000012345678', 'hex'),
  Buffer.alloc(5000),
]);
const xlsx = (sheet: string) => buildZip(xlsxParts({ sheet }));

describe('a file that cannot be read at all', () => {
  it('is refused when it is missing, a folder or empty', async () => {
    mkdirSync(tempPath('folder.xlsx'));
    expect(await refusalOf(tempPath('nowhere.xlsx'))).toBe('workbook-missing');
    expect(await refusalOf(tempPath('folder.xlsx'))).toBe('workbook-folder');
    expect(await refusalOf(tempFile('empty.xlsx', ''))).toBe('workbook-empty');
  });

  it('tells the clerk to close it in Excel or WPS when the system says it is in use', () => {
    const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: 'open' });
    for (const code of ['EBUSY', 'EACCES', 'EPERM']) {
      const refusal = readRefusal(systemError(code), '名册.xlsx');
      expect(refusal).toBeInstanceOf(Refusal);
      expect(String(refusal)).toContain('请先在 Excel/WPS 里关闭');
    }
    const bug = new TypeError('a mistake of ours');
    expect(readRefusal(bug, '名册.xlsx')).toBe(bug);
  });
});

describe('a file that is something else', () => {
  const cases: readonly [name: string, content: string | Buffer, code: string][] = [
    ['报告.pdf.xlsx', '%PDF-1.7\n', 'workbook-other-document'],
    ['照片.xls', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'workbook-other-document'],
    ['文档.xlsx', buildZip([{ name: 'word/document.xml', data: '<w/>' }]), 'workbook-other-document'],
    ['资料.xlsx', buildZip([{ name: '名册.csv', data: '姓名' }]), 'workbook-other-document'],
    ['二进制.xlsx', buildZip([{ name: 'xl/workbook.bin', data: 'x' }]), 'workbook-save-as-needed'],
    ['数据.dat', Buffer.from([0x53, 0x51, 0x4c, 0, 1, 2, 3]), 'workbook-unknown'],
    ['通知.wps', compoundFile('WordDocument'), 'workbook-other-document'],
    ['加密.xlsx', compoundFile('EncryptedPackage'), 'workbook-encrypted'],
    ['有密码.xls', compoundFile('Workbook', LOCKED_BIFF), 'workbook-encrypted'],
    ['旧表.et', compoundFile('ETContents'), 'workbook-save-as-needed'],
  ];
  it.each(cases)('is told by its content: %s', async (name, content, code) => {
    expect(await refusalOf(tempFile(name, content))).toBe(code);
  });

  it('may be a sheet under a wrong name, which is read all the same', async () => {
    const { format, sheets } = await readAll(tempFile('其实是.xls', xlsx(oneCell)));
    expect(format).toBe('xlsx');
    expect(sheets[0]?.rows[0]?.cells).toEqual(['张三']);
  });
});

describe('a damaged workbook', () => {
  it('is refused wherever it is cut off', { timeout: 60_000 }, async () => {
    const whole = xlsx(oneCell);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: whole.length - 1 }), async (length) => {
        expect(await refusalOf(tempFile('cut.xlsx', whole.subarray(0, length)))).toBe('workbook-corrupt');
      }),
      { numRuns: 60 },
    );
  });

  it('never ends in anything but rows or a refusal when bytes are changed', { timeout: 60_000 }, async () => {
    const whole = xlsx(oneCell);
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of changes) bytes[at] = byte;
        const path = tempFile('changed.xlsx', bytes);
        await readAll(path).catch((error) => expect(error).toBeInstanceOf(Refusal));
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when check sum or size are false', async () => {
    const withSheet = (lie: object) =>
      buildZip(
        xlsxParts({ sheet: oneCell }).map((part) =>
          part.name.includes('sheet1') ? { ...part, ...lie } : part,
        ),
      );
    expect(await refusalOf(tempFile('crc.xlsx', withSheet({ declaredCrc: 1 })))).toBe('workbook-corrupt');
    expect(await refusalOf(tempFile('small.xlsx', withSheet({ declaredSize: 10 })))).toBe('workbook-corrupt');
    expect(await refusalOf(tempFile('locked.xlsx', withSheet({ flags: 1 })))).toBe('workbook-encrypted');
  });

  it('is refused when its XML is no XML, ends early, or points nowhere', async () => {
    const rows = (inner: string) => tempFile('xml.xlsx', xlsx(worksheet(inner)));
    expect(await refusalOf(tempFile('xml.xlsx', xlsx(oneCell.slice(0, -12))))).toBe('workbook-corrupt');
    expect(await refusalOf(rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toBe('workbook-corrupt');
    expect(await refusalOf(rows('<row r="0"/>'))).toBe('workbook-corrupt');
    expect(await refusalOf(rows('<row r=1/>'))).toBe('workbook-corrupt');
    expect(await refusalOf(rows('<row r="1"><c t="str"><v>&nbsp;</v></c></row>'))).toBe('workbook-corrupt');
    const withoutSheet = xlsxParts({ sheet: '' }).filter((part) => !part.name.includes('sheet1'));
    expect(await refusalOf(tempFile('xml.xlsx', buildZip(withoutSheet)))).toBe('workbook-corrupt');
  });

  it('is refused when it has no sheet', async () => {
    const workbook = '<workbook><sheets/></workbook>';
    expect(await refusalOf(tempFile('none.xlsx', buildZip(xlsxParts({ sheet: '', workbook }))))).toBe(
      'workbook-no-sheet',
    );
  });
});

describe('a hostile workbook', () => {
  it('may not unpack to many times its size', async () => {
    const bomb = Buffer.alloc(60 * 1024 * 1024, 0x20);
    const path = tempFile(
      'bomb.xlsx',
      buildZip(xlsxParts({ sheet: oneCell, extra: [{ name: 'xl/big.xml', data: bomb }] })),
    );
    expect(await refusalOf(path)).toBe('workbook-inflates');
  });

  it('may not hold more than the limits allow', async () => {
    const path = tempFile('limits.xlsx', xlsx(oneCell));
    expect(await refusalOf(path, { maxEntries: 3 })).toBe('workbook-inflates');
    expect(await refusalOf(path, { maxInflatedBytes: 100 })).toBe('workbook-inflates');
    expect(await refusalOf(path, { maxSmallPartBytes: 100 })).toBe('workbook-inflates');
    const shared = buildZip(
      xlsxParts({ sheet: oneCell, sharedStrings: '<sst><si><t>一二三</t></si></sst>' }),
    );
    expect(await refusalOf(tempFile('sst.xlsx', shared), { maxSharedStringBytes: 10 })).toBe(
      'workbook-inflates',
    );
    expect(await refusalOf(tempFile('buffered.xls', xlsBytes()), { maxBufferedBytes: 100 })).toBe(
      'workbook-too-large',
    );
  });

  it('may not fill the memory or the day of the parser that reads .xls', async () => {
    const path = tempFile('heavy.xls', xlsBytes(30_000));
    expect(await refusalOf(path, { maxParserHeapMegabytes: 30 })).toBe('workbook-inflates');
    expect(await refusalOf(path, { maxParserSeconds: 0.01 })).toBe('workbook-corrupt');
  });

  it('may not declare entities, in any part', async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY l "ha"><!ENTITY m "&l;&l;&l;&l;">]>';
    const parts = xlsxParts({ sheet: oneCell, sharedStrings: '<sst/>', styles: '<styleSheet/>' });
    for (const name of [
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      '_rels/.rels',
    ]) {
      const poisoned = parts.map((part) =>
        part.name === name
          ? { ...part, data: laughs + String(part.data).replace(/^<\?xml.*?\?>/, '') }
          : part,
      );
      expect(await refusalOf(tempFile('laughs.xlsx', buildZip(poisoned)))).toBe('workbook-unsafe-xml');
    }
  });

  it('may not use too many columns or too long texts, while blank formatted cells are no matter', async () => {
    const row = (cells: string) => tempFile('wide.xlsx', xlsx(worksheet(`<row r="1">${cells}</row>`)));
    expect(await refusalOf(row('<c r="XFD1"><v>1</v></c>'))).toBe('workbook-too-wide');
    expect(
      (await readAll(row('<c r="A1"><v>1</v></c><c r="XFD1" s="4"/>'))).sheets[0]?.rows[0]?.cells,
    ).toEqual([1]);
    const long = '长'.repeat(40_000);
    expect(await refusalOf(row(`<c t="inlineStr"><is><t>${long}</t></is></c>`))).toBe(
      'workbook-cell-too-long',
    );
    expect(await refusalOf(row(`<c t="str"><v>${'长'.repeat(900_000)}</v></c>`))).toBe('workbook-corrupt');
    expect(
      await refusalOf(tempFile('deep.xlsx', xlsx(worksheet('<row r="9999999"><c><v>1</v></c></row>')))),
    ).toBe('workbook-too-many-rows');
  });

  it('may name its entries like paths: they are never used as such', async () => {
    const extra = [{ name: '../../evil.xml', data: 'x' }];
    const path = tempFile('paths.xlsx', buildZip(xlsxParts({ sheet: oneCell, extra })));
    expect((await readAll(path)).sheets[0]?.rows[0]?.cells).toEqual(['张三']);
  });
});

it('a refusal names the file and says what to do, in one Chinese sentence or two', async () => {
  const path = tempFile('名册.xlsx', 'PK\u0003\u0004 and nothing else');
  await expect(openWorkbook(path)).rejects.toThrow(/^“名册\.xlsx”.*请.*。$/);
});

function xlsBytes(rowCount = 1): Buffer {
  const book = utils.book_new();
  const rows = Array.from({ length: rowCount }, (_, row) => ['张三', row, `住址${row}`]);
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '名册');
  return Buffer.from(write(book, { bookType: 'biff8', type: 'buffer' }));
}

function compoundFile(stream: string, content = Buffer.alloc(5000, 1)): Buffer {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, `/${stream}`, content);
  return Buffer.from(CFB.write(container, { type: 'buffer' }));
}
