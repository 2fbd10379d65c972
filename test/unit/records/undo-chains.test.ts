import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import type { Changes } from '../../../electron/ledger/records/changes.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { inventedId, tableContent } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';

type Step = {
  readonly what: 'insert' | 'update' | 'remove' | 'restore';
  readonly ofMember: boolean;
  readonly at: number;
  readonly value: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('insert', 'update', 'update', 'remove', 'restore'),
  ofMember: fc.boolean(),
  at: fc.nat(20),
  value: fc.nat(12),
});

/** Does one step on the rows there are; without a fitting row it does nothing. */
async function take(ledger: Ledger, changes: Changes, { what, ofMember, at, value }: Step): Promise<void> {
  const definition: AnyRegister = ofMember ? partyMember : partyOrganisation;
  const branches = idsOf(ledger, 'party_organisation', 0);
  const branch = branches[value % Math.max(branches.length, 1)]?.id ?? null;
  const shared = ofMember ? { remarks: `第${at}次`, branch } : { order: at };
  const own = ofMember
    ? { name: '王芳', citizenId: inventedId('1980-01-01', value) }
    : { name: `第${value}支部` };
  if (what === 'insert') {
    await changes.insert(definition, { ...own, ...shared });
    return;
  }
  const rows = idsOf(ledger, ofMember ? 'party_member' : 'party_organisation', what === 'restore' ? 1 : 0);
  const row = rows[at % Math.max(rows.length, 1)];
  if (row === undefined) return;
  if (what === 'update') await changes.update(definition, row.id, row.revision, shared);
  else await changes[what](definition, row.id, row.revision);
}

function idsOf(ledger: Ledger, table: string, removed: number) {
  return ledger.db
    .prepare<[number], { id: number; revision: number }>(
      `SELECT id, revision FROM ${table} WHERE removed = ? ORDER BY id`,
    )
    .all(removed);
}

/** One batch of steps; null if it was refused or changed nothing. */
async function edit(ledger: Ledger, steps: readonly Step[]): Promise<number | null> {
  try {
    const done = await changeLedger(ledger, { kind: 'edit', label: '试改' }, async (changes) => {
      for (const one of steps) await take(ledger, changes, one);
    });
    return done.batch;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function contentOf(ledger: Ledger) {
  return ['party_organisation', 'party_member'].map((table) => tableContent(ledger, table));
}

it('undoing all edits in reverse gives the beginning, redoing them all gives the end', async () => {
  const ledger = await makeLedger();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 }),
      async (batches) => {
        const states = [contentOf(ledger)];
        const done: number[] = [];
        for (const steps of batches) {
          const before = contentOf(ledger);
          const batch = await edit(ledger, steps);
          if (batch === null) expect(contentOf(ledger)).toEqual(before);
          else {
            done.push(batch);
            states.push(contentOf(ledger));
          }
        }
        const undone: number[] = [];
        for (const [index, batch] of [...done.entries()].reverse()) {
          undone.push((await undoBatch(ledger, batch)).batch);
          expect(contentOf(ledger)).toEqual(states[index]);
        }
        for (const [index, batch] of undone.reverse().entries()) {
          await undoBatch(ledger, batch);
          expect(contentOf(ledger)).toEqual(states[index + 1]);
        }
      },
    ),
    { numRuns: 60 },
  );
});
