import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportRegister } from '../../../electron/jobs/kinds/export-register.ts';
import { printRegister } from '../../../electron/jobs/kinds/print-register.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { dueRows } from '../../../electron/ledger/records/due-rows.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { relatedRows } from '../../../electron/ledger/records/related-rows.ts';
import { tallyRows } from '../../../electron/ledger/records/tally-rows.ts';
import { saveOwnRegister } from '../../../electron/ledger/registers/own-designs.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { OwnField } from '../../../shared/registers/own/design.ts';
import { ownFieldOf as field, ownAnswersOf, ownDesignOf } from '../../support/designs.ts';
import { importFile, liveRows, preview, writeWorkbook } from '../../support/import-files.ts';
import { jobContextOf, makeLedger } from '../../support/ledgers.ts';
import { pdfPages } from '../../support/pdf-text.ts';

/** One field of every type that an office can choose. */
const fields: OwnField[] = [
  field('own1', '器材名称', { required: true }),
  field('own2', '说明', { type: 'multiline', inList: false, onPaper: false }),
  field('own3', '状态', { type: 'choice', answers: ownAnswersOf('在库', '借出', '维修') }),
  field('own4', '用途', { type: 'multi-choice', answers: ownAnswersOf('会议', '培训', '演出') }),
  field('own5', '登记在册', { type: 'yes-no' }),
  field('own6', '借出日期', { type: 'date', aliases: ['借用时间'] }),
  field('own7', '应还日期', { type: 'date', reminder: { days: 7, doneBy: 'own8' } }),
  field('own8', '归还日期', { type: 'date' }),
  field('own9', '保修到', { type: 'month', reminder: { days: 30, doneBy: null } }),
  field('own10', '件数', { type: 'integer', total: true }),
  field('own11', '押金', { type: 'money', total: true }),
  field('own12', '使用时长', { type: 'hours', total: true }),
  field('own13', '联系电话', { type: 'phone' }),
  field('own14', '照片', { type: 'attachment', onPaper: false }),
  field('own15', '出借单位', { type: 'reference', target: 'partner-unit', makeMissing: true }),
  field('own16', '管理人', { type: 'references', target: 'volunteer', makeMissing: true }),
];

const headings = [
  ...['器材名称', '说明', '状态', '用途', '登记在册', '借用时间', '应还日期', '归还日期', '保修到'],
  ...['件数', '押金', '使用时长', '联系电话', '出借单位', '管理人'],
];
const projector = [
  ...['投影仪', '放在一楼', '借出', '培训、会议', '是', '2026-11-01', '2026-11-28', null, '2026-12'],
  ...[2, 300.5, 1.5, '13800138000', '柳岸小学', '王芳、李明'],
];
const drum = [
  ...['腰鼓', null, '在库', '演出', '否', '2026-10-08', '2026-10-20', '2026-10-20', '2025-01'],
  ...[12, 20, '2小时', null, '柳岸小学', '王芳'],
];

let ledger: Ledger;
let key: string;

beforeAll(async () => {
  ledger = await makeLedger();
  key = saveOwnRegister(
    ledger,
    ownDesignOf('器材登记', fields, {
      unit: '样',
      sectionBy: 'own15',
      sort: { field: 'own6', descending: true },
    }),
  );
  const file = await writeWorkbook({ rows: [['器材登记'], headings, projector, drum] });
  const imported = await importFile(ledger, file);
  expect(imported).toMatchObject({ register: key, added: 2, refused: [], ignoredColumns: [] });
  expect(imported.created).toEqual([
    { register: 'partner-unit', name: '柳岸小学' },
    { register: 'volunteer', name: '王芳' },
    { register: 'volunteer', name: '李明' },
  ]);
});

describe('a register with a field of every type', () => {
  it('takes every type from a list, under its heading or another that the office told', () => {
    const [first, second] = liveRows(ledger, registerOf(key));
    expect(first).toMatchObject({ own1: '投影仪', own4: ['a1', 'a2'], own6: '2026-11-01', own9: '2026-12' });
    expect(second).toMatchObject({ own3: 'a1', own5: false, own10: 12, own11: 2000, own12: 120 });
  });

  it('the same list changes nothing, and the own export neither', async () => {
    const again = await writeWorkbook({ rows: [['器材登记'], headings, projector, drum] });
    expect(await preview(ledger, again)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    const out = join(ledger.connection.folder, '器材.xlsx');
    await exportRegister({ register: key, out, masked: false, columns: 'official' }, jobContextOf(ledger));
    const exported = await preview(ledger, out);
    expect(exported).toMatchObject({ register: key, added: 0, changed: 0, unchanged: 2, refused: [] });
  });

  it('knows a row again by its name and date, and takes what else is new of it', async () => {
    const returned = drum.with(2, '维修');
    const file = await writeWorkbook({ rows: [headings, returned] });
    expect(await preview(ledger, file)).toMatchObject({ register: key, added: 0, changed: 1 });
  });

  it('is listed by its own order, with the columns that the office wants', async () => {
    const definition = registerOf(key);
    expect(definition.views[0].columns).not.toContain('own2');
    const { rows } = await listRows(ledger, { register: key, limit: 10 });
    expect(rows.map(({ values }) => values.own1)).toEqual(['投影仪', '腰鼓']);
  });

  it('is printed unit by unit with its figures added up', async () => {
    const out = join(ledger.connection.folder, '器材.pdf');
    await printRegister(
      { register: key, out, masked: false, sections: true, paper: 'A3', faces: 'bundled' },
      jobContextOf(ledger),
    );
    const text = (await pdfPages(out)).map((page) => page.text).join('\n');
    expect(text).toContain('柳岸小学');
    expect(text.replace(/\s+/g, ' ')).toContain('合计 2 样 件数 14 押金 320.50 元 使用时长 3.5 小时');
    expect(text).not.toContain('放在一楼');
  });

  it('is added up as it is usually, by answers and by months', async () => {
    expect(registerOf(key).tallies?.map(({ label }) => label)).toEqual([
      ...['按状态计数', '按用途计数', '按登记在册计数', '按出借单位计数'],
    ]);
    const lines = await tallyRows(ledger, { register: key, by: 'own4', sum: 'own10' });
    expect(lines.map(({ text, rows, sum }) => [text, rows, sum])).toEqual([
      ['演出', 1, 12],
      ['会议', 1, 2],
      ['培训', 1, 2],
    ]);
  });

  it('reminds before a date until the other is filled, and of a month until it is over', () => {
    const due = dueRows(ledger.db, ledger.names, '2026-11-24');
    expect(due.map(({ name, text, on }) => [name, text, on])).toEqual([
      ['投影仪', '应还日期，还没有填“归还日期”', '2026-11-28'],
    ]);
    const later = dueRows(ledger.db, ledger.names, '2026-12-20');
    expect(later.map(({ text, on }) => [text, on])).toEqual([
      ['应还日期，还没有填“归还日期”', '2026-11-28'],
      ['保修到', '2026-12-31'],
    ]);
    expect(dueRows(ledger.db, ledger.names, '2027-01-01').map(({ text }) => text)).toEqual([
      '应还日期，还没有填“归还日期”',
    ]);
  });

  it('says where a unit and a volunteer are used, and keeps them', async () => {
    const volunteer = registerOf('volunteer');
    const { rows } = await listRows(ledger, { register: 'volunteer', search: '王芳', limit: 1 });
    const used = await relatedRows(ledger, volunteer, rows[0]?.id ?? 0);
    expect(used.find(({ register }) => register === key)).toMatchObject({
      label: '器材登记·管理人',
      count: 2,
    });
    await expect(
      changeLedger(ledger, { kind: 'edit', label: '删除' }, (changes) =>
        changes.remove(volunteer, rows[0]?.id ?? 0, 1),
      ),
    ).rejects.toThrow(/器材登记的“管理人”/);
  });

  it('finds rows by a telephone number and by a name’s initials', async () => {
    const found = async (search: string) =>
      (await listRows(ledger, { register: key, search, limit: 5 })).rows.map(({ values }) => values.own1);
    expect(await found('8000')).toEqual(['投影仪']);
    expect(await found('yg')).toEqual(['腰鼓']);
  });
});
