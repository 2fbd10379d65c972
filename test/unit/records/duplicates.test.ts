import { beforeEach, describe, expect, it } from 'vitest';
import { findDuplicates, tellApart } from '../../../electron/ledger/duplicates/find-duplicates.ts';
import { mergeRows } from '../../../electron/ledger/duplicates/merge-rows.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { getRow } from '../../../electron/ledger/records/get-row.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { serviceRecord } from '../../../shared/registers/definitions/service-record.ts';
import { volunteer } from '../../../shared/registers/definitions/volunteer.ts';
import type { Row, RowValues } from '../../../shared/registers/register.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';

let ledger: Ledger;

beforeEach(async () => {
  ledger = await makeLedger();
});

async function save(
  definition: typeof volunteer | typeof serviceRecord,
  rows: readonly RowValues[],
): Promise<Row[]> {
  const { result } = await changeLedger(ledger, { kind: 'edit', label: '新增' }, async (changes) => {
    const saved: Row[] = [];
    for (const values of rows) saved.push(await changes.insert(definition, values));
    return saved;
  });
  return result;
}

const pairs = async () =>
  (await findDuplicates(ledger, volunteer)).map(({ left, right }) => [left.id, right.id]);

describe('looking for rows that may be one', () => {
  it('shows those of one name, the likeliest first', async () => {
    await save(volunteer, [
      { name: '王芳', phone: '13800000001', skill: '理发' },
      { name: '王芳', phone: '13900000002', skill: '法律' },
      { name: '王芳', phone: '13800000001', skill: '理发' },
      { name: '李强', phone: '13800000001' },
    ]);
    expect(await pairs()).toEqual([
      [1, 3],
      [1, 2],
      [2, 3],
    ]);
  });

  it('asks no more about two that the office has told apart', async () => {
    await save(volunteer, [{ name: '王芳' }, { name: '王芳' }]);
    expect(await pairs()).toEqual([[1, 2]]);
    await tellApart(ledger, volunteer, 2, 1);
    expect(await pairs()).toEqual([]);
  });

  it('takes two with different ID numbers for two people', async () => {
    await saveMembers(ledger, [{ name: '王芳' }, { name: '王芳' }]);
    expect(await findDuplicates(ledger, partyMember)).toEqual([]);
  });
});

describe('merging two rows', () => {
  it('keeps what both knew, points references to the one that stays, and can be split again', async () => {
    const [stays, goes] = await save(volunteer, [
      { name: '王芳', phone: '13800000001', skill: '理发' },
      { name: '王芳', phone: '13900000002', gender: '2', priorHours: 90 },
    ]);
    if (stays === undefined || goes === undefined) throw new Error('not saved');
    const [record] = await save(serviceRecord, [
      { on: '2026-11-01', volunteer: goes.id, content: '扫雪', hours: 120 },
    ]);
    const batch = await mergeRows(ledger, volunteer, {
      keep: { id: stays.id, revision: 1 },
      drop: { id: goes.id, revision: 1 },
      take: ['phone'],
    });
    const merged = (await getRow(ledger, volunteer, stays.id)).row.values;
    expect(merged).toMatchObject({ phone: '13900000002', skill: '理发', gender: '2', priorHours: 90 });
    expect((await getRow(ledger, volunteer, goes.id)).binned).toBe(true);
    expect((await getRow(ledger, serviceRecord, record?.id ?? 0)).row.values.volunteer).toBe(stays.id);

    await undoBatch(ledger, batch ?? 0);
    expect((await getRow(ledger, volunteer, goes.id)).binned).toBe(false);
    expect((await getRow(ledger, serviceRecord, record?.id ?? 0)).row.values.volunteer).toBe(goes.id);
    expect((await getRow(ledger, volunteer, stays.id)).row.values.phone).toBe('13800000001');
  });

  it('is refused whole if somebody changed one of them meanwhile', async () => {
    await save(volunteer, [{ name: '王芳' }, { name: '王芳' }]);
    const stale = { keep: { id: 1, revision: 1 }, drop: { id: 2, revision: 7 }, take: [] };
    await expect(mergeRows(ledger, volunteer, stale)).rejects.toThrow(/刚被他人修改/);
    expect((await getRow(ledger, volunteer, 2)).binned).toBe(false);
  });
});
