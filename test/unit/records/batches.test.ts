import { beforeEach, describe, expect, it } from 'vitest';
import { batchEntries } from '../../../electron/ledger/journal/batch-entries.ts';
import { countBatches, listActors, listBatches } from '../../../electron/ledger/journal/history.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { countBinned, listBinned } from '../../../electron/ledger/records/list-binned.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { Row } from '../../../shared/registers/register.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';

let ledger: Ledger;
let members: readonly Row[];
beforeEach(async () => {
  ledger = await makeLedger();
  members = await saveMembers(ledger, [
    { name: '王芳', mobile: '13800138000' },
    { name: '李明' },
    { name: '张伟' },
  ]);
});

const member = (index: number): Row => {
  const row = members[index];
  if (row === undefined) throw new Error(`no member ${index}`);
  return row;
};

const remove = (index: number, by = ledger) =>
  changeLedger(by, { kind: 'edit', label: `删除党员“${member(index).values.name}”` }, (changes) =>
    changes.remove(partyMember, member(index).id, 1),
  );

const labels = async (
  ...asked: Parameters<typeof listBatches> extends [Ledger, ...infer Rest] ? Rest : never
) => (await listBatches(ledger, ...asked)).map(({ label }) => label);

describe('the operations of an office', () => {
  it('come newest first, a page at a time', async () => {
    for (const index of [0, 1, 2]) await remove(index);
    expect(await labels(2)).toEqual(['删除党员“张伟”', '删除党员“李明”']);
    expect(await labels(2, { before: 3 })).toEqual(['删除党员“王芳”', '新增党员']);
    expect(await countBatches(ledger, {})).toBe(4);
  });

  it('are found by a part of their label, by their number and by who did them', async () => {
    await remove(0);
    await remove(1, { ...ledger, actor: '老李' });
    expect(await labels(10, { text: ' 王芳 ' })).toEqual(['删除党员“王芳”']);
    expect(await labels(10, { text: '1' })).toEqual(['新增党员']);
    expect(await labels(10, { actor: '老李' })).toEqual(['删除党员“李明”']);
    expect(await labels(10, { actor: '老李', text: '王' })).toEqual([]);
    expect(await countBatches(ledger, { actor: '老李' })).toBe(1);
    expect(await listActors(ledger)).toEqual(['测试员', '老李']);
  });

  it('say what they took back', async () => {
    const { batch } = await remove(0);
    const undone = await undoBatch(ledger, batch ?? 0);
    expect((await listBatches(ledger, 2)).map(({ undoes, undoneBy }) => [undoes, undoneBy])).toEqual([
      [batch, null],
      [null, undone.batch],
    ]);
  });
});

describe('what an operation did', () => {
  it('is told row by row; of personal fields only that they changed', async () => {
    const { batch } = await changeLedger(ledger, { kind: 'edit', label: '修改' }, async (changes) => {
      await changes.update(partyMember, member(0).id, 1, { mobile: '13900139000' });
      await changes.update(partyMember, member(1).id, 1, { name: '李鸣' });
      await changes.remove(partyMember, member(2).id, 1);
    });
    const { total, entries } = await batchEntries(ledger, batch ?? 0, { offset: 0, limit: 10 });
    expect(total).toBe(3);
    expect(entries).toMatchObject([
      { name: '王芳', action: 'update', words: ['手机号：已修改'], live: true },
      { name: '李鸣', action: 'update', words: ['姓名：李明 → 李鸣'], live: true },
      { name: '张伟', action: 'remove', words: [], live: false },
    ]);
  });

  it('comes a page at a time', async () => {
    const { total, entries } = await batchEntries(ledger, 1, { offset: 1, limit: 1 });
    expect([total, entries.map(({ name }) => name)]).toEqual([3, ['李明']]);
  });
});

describe('the recycle bin', () => {
  const names = async (search = '') =>
    (await listBinned(ledger, partyMember, { search, offset: 0, limit: 10 })).rows.map(
      ({ row }) => row.values.name,
    );

  it('shows what was removed last first, and who removed it', async () => {
    await remove(1);
    await remove(0, { ...ledger, actor: '老李', now: () => '2026-11-24T10:00:00+08:00' });
    const { total, rows } = await listBinned(ledger, partyMember, { search: '', offset: 0, limit: 10 });
    expect(total).toBe(2);
    expect(rows).toMatchObject([
      { row: { id: member(0).id, revision: 2 }, removedBy: '老李', removedAt: '2026-11-24T10:00:00+08:00' },
      { row: { id: member(1).id }, removedBy: '测试员' },
    ]);
  });

  it('is searched by what stands in its rows', async () => {
    for (const index of [0, 1, 2]) await remove(index);
    expect(await names('王')).toEqual(['王芳']);
    expect(await names('13800138000')).toEqual(['王芳']);
    expect(await names('没有这个人')).toEqual([]);
  });

  it('shows nothing that only an undone import left behind', async () => {
    expect(await countBinned(ledger)).toEqual({});
    await remove(0);
    expect(await countBinned(ledger)).toEqual({ 'party-member': 1 });
    await undoBatch(ledger, 2);
    await undoBatch(ledger, 1);
    expect(await countBinned(ledger)).toEqual({});
    expect(await names()).toEqual([]);
  });

  it('goes on with the next page', async () => {
    for (const index of [0, 1, 2]) await remove(index);
    const page = await listBinned(ledger, partyMember, { search: '', offset: 2, limit: 10 });
    expect([page.total, page.rows.map(({ row }) => row.values.name)]).toEqual([3, ['王芳']]);
  });
});
