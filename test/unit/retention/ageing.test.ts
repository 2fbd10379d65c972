import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAttachment } from '../../../electron/ledger/attachments/add-attachment.ts';
import { attachmentPath } from '../../../electron/ledger/backup/attachments.ts';
import { rowHistory } from '../../../electron/ledger/journal/history.ts';
import { revertRow } from '../../../electron/ledger/journal/revert.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { getRow } from '../../../electron/ledger/records/get-row.ts';
import { saveOwnRegister } from '../../../electron/ledger/registers/own-designs.ts';
import { eraseBinned } from '../../../electron/ledger/retention/erase-binned.ts';
import { eraseDue } from '../../../electron/ledger/retention/erase-due.ts';
import { findDue } from '../../../electron/ledger/retention/find-due.ts';
import { readPeriods, writePeriods } from '../../../electron/ledger/retention/periods.ts';
import { verifyLedger } from '../../../electron/ledger/verify-ledger.ts';
import { deed } from '../../../shared/registers/definitions/deed.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { volunteer } from '../../../shared/registers/definitions/volunteer.ts';
import type { AnyRegister, Row, RowValues } from '../../../shared/registers/register.ts';
import { addDays } from '../../../shared/registers/reminder.ts';
import { usualPeriods } from '../../../shared/retention/periods.ts';
import { ownDesignOf, ownFieldOf } from '../../support/designs.ts';
import { refusalCode } from '../../support/import-files.ts';
import { textsIn } from '../../support/ledger-bytes.ts';
import { createTestLedger, freshPath } from '../../support/ledger-folders.ts';
import { saveMembers } from '../../support/members.ts';

const today = '2026-11-24';

/** The ledger as it is worked on so many days before today. */
const ago = (ledger: Ledger, days: number): Ledger => ({
  ...ledger,
  now: () => `${addDays(today, -days)}T09:00:00+08:00`,
});

const newLedger = () => createTestLedger(freshPath('柳岸.lianxin'));

const edit = (ledger: Ledger, definition: AnyRegister, row: Row, values: RowValues) =>
  changeLedger(ledger, { kind: 'edit', label: `修改${definition.label}` }, (changes) =>
    changes.update(definition, row.id, row.revision, values),
  );

const remove = (ledger: Ledger, definition: AnyRegister, row: Row) =>
  changeLedger(ledger, { kind: 'edit', label: `删除${definition.label}` }, (changes) =>
    changes.remove(definition, row.id, row.revision),
  );

async function member(ledger: Ledger, values: RowValues, order = 900): Promise<Row> {
  const [row] = await saveMembers(ledger, [{ name: '庄匡鸾', ...values }], order);
  if (row === undefined) throw new Error('no member');
  return row;
}

const due = (ledger: Ledger) => findDue(ledger.db, readPeriods(ledger.db), today);
const count = (ledger: Ledger) =>
  Number(ledger.db.prepare('SELECT count(*) FROM party_member').pluck().get());

describe('the recycle bin', () => {
  it('keeps a row for as long as the office chose, and then not in any byte', async () => {
    const ledger = await newLedger();
    await remove(ago(ledger, 90), partyMember, await member(ledger, { mobile: '13912345678' }));
    expect(await eraseDue(ledger, due(ledger))).toMatchObject({ batch: null });
    writePeriods(ledger.db, { ...usualPeriods, binDays: 90 });
    expect(await eraseDue(ledger, due(ledger))).toMatchObject({ rows: { 'party-member': 1 } });
    expect(count(ledger)).toBe(0);
    expect(textsIn(ledger, ['庄匡鸾', '匡鸾', '13912345678', 'uangluan', '9901011980'])).toEqual([]);
  });

  it('counts from the last time that a row was put there, and not for one that was put back', async () => {
    const ledger = await newLedger();
    const row = await member(ledger, {});
    await remove(ago(ledger, 400), partyMember, row);
    await changeLedger(ago(ledger, 300), { kind: 'edit', label: '恢复' }, (changes) =>
      changes.restore(partyMember, row.id, 2),
    );
    expect(due(ledger).rows).toEqual([]);
    await remove(ago(ledger, 100), partyMember, { ...row, revision: 3 });
    expect(due(ledger).rows).toEqual([]);
  });

  it('lets a row go before its time when somebody says so, and not one that another row of the bin needs', async () => {
    const ledger = await newLedger();
    const { result: branch } = await changeLedger(ledger, { kind: 'edit', label: '新增' }, (changes) =>
      changes.insert(partyOrganisation, { name: '第一党支部' }),
    );
    const row = await member(ledger, { branch: branch.id });
    await remove(ledger, partyMember, row);
    await remove(ledger, partyOrganisation, branch);
    expect(await refusalCode(eraseBinned(ledger, partyOrganisation, [branch.id]))).toBe('binned-in-use');
    expect(await eraseBinned(ledger, partyMember, [row.id])).toMatchObject({ rows: { 'party-member': 1 } });
    expect(await eraseBinned(ledger, partyOrganisation, [branch.id])).toMatchObject({
      rows: { 'party-organisation': 1 },
    });
    expect(textsIn(ledger, ['庄匡鸾', '第一党支部'])).toEqual([]);
  });

  it('never gives a row away that was put back in between', async () => {
    const ledger = await newLedger();
    const row = await member(ledger, {});
    expect(await eraseBinned(ledger, partyMember, [row.id])).toMatchObject({ batch: null, rows: {} });
    expect((await getRow(ledger, partyMember, row.id)).row).toEqual(row);
  });
});

describe('the history', () => {
  it('forgets after three years what was changed, and keeps who changed which field and when', async () => {
    const ledger = await newLedger();
    const row = await member(ago(ledger, 1200), {});
    const { result } = await edit(ago(ledger, 1095), partyMember, row, {
      remarks: '常年在外务工',
      mobile: '13912345678',
    });
    await edit(ago(ledger, 1094), partyMember, result, { remarks: '已经返乡' });
    const found = due(ledger);
    expect(found.history).toHaveLength(1);
    expect(await eraseDue(ledger, found)).toMatchObject({ history: 1 });
    const [young, old] = await rowHistory(ledger, partyMember, row.id);
    expect(old).toMatchObject({ actor: '测试员', batch: 2, changes: { remarks: [], mobile: null } });
    expect(young?.changes).toEqual({ remarks: ['常年在外务工', '已经返乡'] });
    expect(due(ledger).history).toEqual([]);
  });

  it('of which values have gone is neither undone nor reverted past', async () => {
    const ledger = await newLedger();
    const row = await member(ago(ledger, 1200), {});
    const { result, batch } = await edit(ago(ledger, 1100), partyMember, row, { remarks: '常年在外务工' });
    ledger.db.exec('DELETE FROM undo_image');
    await eraseDue(ledger, due(ledger));
    expect(await refusalCode(undoBatch(ledger, batch ?? 0))).toBe('undo-expired');
    const back = revertRow(ledger, partyMember, row.id, result.revision, batch ?? 0);
    expect(await refusalCode(back)).toBe('undo-expired');
  });
});

describe('an attached file', () => {
  async function attached(ledger: Ledger, content: string): Promise<string> {
    const file = join(ledger.connection.folder, '..', '说明.txt');
    writeFileSync(file, content);
    return (await addAttachment(ledger, file)).hash;
  }
  const lies = (ledger: Ledger, hash: string) =>
    existsSync(attachmentPath(join(ledger.connection.folder, 'attachments'), hash));
  const withFile = async (ledger: Ledger, proof: readonly string[]): Promise<Row> =>
    (
      await changeLedger(ledger, { kind: 'edit', label: '新增实事' }, (changes) =>
        changes.insert(deed, { name: '修路灯', proof: proof.length === 0 ? null : proof }),
      )
    ).result;

  it('goes with the last row that names it, and not before', async () => {
    const ledger = await newLedger();
    const hash = await attached(ledger, '一份说明');
    const [first, second] = [await withFile(ledger, [hash]), await withFile(ledger, [hash])];
    await remove(ago(ledger, 200), deed, first);
    await eraseDue(ledger, due(ledger));
    expect(lies(ledger, hash)).toBe(true);
    await remove(ago(ledger, 200), deed, second);
    await eraseDue(ledger, due(ledger));
    expect(lies(ledger, hash)).toBe(false);
    expect(ledger.db.prepare('SELECT count(*) FROM attachment_file').pluck().get()).toBe(0);
    expect(verifyLedger(ledger.connection.folder, ledger.db).problems).toEqual([]);
  });

  it('stays while the history names it, and goes with what the history forgets', async () => {
    const ledger = await newLedger();
    const hash = await attached(ledger, '一份说明');
    const row = await withFile(ago(ledger, 1300), []);
    const { result } = await edit(ago(ledger, 1200), deed, row, { proof: [hash] });
    await edit(ago(ledger, 1100), deed, result, { proof: null });
    expect(due(ledger).files).toEqual([]);
    ledger.db.exec('DELETE FROM undo_image');
    await eraseDue(ledger, due(ledger));
    expect(lies(ledger, hash)).toBe(false);
  });

  it('stays while a register that the office has put out of use names it', async () => {
    const ledger = await newLedger();
    const hash = await attached(ago(ledger, 400), '来访登记的附件');
    const design = ownDesignOf('来访登记', [
      ownFieldOf('own1', '事项', { required: true }),
      ownFieldOf('own2', '附件', { type: 'attachment' }),
    ]);
    const key = saveOwnRegister(ledger, design);
    await changeLedger(ledger, { kind: 'edit', label: '新增' }, (changes) =>
      changes.insert(registerOf(key), { own1: '来访', own2: [hash] }),
    );
    saveOwnRegister(ledger, { ...design, key, hidden: true });
    expect(due(ledger).files).toEqual([]);
  });

  it('that no row ever named goes after as long as a deleted row', async () => {
    const ledger = await newLedger();
    const old = await attached(ago(ledger, 180), '没有保存的表单里的');
    const young = await attached(ago(ledger, 179), '昨天才添加的');
    expect(due(ledger).files).toEqual([old]);
    expect(await eraseDue(ledger, due(ledger))).toMatchObject({ files: 1 });
    expect([lies(ledger, old), lies(ledger, young)]).toEqual([false, true]);
  });
});

it('whatever was removed, withdrawn and put back when: exactly what is due is erased, at once and for good', async () => {
  const step = fc.record({
    act: fc.constantFrom('remove', 'restore', 'withdraw', 'edit'),
    days: fc.nat(400),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(30, 90, 180, 365),
      async (rows, binDays) => {
        const ledger = await newLedger();
        writePeriods(ledger.db, { ...usualPeriods, binDays });
        const expected: number[] = [];
        for (const [order, steps] of rows.entries()) {
          const id = await lived(ledger, order, steps, binDays);
          if (id !== null) expected.push(id);
        }
        const all = ledger.db.prepare('SELECT id FROM volunteer').pluck().all();
        await eraseDue(ledger, due(ledger));
        const left = ledger.db.prepare('SELECT id FROM volunteer').pluck().all();
        expect(left).toEqual(all.filter((id) => !expected.includes(Number(id))));
        expect(due(ledger).rows).toEqual([]);
      },
    ),
    { numRuns: 15 },
  );
});

/**
 * Leads a volunteer through its steps, the oldest first.
 *
 * @returns its id if it has been away for long enough today
 */
async function lived(
  ledger: Ledger,
  order: number,
  steps: readonly { readonly act: string; readonly days: number }[],
  binDays: number,
): Promise<number | null> {
  const { result, batch } = await changeLedger(ago(ledger, 500), { kind: 'edit', label: '新增' }, (changes) =>
    changes.insert(volunteer, { name: '庄匡鸾', remarks: String(order) }),
  );
  let revision = 1;
  let away: number | null = null;
  let undone = false;
  for (const { act, days } of [...steps].sort((a, b) => b.days - a.days)) {
    const then = ago(ledger, days);
    const row = { ...result, revision };
    if (act === 'remove' && away === null) {
      await remove(then, volunteer, row);
      away = days;
    } else if (act === 'restore' && away !== null && !undone) {
      await changeLedger(then, { kind: 'edit', label: '恢复' }, (changes) =>
        changes.restore(volunteer, row.id, revision),
      );
      away = null;
    } else if (act === 'edit' && away === null) {
      await edit(then, volunteer, row, { remarks: `${order}-${revision}` });
    } else if (act === 'withdraw' && away === null && revision === 1) {
      await undoBatch(then, batch ?? 0);
      away = days;
      undone = true;
    } else continue;
    revision += 1;
  }
  return away !== null && away >= binDays ? result.id : null;
}
