import { performance } from 'node:perf_hooks';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { quantile } from '../timing.ts';
import { type BenchLedger, openBenchLedger } from './open-bench-ledger.ts';

const rounds = 2000;
const warmUp = 100;

/**
 * One change after the other, each saved for itself: a new telephone number for one member, checked, written, journaled
 * and made findable, on the disk before the next begins. In turn with the floor: a bare UPDATE of the same column of
 * the same table by one prepared statement, committed to the same disk.
 */
export async function saveChanges({ folder, count }: BenchLedger) {
  const ledger = await openBenchLedger(folder, 'write');
  const revisionOf = ledger.db
    .prepare<[number], number>('SELECT revision FROM party_member WHERE id = ?')
    .pluck();
  const update = ledger.db.prepare('UPDATE party_member SET mobile = ? WHERE id = ?');
  const saved: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const id = 1 + ((round * 7919) % count);
    const mobile = `139${String((round * 104_729) % 100_000_000).padStart(8, '0')}`;
    const revision = revisionOf.get(id) ?? 0;
    const start = performance.now();
    await changeLedger(ledger, { kind: 'edit', label: '修改党员的手机号' }, (changes) =>
      changes.update(partyMember, id, revision, { mobile }),
    );
    const done = performance.now();
    // Another member, or the floor would find every page that the change has just read.
    update.run(`138${mobile.slice(3)}`, 1 + ((id + Math.floor(count / 2)) % count));
    const end = performance.now();
    if (round < warmUp) continue;
    saved.push(done - start);
    bare.push(end - done);
  }
  await ledger.close();
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { ms: mean(saved), p99: quantile(saved, 0.99), bare: mean(bare) };
}
