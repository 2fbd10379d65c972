import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropDowns } from '../../../electron/documents/excel/drop-down-lists.ts';
import { commitImport } from '../../../electron/import/commit-import.ts';
import { stageImport } from '../../../electron/import/stage-import.ts';
import { type Ledger, openLedger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { saveAddedFields, saveEditedTable } from '../../../electron/ledger/registers/own-designs.ts';
import { activityKind } from '../../../shared/codes/activity-kind.ts';
import { coBuildingKind } from '../../../shared/codes/co-building-kind.ts';
import { findCode } from '../../../shared/codes/code-table.ts';
import { registerOf, shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import type { Field } from '../../../shared/registers/field.ts';
import { multiChoice } from '../../../shared/registers/fields/multi-choice.ts';
import { ownField } from '../../../shared/registers/own/design.ts';
import { editableTables } from '../../../shared/registers/own/edited-fields.ts';
import {
  type EditedAnswer,
  type EditedTable,
  editedTable,
  problemWithEdits,
  withEdits,
} from '../../../shared/registers/own/edited-table.ts';
import { sortsPeople } from '../../../shared/registers/own/forbidden-words.ts';
import { makeLedger } from '../../support/ledgers.ts';

function answer(code: string, more: Partial<EditedAnswer> = {}): EditedAnswer {
  return { code, label: null, aliases: [], retired: false, ...more };
}

function edited(...answers: readonly EditedAnswer[]): EditedTable {
  return { table: 'activity-kind', answers: [...answers], order: [] };
}

const marathon = answer('own1', { label: '健步走', aliases: ['徒步'] });
const kindOf = (): Field => registerOf('activity').fields.kind as Field;
const offered = () =>
  (kindOf().choices?.entries ?? []).filter(({ retired }) => retired !== true).map(({ label }) => label);

async function stage(ledger: Ledger, kind: string) {
  const file = join(ledger.connection.folder, '活动.csv');
  writeFileSync(file, `社区活动台账\n活动名称,活动类别,活动日期,地点\n春季活动,${kind},2026-04-01,广场\n`);
  return stageImport(ledger.db, { file, today: '2026-11-25' });
}

describe('a code table that the office edits', () => {
  it('takes in what an import had to refuse, by the label or another way of writing it', async () => {
    const ledger = await makeLedger();
    const before = await stage(ledger, '徒步');
    expect(before.info().register).toBe('activity');
    expect(before.counts()).toMatchObject({ added: 0, refused: 1 });
    before.discard();
    saveEditedTable(ledger, edited(marathon));
    const store = await stage(ledger, '徒步');
    expect(store.counts()).toMatchObject({ added: 1, refused: 0 });
    await commitImport(ledger, store);
    store.discard();
    const { rows } = await listRows(ledger, { register: 'activity', limit: 10 });
    expect(rows.map(({ values }) => values.kind)).toEqual(['own1']);
    expect(kindOf().show('own1', { nameOf: () => null })).toBe('健步走');
  });

  it('offers its own answers before 其他, in Excel’s drop-down too', async () => {
    const ledger = await makeLedger();
    saveEditedTable(ledger, edited(marathon));
    expect(offered().slice(-2)).toEqual(['健步走', '其他']);
    const { validations } = dropDowns([[0, kindOf()]]);
    expect(JSON.stringify(validations)).toContain('健步走');
  });

  it('shows a retired answer in old rows, understands it, and offers it no more', async () => {
    const ledger = await makeLedger();
    await changeLedger(ledger, { kind: 'edit', label: '新增' }, (changes) =>
      changes.insert(registerOf('activity'), { name: '放映《党课》', kind: 'film', on: '2026-05-01' }),
    );
    saveEditedTable(ledger, edited(answer('film', { retired: true })));
    const { rows } = await listRows(ledger, { register: 'activity', limit: 10 });
    expect(kindOf().show(rows[0]?.values.kind ?? '', { nameOf: () => null })).toBe('红色影院');
    expect(kindOf().schema.safeParse('film').success).toBe(true);
    expect(offered()).not.toContain('红色影院');
    const { validations } = dropDowns([[0, kindOf()]]);
    expect(JSON.stringify(validations)).not.toContain('红色影院');
  });

  it('keeps the code and the former wording when a label is worded otherwise', async () => {
    const ledger = await makeLedger();
    saveEditedTable(ledger, edited(answer('film', { label: '露天电影' })));
    expect(offered()).toContain('露天电影');
    for (const text of ['露天电影', '红色影院', '放电影'])
      expect((await stage(ledger, text)).counts()).toMatchObject({ added: 1, refused: 0 });
  });

  it('is there again when the ledger is opened, not in another one, and said in the history', async () => {
    const ledger = await makeLedger();
    saveEditedTable(ledger, edited(marathon));
    expect(ledger.db.prepare("SELECT label FROM batch WHERE kind = 'design'").pluck().all()).toEqual([
      '修改选项表“活动类别”',
    ]);
    await makeLedger();
    expect(offered()).not.toContain('健步走');
    const again = await openLedger(ledger.connection.folder, {
      mode: 'read',
      actor: '测试员',
      appVersion: '0.0.0-test',
    });
    expect(offered()).toContain('健步走');
    await again.close();
  });

  it('goes along with columns that the office added to the same register', async () => {
    const ledger = await makeLedger();
    const place = ownField.parse({
      key: 'own1',
      label: '天气',
      type: 'text',
      required: false,
      help: null,
      answers: [],
      target: null,
      onPaper: true,
      hidden: false,
    });
    saveAddedFields(ledger, { register: 'activity', fields: [place] });
    saveEditedTable(ledger, edited(marathon));
    expect(registerOf('activity').views[0].columns.at(-1)).toBe('own1');
    expect(offered()).toContain('健步走');
  });

  it('reaches fields with several answers as well', () => {
    const table = withEdits(coBuildingKind, { table: 'co-building-kind', answers: [marathon], order: [] });
    const field = multiChoice({ label: '共建类别', table: coBuildingKind }).withChoices?.(table);
    const context = { today: '2026-11-25', references: { find: () => null, propose: null } };
    expect(field?.read('治安联防、徒步', context).value).toEqual(['security', 'own1']);
  });
});

describe('what an office cannot do to a code table', () => {
  it('touch an official one: a handful is marked, none of them on a person’s card', async () => {
    const ledger = await makeLedger();
    expect(editableTables(shippedRegisters).map(({ table, registers }) => [table.name, registers])).toEqual([
      ['隐患类别', ['巡查记录']],
      ['活动类别', ['活动']],
      ['创建类别', ['创建活动']],
      ['表彰类别', ['表彰']],
      ['共建类别', ['共建捐助']],
    ]);
    for (const table of ['性别', '民族', '学历', '工作岗位', '人员类别', '党籍状态', '发展阶段', 'help-kind'])
      expect(() => saveEditedTable(ledger, { table, answers: [marathon], order: [] })).toThrow(
        /不是可以自己改的选项表/,
      );
  });

  it('sort people by what they are, in these tables or in a choice of its own', () => {
    const kinds = [
      '信访户',
      '上访人员',
      '外来人口',
      '流动人口',
      '重点人员',
      '维吾尔族',
      '少数民族',
      '信教群众',
    ];
    for (const label of [...kinds, '刑满释放人员', '精神病人', '育龄妇女', '身份证号']) {
      expect([label, editedTable.safeParse(edited(answer('own1', { label }))).success]).toEqual([
        label,
        false,
      ]);
      expect([label, editedTable.safeParse(edited(answer('other', { aliases: [label] }))).success]).toEqual([
        label,
        false,
      ]);
      const own = { key: 'own1', label: '类别', type: 'choice', required: false, help: null, target: null };
      const field = { ...own, answers: [{ code: 'a1', label }], onPaper: true, hidden: false };
      expect([label, ownField.safeParse(field).success]).toEqual([label, false]);
    }
    for (const label of ['信访接待日', '禁毒宣传', '民族团结活动', '流动党员', '反邪教宣传', '社区教育'])
      expect([label, sortsPeople(label)]).toEqual([label, false]);
  });

  it('let one text mean two answers, take an answer away, or leave none', async () => {
    const ledger = await makeLedger();
    saveEditedTable(ledger, edited(marathon));
    const twice = answer('own2', { label: '徒步' });
    expect(() => saveEditedTable(ledger, edited(answer('own1', { label: '其他' })))).toThrow(/“其他”已经是/);
    expect(() => saveEditedTable(ledger, edited(marathon, answer('own2', { label: '健步走' })))).toThrow(
      /“健步走”已经是选项“健步走”/,
    );
    expect(() => saveEditedTable(ledger, edited(marathon, twice))).toThrow(/“徒步”已经是选项“徒步”/);
    expect(() => saveEditedTable(ledger, edited())).toThrow(/“健步走”可能已有内容在用/);
    const all = ['volunteer', 'culture', 'film', 'study', 'other'].map((code) =>
      answer(code, { retired: true }),
    );
    expect(() => saveEditedTable(ledger, edited({ ...marathon, retired: true }, ...all))).toThrow(/全停用了/);
    expect(offered()).toContain('健步走');
  });

  it('write what separates answers, or leave one of its own without a name', () => {
    for (const label of ['健步走、徒步', '健步走/徒步', '健步 走', '', null])
      expect(editedTable.safeParse(edited(answer('own1', { label }))).success).toBe(false);
  });
});

it('whatever is accepted: no code is lost, and every label means its own answer and no other', () => {
  const shipped = activityKind.entries.map(({ code }) => code);
  const text = fc.constantFrom('健步走', '徒步', '红色影院', '讲座', '放电影', '其他', '义诊', 'other');
  const answers = fc.uniqueArray(
    fc.record({
      code: fc.constantFrom(...shipped, 'own1', 'own2', 'own3'),
      label: fc.option(text),
      aliases: fc.array(text, { maxLength: 2 }),
      retired: fc.boolean(),
    }),
    { selector: ({ code }) => code },
  );
  fc.assert(
    fc.property(answers, (list) => {
      const parsed = editedTable.safeParse(edited(...list));
      fc.pre(parsed.success && problemWithEdits(activityKind, undefined, parsed.data) === null);
      const { entries, ...table } = withEdits(activityKind, edited(...list));
      const codes = entries.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes).toEqual(expect.arrayContaining(shipped));
      for (const { code, label } of entries) expect(findCode({ ...table, entries }, label)?.code).toBe(code);
      for (const { code, aliases } of list)
        for (const alias of aliases) expect(findCode({ ...table, entries }, alias)?.code).toBe(code);
    }),
  );
});
