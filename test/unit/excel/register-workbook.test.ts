import { existsSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeRegisterWorkbook } from '../../../electron/documents/excel/register-workbook.ts';
import { openWorkbook } from '../../../electron/workbooks/open-workbook.ts';
import type { Cell } from '../../../shared/registers/cell.ts';
import { type PartyMember, partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { findHeader } from '../../../shared/registers/import/header.ts';
import { fieldOf, type Row, type RowValues } from '../../../shared/registers/register.ts';
import { readRow } from '../../../shared/registers/row-check.ts';
import { faultsOf, readParts } from './package-check.ts';
import { cellsOf, context, member, names, rowsOf, tempPath } from './sample-members.ts';

const title = partyMember.workbook.title;
const heading = '填报单位：大寺社区党委　　填报时间：2026年11月24日';
const allKeys = Object.keys(partyMember.fields);

async function write(
  members: readonly PartyMember[],
  options: { masked?: boolean; practice?: boolean; columns?: string[] } = {},
) {
  const file = tempPath(`名册-${Math.random().toString(36).slice(2)}.xlsx`);
  await writeRegisterWorkbook(
    { definition: partyMember, title, heading, rows: [rowsOf(members)], names, ...options },
    file,
  );
  return file;
}

/** What an import would understand of the file, row by row. */
async function importedFrom(file: string): Promise<{ values: RowValues; said: readonly string[] }[]> {
  const workbook = await openWorkbook(file);
  try {
    const [sheet] = workbook.sheets.filter(({ hidden }) => !hidden);
    if (sheet === undefined) throw new Error('no visible sheet');
    const header = findHeader(partyMember, await sheet.head(32));
    if (header === null) throw new Error('no header found');
    const found = [];
    for await (const chunk of sheet.rows()) {
      for (const { number, cells } of chunk) {
        if (number <= header.lastRow) continue;
        const answers = new Map<string, Cell>();
        for (const { column, field } of header.columns)
          if (field !== null) answers.set(field, cells[column] ?? null);
        const { values, notices } = readRow(partyMember, answers, context);
        found.push({ values, said: notices.map(({ message }) => message) });
      }
    }
    return found;
  } finally {
    await workbook.close();
  }
}

const filled = (values: PartyMember) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

describe('the register workbook', () => {
  const full = member({
    branch: 1,
    gender: '1',
    ethnicity: '05',
    bornOn: '1980-01-01',
    education: '1B',
    kind: '1',
    joinedOn: '2002-11',
    fullOn: '2003-11-01',
    workPost: '011b',
    mobile: '13800138000',
    landline: '0575-84112233',
    address: '团结路91号13幢2单元295室',
    state: '1',
    lost: false,
    floating: true,
    floatingTo: '上海市浦东新区',
    remarks: '第一行\n第二行',
    partyPosts: ['001A', '030U'],
    committeePost: 'director',
  });

  test('has the title, the note and the official columns in official order', async () => {
    const [titleRow, noteRow, header] = await cellsOf(await write([full]));
    expect(titleRow?.[0]).toBe('党员基本信息汇总表');
    expect(noteRow?.[0]).toBe(heading);
    expect(header?.map((cell) => String(cell).replace('*', ''))).toEqual([
      '序号',
      ...partyMember.workbook.columns.map((key) => fieldOf(partyMember, key).label),
    ]);
    expect(header?.slice(1, 4)).toEqual(['*姓名', '*所在党支部', '*公民身份证号']);
  });

  test('numbers and IDs are text, full dates are real dates, months stay text', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await write([full]));
    const row = workbook.worksheets[0]?.getRow(4);
    expect(row?.getCell('A').value).toBe(1);
    expect(row?.getCell('D').value).toBe('330621198001011236');
    expect(row?.getCell('D').numFmt).toBe('@');
    expect(row?.getCell('M').value).toBe('13800138000');
    expect(row?.getCell('G').value).toEqual(new Date('1980-01-01T00:00:00Z'));
    expect(row?.getCell('G').numFmt).toBe('yyyy-mm-dd');
    expect(row?.getCell('J').value).toBe('2002.11');
  });

  test('reading the file back gives the same values, without a word of doubt', async () => {
    const [row] = await importedFrom(await write([full], { columns: allKeys }));
    expect(row).toEqual({ values: filled(full), said: [] });
  });

  test('text that looks like a formula is text, in the cell and after retyping it', async () => {
    const formulas = ['=1+1', '+86', '-王', '@SUM(A1)', '=HYPERLINK("http://x")'];
    const file = await write(formulas.map((remarks) => member({ remarks })));
    const parts = await readParts(file);
    expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    formulas.forEach((text, index) => {
      const cell = workbook.worksheets[0]?.getCell(`U${index + 4}`);
      expect(cell?.value).toBe(text);
      expect(cell?.numFmt).toBe('@');
    });
  });

  test('a date that Excel would shift (before March 1900) is written as text', async () => {
    const [, , , row] = await cellsOf(await write([member({ bornOn: '1899-12-01' })]));
    expect(row?.[6]).toBe('1899-12-01');
  });

  test('every choice column has its drop-down, long lists on a hidden sheet', async () => {
    const file = await write([full]);
    const parts = await readParts(file);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<formula1>&quot;男,女,未知的性别,未说明的性别&quot;</formula1>');
    expect(sheet).toContain('<formula1>list_1</formula1>');
    expect(parts.get('xl/workbook.xml')).toContain(`name="list_1">'代码表'!$A$2:$A$45<`);
    expect(parts.get('xl/workbook.xml')).toContain('<sheet name="代码表" sheetId="2" state="hidden"');
    for (const [, list = ''] of sheet.matchAll(/<formula1>&quot;(.*?)&quot;<\/formula1>/g)) {
      expect(list.length).toBeLessThanOrEqual(255);
    }
  });

  test('prints on A4 landscape with the header on every page and 内部资料 at the foot', async () => {
    const parts = await readParts(await write([full, full]));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    const workbook = parts.get('xl/workbook.xml') ?? '';
    expect(sheet).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(sheet).toContain('<oddFooter>&amp;L内部资料&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>');
    expect(sheet).toContain('<autoFilter ref="A3:U5"/>');
    expect(sheet).toContain('state="frozen"');
    expect(workbook).toContain("'党员基本信息汇总表'!$3:$3");
    expect(workbook).toContain("'党员基本信息汇总表'!$A$1:$U$5");
  });

  test('masked, it holds the public forms, no drop-downs and no bare number', async () => {
    const file = await write([full], { masked: true });
    const [, , , row] = await cellsOf(file);
    expect(row?.[1]).toBe('王*明');
    expect(row?.[3]).toBe('330621********1236');
    expect(row?.[12]).toBe('138****8000');
    const xml = [...(await readParts(file)).values()].join('');
    expect(xml).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}(?!\d)/);
    expect(xml).not.toContain('dataValidation');
    expect(xml).not.toContain('内部资料');
  });

  test('an exercise ledger says so in the title and on every page', async () => {
    const file = await write([full], { practice: true });
    expect((await cellsOf(file))[0]?.[0]).toBe('党员基本信息汇总表（练习）');
    expect((await readParts(file)).get('xl/worksheets/sheet1.xml')).toContain('<oddHeader>');
  });

  test('an empty register is a sound workbook of headings', async () => {
    const file = await write([]);
    expect(await faultsOf(file)).toEqual([]);
    expect(await cellsOf(file)).toHaveLength(3);
  });

  test('the package is sound', async () => {
    expect(await faultsOf(await write([full, member({ remarks: 'a<b>&"c" _x0041_ \u0007' })]))).toEqual([]);
  });

  test('cancelling leaves nothing behind and closes the source of the rows', async () => {
    const file = tempPath('取消.xlsx');
    const stop = new AbortController();
    let closed = false;
    async function* endless(): AsyncGenerator<Row[]> {
      try {
        for (;;) {
          yield rowsOf(Array.from({ length: 500 }, () => full));
          await new Promise(setImmediate);
        }
      } finally {
        closed = true;
      }
    }
    const writing = writeRegisterWorkbook({ definition: partyMember, title, rows: endless(), names }, file, {
      signal: stop.signal,
      onProgress: (done) => {
        if (done >= 5000) stop.abort();
      },
    });
    await expect(writing).rejects.toThrow('已取消，没有生成文件。');
    expect(existsSync(file)).toBe(false);
    expect(closed).toBe(true);
  });

  test('a row that cannot be read ends the export with that error, and the old file stays', async () => {
    const file = await write([full]);
    const before = await cellsOf(file);
    function* failing(): Generator<Row[]> {
      yield rowsOf([full]);
      throw new Error('the disk went away');
    }
    const writing = writeRegisterWorkbook({ definition: partyMember, title, rows: failing(), names }, file);
    await expect(writing).rejects.toThrow('the disk went away');
    expect(await cellsOf(file)).toEqual(before);
  });

  test('any member comes back from exceljs and from our own import as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyMember(), { minLength: 1, maxLength: 40 }), async (members) => {
        const file = await write(members, { columns: allKeys });
        const imported = await importedFrom(file);
        expect(imported.map(({ values }) => values)).toEqual(members.map(filled));
        const workbook = new ExcelJS.Workbook();
        await workbook.xlsx.readFile(file);
        members.forEach(({ name, remarks }, index) => {
          const row = workbook.worksheets[0]?.getRow(index + 4);
          expect(row?.getCell(2).value).toBe(asExceljsReads(name));
          expect(row?.getCell(21).value).toBe(asExceljsReads(remarks));
        });
      }),
      { numRuns: 25 },
    );
  });
});

/** exceljs does not undo Excel's escape of `_x0041_` (ECMA-376 part 1, 22.9.2.19); Excel, WPS and LibreOffice do. */
function asExceljsReads(text: string | null): string | null {
  return text?.replace(/_x[0-9A-Fa-f]{4}_/g, '_x005F$&') ?? null;
}

/** A member whose every value is canonical: what a field reads from an invented answer and finds nothing wrong with. */
function anyMember(): fc.Arbitrary<PartyMember> {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '-1',
      '@x',
      '_x0041_',
      ' a\n\nb ',
      '<&>"\'',
      '0012',
      '1e5',
      '𠮷野',
      '2020-01-01',
      'TRUE',
    ),
  );
  const answers: Record<string, fc.Arbitrary<Cell>> = {};
  for (const [key, field] of Object.entries(partyMember.fields)) {
    const choices = field.choices?.entries.map((entry): Cell => entry.label);
    if (choices !== undefined) answers[key] = fc.constantFrom(null, ...choices);
    else if (field.type === 'date')
      answers[key] = fc.constantFrom<Cell>(
        null,
        '1980.01',
        '1949-10-01',
        '1899-12-31',
        '1900-02-28',
        '2026-03-01',
      );
    else if (field.type === 'reference')
      answers[key] = fc.integer({ min: 1, max: 3 }).map((id) => names.nameOf('', id));
    else if (field.type === 'phone')
      answers[key] = fc.constantFrom<Cell>(null, key === 'mobile' ? '13800138000' : '0575-84112233');
    else if (field.type === 'citizen-id') answers[key] = fc.constant('11010519491231002X');
    else answers[key] = text;
  }
  return fc
    .record(answers)
    .map((cells) => {
      const { values } = readRow(partyMember, new Map(Object.entries(cells)), context);
      return { ...member(), ...values } as PartyMember;
    })
    .filter(({ name }) => name !== null && !/^\p{M}/u.test(name));
}
