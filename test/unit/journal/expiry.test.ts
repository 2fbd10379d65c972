import { describe, expect, it } from 'vitest';
import { rowHistory } from '../../../electron/ledger/journal/history.ts';
import { revertRow } from '../../../electron/ledger/journal/revert.ts';
import { thinUndoImages } from '../../../electron/ledger/journal/thin-undo-images.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import { type Ledger, ledgerOn } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { RowValues } from '../../../shared/registers/register.ts';
import { refusalCode } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';

const today = '2026-11-24';

/** The same ledger, so many days before today. */
async function daysAgo(ledger: Ledger, days: number): Promise<Ledger> {
  const at = new Date(Date.parse(`${today}T12:00:00+08:00`) - days * 86_400_000).toISOString();
  return ledgerOn(ledger.connection, '测试员', () => at);
}

async function edited(ledger: Ledger, id: number, revision: number, values: RowValues): Promise<number> {
  const { batch } = await changeLedger(ledger, { kind: 'edit', label: '修改党员' }, (changes) =>
    changes.update(partyMember, id, revision, values),
  );
  return batch ?? 0;
}

const images = ({ db }: Ledger) => db.prepare('SELECT count(*) FROM undo_image').pluck().get();

describe('after 180 days', () => {
  it('the values that an undo would need are forgotten; the history that holds none stays', async () => {
    const ledger = await makeLedger();
    const [row] = await saveMembers(await daysAgo(ledger, 200), [{ name: '王芳', mobile: '13800138000' }]);
    const id = row?.id ?? 0;
    const old = await edited(await daysAgo(ledger, 190), id, 1, { mobile: '13900139000' });
    const young = await edited(await daysAgo(ledger, 170), id, 2, { mobile: '13700137000' });
    expect(images(ledger)).toBe(2);
    thinUndoImages(ledger.db, today);
    expect(images(ledger)).toBe(1);
    expect((await rowHistory(ledger, partyMember, id)).map(({ action }) => action)).toEqual([
      ...['update', 'update', 'insert'],
    ]);
    expect(await refusalCode(revertRow(ledger, partyMember, id, 3, old))).toBe('undo-expired');
    await undoBatch(ledger, young);
    expect(await refusalCode(undoBatch(ledger, old))).toBe('undo-expired');
  });

  it('to the day: the 180th is kept, the 181st is not', async () => {
    const ledger = await makeLedger();
    const [row] = await saveMembers(await daysAgo(ledger, 300), [{ name: '王芳' }]);
    for (const [index, days] of [182, 181, 180, 179].entries())
      await edited(await daysAgo(ledger, days), row?.id ?? 0, index + 1, { remarks: `第${days}天` });
    thinUndoImages(ledger.db, today);
    const kept = ledger.db.prepare('SELECT after FROM undo_image ORDER BY journal').pluck().all();
    expect(kept.map((after) => JSON.parse(String(after)))).toEqual([
      { remarks: '第180天' },
      { remarks: '第179天' },
    ]);
  });

  it('an import can still be taken back, for that needs no values', async () => {
    const ledger = await makeLedger();
    await saveMembers(await daysAgo(ledger, 400), [{ name: '王芳' }]);
    thinUndoImages(ledger.db, today);
    await undoBatch(ledger, 1);
    expect(ledger.db.prepare('SELECT count(*) FROM party_member WHERE removed = 0').pluck().get()).toBe(0);
  });

  it('and with nothing so old, nothing is touched', async () => {
    const ledger = await makeLedger();
    thinUndoImages(ledger.db, today);
    const [row] = await saveMembers(ledger, [{ name: '王芳' }]);
    await edited(ledger, row?.id ?? 0, 1, { remarks: '甲' });
    thinUndoImages(ledger.db, today);
    expect(images(ledger)).toBe(1);
  });
});
