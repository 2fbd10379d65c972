import { beforeEach, describe, expect, it } from 'vitest';
import { listBatches, rowHistory } from '../../../electron/ledger/journal/history.ts';
import { revertRow } from '../../../electron/ledger/journal/revert.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import type { Changes } from '../../../electron/ledger/records/changes.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { inventedId, liveRows, refusalCode } from '../../support/import-files.ts';
import { makeLedger, testNow } from '../../support/ledgers.ts';

const wang = { name: '王芳', citizenId: inventedId('1980-01-01', 22), mobile: '13800138000' };
const li = { name: '李明', citizenId: inventedId('1975-06-30', 11), mobile: '13900139000' };

let ledger: Ledger;
beforeEach(async () => {
  ledger = await makeLedger();
});

function edit<Result>(work: (changes: Changes) => Promise<Result>, label = '修改') {
  return changeLedger(ledger, { kind: 'edit', label }, work);
}

const insert = async (values: typeof wang & { branch?: number }) =>
  (await edit((changes) => changes.insert(partyMember, values))).result;

const makeBranch = async (name: string) =>
  (await edit((changes) => changes.insert(partyOrganisation, { name }))).result;

const countOf = (table: string) => ledger.db.prepare(`SELECT count(*) AS n FROM ${table}`).get();

describe('a row', () => {
  it('enters with what follows from its fields, and is found by its name', async () => {
    const row = await insert(wang);
    expect(row).toMatchObject({
      revision: 1,
      values: { ...wang, bornOn: '1980-01-01', gender: '2', address: null },
    });
    expect(ledger.names.nameOf('party-member', row.id)).toBe('王芳');
  });

  it('is updated only where given, and grows its revision', async () => {
    const row = await insert(wang);
    const { result } = await edit((changes) => changes.update(partyMember, row.id, 1, { mobile: null }));
    expect([result.revision, result.values.mobile, result.values.name]).toEqual([2, null, '王芳']);
  });

  it('stays findable when something else of it changes, and is found by what it has become', async () => {
    const row = await insert(wang);
    const found = async (search: string) =>
      (await listRows(ledger, { register: 'party-member', search, limit: 9 })).total;
    await edit((changes) => changes.update(partyMember, row.id, 1, { remarks: '甲' }));
    expect([await found('王芳'), await found('13800138000')]).toEqual([1, 1]);
    await edit((changes) => changes.update(partyMember, row.id, 2, { mobile: '13700137000' }));
    expect([await found('13800138000'), await found('13700137000')]).toEqual([0, 1]);
  });

  it('that somebody else changed meanwhile is not overwritten: 刚被他人修改', async () => {
    const row = await insert(wang);
    await edit((changes) => changes.update(partyMember, row.id, 1, { remarks: '甲' }));
    const late = edit((changes) => changes.update(partyMember, row.id, 1, { remarks: '乙' }));
    await expect(late).rejects.toThrow('刚被他人修改');
    expect(liveRows(ledger, partyMember)[0]?.remarks).toBe('甲');
  });

  it('goes to the bin and comes back whole', async () => {
    const row = await insert(wang);
    const before = liveRows(ledger, partyMember);
    await edit((changes) => changes.remove(partyMember, row.id, 1));
    expect(liveRows(ledger, partyMember)).toEqual([]);
    expect(
      await refusalCode(edit((changes) => changes.update(partyMember, row.id, 2, { remarks: '甲' }))),
    ).toBe('row-missing');
    await edit((changes) => changes.restore(partyMember, row.id, 2));
    expect(liveRows(ledger, partyMember)).toEqual(before);
  });

  it('is refused with every reason at once', async () => {
    const bad = edit((changes) => changes.insert(partyMember, { citizenId: '1', mobile: '1' }));
    await expect(bad).rejects.toMatchObject({ code: 'row-refused', detail: { reasons: { length: 3 } } });
  });
});

describe('a unique number', () => {
  it('is refused to a second live row, on inserting, updating and restoring', async () => {
    const first = await insert(wang);
    expect(await refusalCode(insert(wang))).toBe('row-refused');
    const second = await insert(li);
    expect(
      await refusalCode(
        edit((changes) => changes.update(partyMember, second.id, 1, { citizenId: wang.citizenId })),
      ),
    ).toBe('row-refused');
    await edit((changes) => changes.remove(partyMember, first.id, 1));
    await insert(wang);
    expect(await refusalCode(edit((changes) => changes.restore(partyMember, first.id, 2)))).toBe(
      'row-refused',
    );
  });
});

describe('a reference', () => {
  it('to a row that is not there or in the bin is refused', async () => {
    expect(await refusalCode(insert({ ...wang, branch: 99 }))).toBe('row-refused');
    const branch = await makeBranch('第一支部');
    await edit((changes) => changes.remove(partyOrganisation, branch.id, 1));
    expect(await refusalCode(insert({ ...wang, branch: branch.id }))).toBe('row-refused');
  });

  it('keeps its row from being removed, unless both go in one batch', async () => {
    const branch = await makeBranch('第一支部');
    const member = await insert({ ...wang, branch: branch.id });
    expect(await refusalCode(edit((changes) => changes.remove(partyOrganisation, branch.id, 1)))).toBe(
      'row-in-use',
    );
    await edit(async (changes) => {
      await changes.remove(partyOrganisation, branch.id, 1);
      await changes.remove(partyMember, member.id, 1);
    });
    expect([liveRows(ledger, partyMember), liveRows(ledger, partyOrganisation)]).toEqual([[], []]);
  });

  it('among several is watched too', async () => {
    const member = await insert(wang);
    await edit((changes) => changes.insert(partyOrganisation, { name: '第一支部', committee: [member.id] }));
    expect(await refusalCode(edit((changes) => changes.remove(partyMember, member.id, 1)))).toBe(
      'row-in-use',
    );
    const dangling = edit((changes) =>
      changes.insert(partyOrganisation, { name: '第二支部', committee: [99] }),
    );
    expect(await refusalCode(dangling)).toBe('row-refused');
  });
});

describe('a batch', () => {
  it('rolls back whole, journal and names included', async () => {
    const row = await insert(wang);
    const failing = edit(async (changes) => {
      await changes.update(partyMember, row.id, 1, { name: '王小芳' });
      await changes.insert(partyMember, { ...li, citizenId: '1' });
    });
    expect(await refusalCode(failing)).toBe('row-refused');
    expect(ledger.names.nameOf('party-member', row.id)).toBe('王芳');
    expect([countOf('batch'), countOf('journal'), countOf('undo_image')]).toEqual([
      { n: 1 },
      { n: 1 },
      { n: 0 },
    ]);
  });

  it('writes its journal in the same transaction as its rows', async () => {
    const seen = await edit(async (changes) => {
      await changes.insert(partyMember, wang);
      return [ledger.db.inTransaction, countOf('journal')];
    });
    expect(seen.result).toEqual([true, { n: 1 }]);
  });

  it('that changes nothing leaves no trace', async () => {
    const row = await insert(wang);
    const { batch } = await edit((changes) =>
      changes.update(partyMember, row.id, 1, { mobile: wang.mobile }),
    );
    expect([batch, countOf('batch'), countOf('journal')]).toEqual([null, { n: 1 }, { n: 1 }]);
  });
});

describe('the history', () => {
  it('says who changed what and when, newest first, of personal fields only that they changed', async () => {
    const row = await insert(wang);
    await edit(
      (changes) => changes.update(partyMember, row.id, 1, { mobile: li.mobile, remarks: '甲' }),
      '改电话',
    );
    const [newest, oldest] = await rowHistory(ledger, partyMember, row.id);
    expect(newest).toMatchObject({
      actor: '测试员',
      at: testNow,
      label: '改电话',
      action: 'update',
      revision: 2,
    });
    expect(newest?.changes).toEqual({ mobile: null, remarks: [null, '甲'] });
    expect(oldest).toMatchObject({ action: 'insert', changes: {} });
    const journal = JSON.stringify(ledger.db.prepare('SELECT * FROM journal').all());
    expect(journal).not.toContain(wang.mobile);
    expect((await listBatches(ledger, 1))[0]).toMatchObject({ label: '改电话', changes: 1, undoneBy: null });
  });

  it('gives a row back its values from before a batch', async () => {
    const row = await insert(wang);
    const second = await edit((changes) => changes.update(partyMember, row.id, 1, { mobile: li.mobile }));
    await edit((changes) => changes.update(partyMember, row.id, 2, { remarks: '甲' }));
    const reverted = await revertRow(ledger, partyMember, row.id, 3, second.batch ?? 0);
    expect(reverted.row).toMatchObject({ revision: 4, values: { mobile: wang.mobile, remarks: null } });
    await undoBatch(ledger, reverted.batch ?? 0);
    expect(liveRows(ledger, partyMember)[0]).toMatchObject({ mobile: li.mobile, remarks: '甲' });
  });
});

describe('undo', () => {
  it('is refused after a later change, naming the row, and changes nothing then', async () => {
    const row = await insert(wang);
    const { batch } = await edit((changes) => changes.update(partyMember, row.id, 1, { remarks: '甲' }));
    await edit((changes) => changes.update(partyMember, row.id, 2, { remarks: '乙' }));
    await expect(undoBatch(ledger, batch ?? 0)).rejects.toMatchObject({
      code: 'undo-later-changes',
      detail: { names: ['王芳'] },
    });
    expect(liveRows(ledger, partyMember)[0]?.remarks).toBe('乙');
  });

  it('happens once, and undoing it is the redo', async () => {
    const row = await insert(wang);
    const { batch } = await edit((changes) => changes.remove(partyMember, row.id, 1), '删除党员');
    const undone = await undoBatch(ledger, batch ?? 0);
    expect(await refusalCode(undoBatch(ledger, batch ?? 0))).toBe('batch-undone');
    expect(liveRows(ledger, partyMember)).toHaveLength(1);
    await undoBatch(ledger, undone.batch);
    expect(liveRows(ledger, partyMember)).toEqual([]);
    expect((await listBatches(ledger, 2)).map(({ label }) => label)).toEqual([
      '重做：删除党员',
      '撤销：删除党员',
    ]);
    expect(await refusalCode(undoBatch(ledger, 999))).toBe('batch-missing');
  });

  it('of a row that came and went within one batch leaves it gone', async () => {
    const { batch } = await edit(async (changes) => {
      const row = await changes.insert(partyMember, wang);
      await changes.remove(partyMember, row.id, 1);
    });
    await undoBatch(ledger, batch ?? 0);
    expect(liveRows(ledger, partyMember)).toEqual([]);
  });

  it('of a row brought back and changed within one batch puts it back as it was', async () => {
    const row = await insert(wang);
    await edit((changes) => changes.remove(partyMember, row.id, 1));
    const { batch } = await edit(async (changes) => {
      await changes.restore(partyMember, row.id, 2);
      await changes.update(partyMember, row.id, 3, { remarks: '甲' });
    });
    await undoBatch(ledger, batch ?? 0);
    expect(ledger.db.prepare('SELECT removed, remarks FROM party_member').get()).toEqual({
      removed: 1,
      remarks: null,
    });
  });
});
