import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JobContext } from '../../../electron/jobs/job-kinds.ts';
import { type FillTemplateInput, fillTemplate } from '../../../electron/jobs/kinds/fill-template.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { saveAddedFields, saveOwnRegister } from '../../../electron/ledger/registers/own-designs.ts';
import { readOfficePackage } from '../../../electron/templates/office-package.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { RowValues } from '../../../shared/registers/register.ts';
import { ownDesignOf, ownFieldOf } from '../../support/designs.ts';
import { makeLedger, testNow } from '../../support/ledgers.ts';
import { inventCitizenId } from '../../support/members.ts';
import { paragraph, run } from '../../support/office-files.ts';
import { documentFile, tempPath } from './forms.ts';

let ledger: Ledger;
let volunteers: number[];

async function add(register: string, rows: readonly RowValues[]): Promise<number[]> {
  const { result } = await changeLedger(ledger, { kind: 'edit', label: '新增' }, async (changes) => {
    const ids: number[] = [];
    for (const values of rows) ids.push((await changes.insert(registerOf(register), values)).id);
    return ids;
  });
  return result;
}

beforeAll(async () => {
  ledger = await makeLedger();
  volunteers = await add('volunteer', [
    { name: '王芳', phone: '13800138000', joinedOn: '2020-03-05', priorHours: 300 },
    { name: '赵强', remarks: '=1+1' },
    { name: '王芳', phone: '13900139000' },
  ]);
  await add('service-record', [
    { volunteer: volunteers[0] ?? 0, on: '2026-11-01', content: '巡逻', hours: 150 },
  ]);
});

const context = (): JobContext => ({
  ...{ folder: ledger.connection.folder, db: ledger.db, meta: ledger.connection.meta, names: ledger.names },
  ...{ now: testNow, actor: '王芳', signal: new AbortController().signal, report: () => undefined },
});

const fill = (template: string, change: Partial<FillTemplateInput> = {}, run = context()) =>
  fillTemplate(
    { register: 'volunteer', template, label: '登记表', masked: true, out: null, replace: false, ...change },
    run,
  );

async function textOf(path: string): Promise<string> {
  const xml = (await readOfficePackage(path)).parts.get('word/document.xml')?.toString() ?? '';
  return xml.replace(/<[^>]*>/g, '').trim();
}

const card = (text: string) => documentFile('登记表.docx', paragraph(run(text)));

async function list(cells: readonly string[], name = '名单.xlsx'): Promise<string> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('名单');
  sheet.addRow(['{本单位}', '{联系电话}', '{退出日期}']);
  sheet.addRow([...cells]);
  await book.xlsx.writeFile(tempPath(name));
  return tempPath(name);
}

async function rowsOf(path: string): Promise<unknown[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const rows: unknown[] = [];
  book.worksheets[0]?.eachRow(({ values }) => rows.push((values as unknown[]).slice(1)));
  return rows;
}

describe('a form for each row', () => {
  test('is a file for each, whose name says whose it is; what the program knows is in it', async () => {
    const folder = tempPath('一人一份');
    const report = await fill(card('{姓名}，{加入日期}，{服务总时长}，{本单位}，{今天}，{流水号}'), {
      out: { folder },
    });
    expect(report.files).toEqual(['登记表-王芳.docx', '登记表-王芳（2）.docx', '登记表-赵强.docx']);
    expect(readdirSync(folder).toSorted()).toEqual([...report.files].toSorted());
    expect(await textOf(join(folder, '登记表-王芳.docx'))).toBe(
      '王芳，2020年3月5日，7.5，团结路社区党委，2026年11月24日，0001',
    );
  });

  test('masks personal values until told otherwise, and says which it shows', async () => {
    const form = card('{姓名}{联系电话}');
    const one = { ids: volunteers.slice(0, 1) };
    const masked = await fill(form, { choice: one, out: { file: tempPath('遮.docx') } });
    expect(masked.personal).toEqual(['联系电话']);
    expect(await textOf(tempPath('遮.docx'))).toBe('王芳138****8000');
    await fill(form, { choice: one, masked: false, out: { file: tempPath('全.docx') } });
    expect(await textOf(tempPath('全.docx'))).toBe('王芳13800138000');
  });

  test('tells beforehand what is unknown and what is missing, and writes nothing', async () => {
    const report = await fill(card('{性名}，{特长}，[{备注}]'));
    expect(report).toMatchObject({
      rows: 3,
      repeats: false,
      unknown: [{ name: '性名', suggested: '{姓名}' }],
    });
    const first = [0, 2, 1].map((row) => ({ id: volunteers[row], name: row === 1 ? '赵强' : '王芳' }));
    expect(report.missing).toEqual([{ word: '特长', rows: 3, first }]);
  });

  test('replaces no file without being told, and then leaves all as it was', async () => {
    const folder = tempPath('已有');
    mkdirSync(folder);
    writeFileSync(join(folder, '登记表-赵强.docx'), '旧的');
    const refused = fill(card('{姓名}'), { out: { folder } });
    await expect(refused).rejects.toMatchObject({
      code: 'template-file-exists',
      detail: { folder, files: ['登记表-赵强.docx'] },
    });
    expect(readdirSync(folder)).toEqual(['登记表-赵强.docx']);
    await fill(card('{姓名}'), { out: { folder }, replace: true });
    expect(await textOf(join(folder, '登记表-赵强.docx'))).toBe('赵强');
  });

  test('stopped half-way leaves no file that was not there before', async () => {
    const folder = tempPath('取消');
    mkdirSync(folder);
    const stop = new AbortController();
    const stopping = { ...context(), signal: stop.signal, report: () => stop.abort() };
    await expect(fill(card('{姓名}'), { out: { folder } }, stopping)).rejects.toMatchObject({
      code: 'document-cancelled',
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('goes into a folder where there are several, and keeps the format of the form', async () => {
    const form = card('{姓名}');
    const several = fill(form, { out: { file: tempPath('一份.docx') } });
    await expect(several).rejects.toMatchObject({ code: 'template-needs-folder' });
    const one = fill(form, { choice: { ids: volunteers.slice(0, 1) }, out: { file: tempPath('一份.xlsx') } });
    await expect(one).rejects.toMatchObject({ code: 'template-other-ending' });
    expect(existsSync(tempPath('一份.docx'))).toBe(false);
    await expect(fill(form, { choice: { ids: [999] } })).rejects.toMatchObject({ code: 'template-no-rows' });
  });
});

describe('a form with a repeating line', () => {
  test('takes all rows, in their order; around it stands what all agree on', async () => {
    const out = tempPath('名单填好.xlsx');
    const form = await list(['{序号}', '{姓名}', '{服务总时长}', '{加入日期}', '{备注}']);
    const report = await fill(form, {
      out: { file: out },
      choice: { sort: [{ field: 'joinedOn' }, { field: 'name' }] },
    });
    expect(report).toMatchObject({ repeats: true, files: ['登记表.xlsx'], differing: ['{联系电话}'] });
    const [head, ...rows] = await rowsOf(out);
    expect(head).toEqual(['团结路社区党委']);
    expect(rows).toHaveLength(3);
    expect(rows).toContainEqual([1, '王芳', 7.5, new Date('2020-03-05T00:00:00Z')]);
    expect(JSON.stringify(rows)).toContain('=1+1');
  });

  test('of an own register and with an added field is filled like any other', async () => {
    saveAddedFields(ledger, { register: 'party-member', fields: [ownFieldOf('own1', '特长')] });
    await add('party-member', [{ name: '李红', gender: '2', citizenId: inventCitizenId(1), own1: '二胡' }]);
    const members = await list(['{每行}{姓名}', '{特长}'], '党员.xlsx');
    await fill(members, { register: 'party-member', out: { file: tempPath('党员填好.xlsx') } });
    expect((await rowsOf(tempPath('党员填好.xlsx')))[1]).toEqual(['李红', '二胡']);
    const keyFields = [
      ownFieldOf('own1', '钥匙名称', { required: true }),
      ownFieldOf('own2', '押金', { type: 'money' }),
    ];
    const key = saveOwnRegister(ledger, ownDesignOf('钥匙登记', keyFields, { unit: '把' }));
    await add(key, [{ own1: '会议室', own2: 5050 }]);
    const keys = await list(['{序号}', '{钥匙名称}', '{押金}', '{押金:大写}'], '钥匙.xlsx');
    await fill(keys, { register: key, out: { file: tempPath('钥匙填好.xlsx') } });
    expect((await rowsOf(tempPath('钥匙填好.xlsx'))).at(-1)).toEqual([1, '会议室', 50.5, '伍拾元伍角整']);
  });
});

test('in a practice ledger the files say so in their names', async () => {
  const practising = { ...context(), meta: { ...ledger.connection.meta, practice: true } };
  expect((await fill(card('{姓名}'), {}, practising)).files[0]).toBe('练习-登记表-王芳.docx');
});

test('the form itself stays as it was', async () => {
  const form = card('{姓名}');
  const before = readFileSync(form);
  await fill(form, { out: { folder: tempPath('原样') } });
  expect(readFileSync(form).equals(before)).toBe(true);
});
