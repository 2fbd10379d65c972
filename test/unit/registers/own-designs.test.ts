import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitImport } from '../../../electron/import/commit-import.ts';
import { stageImport } from '../../../electron/import/stage-import.ts';
import { openLedger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { saveAddedFields, saveOwnRegister } from '../../../electron/ledger/registers/own-designs.ts';
import {
  adoptDesigns,
  findRegister,
  registerOf,
  registers,
} from '../../../shared/registers/definitions/index.ts';
import { addedFields, ownRegister } from '../../../shared/registers/own/design.ts';
import { ownFieldOf as field, ownAnswersOf, ownDesignOf } from '../../support/designs.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';

const keys = ownDesignOf(
  '钥匙登记',
  [
    field('own1', '钥匙名称', { required: true }),
    field('own2', '领用日期', { type: 'date' }),
    field('own3', '状态', { type: 'choice', answers: ownAnswersOf('在库', '借出') }),
  ],
  { unit: '把' },
);

describe("an office's own register", () => {
  it('is listed, written, searched and imported like the program’s', async () => {
    const ledger = await makeLedger();
    const key = saveOwnRegister(ledger, keys);
    expect(key).toBe('own-1');
    await changeLedger(ledger, { kind: 'edit', label: '新增' }, (changes) =>
      changes.insert(registerOf(key), { own1: '会议室钥匙', own2: '2026-11-01', own3: 'a2' }),
    );
    const file = join(ledger.connection.folder, '钥匙.csv');
    writeFileSync(
      file,
      '钥匙登记\n钥匙名称,领用日期,状态\n会议室钥匙,2026.11.1,在库\n仓库钥匙,2026-11-02,借出\n',
    );
    const store = await stageImport(ledger.db, { file, today: '2026-11-25' });
    expect(store.info().register).toBe(key);
    expect(store.counts()).toMatchObject({ added: 1, changed: 1, refused: 0 });
    await commitImport(ledger, store);
    store.discard();
    const found = await listRows(ledger, { register: key, search: 'ck', limit: 10 });
    expect(found.rows.map(({ values }) => values.own1)).toEqual(['仓库钥匙']);
  });

  it('is there again when the ledger is opened, and not in another one', async () => {
    const ledger = await makeLedger();
    saveOwnRegister(ledger, keys);
    const { folder } = ledger.connection;
    await makeLedger();
    expect(findRegister('own-1')).toBeUndefined();
    const again = await openLedger(folder, { mode: 'read', actor: '测试员', appVersion: '0.0.0-test' });
    expect(registerOf('own-1').label).toBe('钥匙登记');
    await again.close();
  });

  it('loses no column: a field is hidden and comes back with what it held', async () => {
    const ledger = await makeLedger();
    const key = saveOwnRegister(ledger, keys);
    await changeLedger(ledger, { kind: 'edit', label: '新增' }, (changes) =>
      changes.insert(registerOf(key), { own1: '大门钥匙', own3: 'a1' }),
    );
    const without = keys.fields.slice(0, 2);
    expect(() => saveOwnRegister(ledger, { ...keys, key, fields: without })).toThrow(/“状态”/);
    const hidden = [...without, { ...field('own3', '状态'), ...keys.fields[2], hidden: true }];
    saveOwnRegister(ledger, { ...keys, key, fields: hidden });
    expect(Object.keys(registerOf(key).fields)).toEqual(['own1', 'own2']);
    saveOwnRegister(ledger, { ...keys, key });
    const { rows } = await listRows(ledger, { register: key, limit: 10 });
    expect(rows[0]?.values.own3).toBe('a1');
  });

  it('cannot hold ID numbers or traits of people, nor two fields of one name', () => {
    const design = (label: string) => ({
      ...keys,
      key: 'own-1',
      fields: [keys.fields[0], field('own9', label)],
    });
    for (const label of ['身份证号', '公民身份号码', '民族', '宗教信仰', '钥匙名称'])
      expect(ownRegister.safeParse(design(label)).success).toBe(false);
    expect(ownRegister.safeParse(design('备注')).success).toBe(true);
  });
});

describe('a field that the office adds to a register', () => {
  it('is listed, saved and kept, and the official columns stay as they are', async () => {
    const ledger = await makeLedger();
    const official = registerOf('party-member').workbook.columns;
    const design = { register: 'party-member', fields: [field('own1', '特长')] };
    expect(addedFields.safeParse(design).success).toBe(true);
    saveAddedFields(ledger, design);
    const definition = registerOf('party-member');
    expect(definition.views[0].columns.at(-1)).toBe('own1');
    expect(definition.workbook.columns).toEqual(official);
    const [row] = await saveMembers(ledger, [{ name: '张伟' }]);
    await changeLedger(ledger, { kind: 'edit', label: '修改' }, (changes) =>
      changes.update(definition, row?.id ?? 0, 1, { own1: '书法' }),
    );
    const { rows } = await listRows(ledger, {
      register: 'party-member',
      where: [{ field: 'own1', op: 'contains', value: '书' }],
      limit: 10,
    });
    expect(rows.map(({ values }) => values.name)).toEqual(['张伟']);
  });

  it('does not repeat a column that is there', async () => {
    const ledger = await makeLedger();
    const design = { register: 'party-member', fields: [field('own1', '学历')] };
    expect(() => saveAddedFields(ledger, design)).toThrow(/已经有“学历”/);
  });
});

it('gives back the program’s registers when a ledger has no designs', () => {
  adoptDesigns();
  expect(registers.some(({ group }) => group === 'own')).toBe(false);
});
