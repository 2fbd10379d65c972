import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listBatches, rowHistory } from '../../../electron/ledger/journal/history.ts';
import { revertRow } from '../../../electron/ledger/journal/revert.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { getRow } from '../../../electron/ledger/records/get-row.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { Row, RowValues } from '../../../shared/registers/register.ts';
import { refusalCode } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';

async function edit(ledger: Ledger, row: Row, values: RowValues) {
  return changeLedger(ledger, { kind: 'edit', label: '修改党员' }, (changes) =>
    changes.update(partyMember, row.id, row.revision, values),
  );
}

async function member(ledger: Ledger, order = 900): Promise<Row> {
  const [row] = await saveMembers(ledger, [{ name: '王芳', mobile: '13800138000' }], order);
  if (row === undefined) throw new Error('no member');
  return row;
}

const someValues = fc.record(
  {
    mobile: fc.constantFrom('13800138000', '13900139000', null),
    address: fc.constantFrom('柳岸路1号', '柳岸路2号', null),
    remarks: fc.constantFrom('甲', '乙', null),
    education: fc.constantFrom('21', '22', null),
  },
  { requiredKeys: [] },
);

describe('a row', () => {
  it('goes back to what it was before any of its changes, and from there forward again', async () => {
    const ledger = await makeLedger();
    let members = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(someValues, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        async (steps, pick) => {
          members += 1;
          let row = await member(ledger, members);
          const before: { batch: number; values: RowValues }[] = [];
          for (const values of steps) {
            const { batch, result } = await edit(ledger, row, values);
            if (batch !== null) before.push({ batch, values: row.values });
            row = result;
          }
          const chosen = before[pick % Math.max(1, before.length)];
          if (chosen === undefined) return;
          const reverted = await revertRow(ledger, partyMember, row.id, row.revision, chosen.batch);
          expect(reverted.row.values).toEqual(chosen.values);
          if (reverted.batch === null) return;
          await undoBatch(ledger, reverted.batch);
          expect((await getRow(ledger, partyMember, row.id)).row.values).toEqual(row.values);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('that was changed meanwhile is not reverted over the other’s change', async () => {
    const ledger = await makeLedger();
    const row = await member(ledger);
    const { batch } = await edit(ledger, row, { remarks: '甲' });
    const seen = await getRow(ledger, partyMember, row.id);
    await edit(ledger, seen.row, { remarks: '乙' });
    const late = revertRow(ledger, partyMember, row.id, seen.row.revision, batch ?? 0);
    expect(await refusalCode(late)).toBe('row-changed');
  });

  it('that is not different leaves no trace', async () => {
    const ledger = await makeLedger();
    const row = await member(ledger);
    expect(await revertRow(ledger, partyMember, row.id, row.revision, 99)).toMatchObject({ batch: null });
    expect(await listBatches(ledger, 10)).toHaveLength(1);
  });
});

it('nothing personal stands in the journal, whatever was changed and changed back', async () => {
  const ledger = await makeLedger();
  let row = await member(ledger);
  const personal = { mobile: '13911112222', address: '柳岸路77号', bornOn: '1951-06-07', ethnicity: '05' };
  const { batch, result } = await edit(ledger, row, { ...personal, remarks: '可以公开' });
  row = result;
  await revertRow(ledger, partyMember, row.id, row.revision, batch ?? 0);
  await undoBatch(ledger, 3);
  const journal = ledger.db.prepare('SELECT changes FROM journal').pluck().all().join('\n');
  const labels = ledger.db.prepare('SELECT label FROM batch').pluck().all().join('\n');
  for (const value of [...Object.values(personal), '13800138000'])
    expect([value, journal.includes(value), labels.includes(value)]).toEqual([value, false, false]);
  expect(journal).toContain('可以公开');
  const [latest] = await rowHistory(ledger, partyMember, row.id);
  expect(latest?.changes).toMatchObject({ mobile: null, address: null, remarks: [null, '可以公开'] });
});
