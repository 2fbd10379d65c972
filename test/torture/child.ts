import { writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { commitImport } from '../../electron/import/commit-import.ts';
import { stageImport } from '../../electron/import/stage-import.ts';
import { runJob } from '../../electron/jobs/run-job.ts';
import { dayOf, type Ledger, localNow, openLedger } from '../../electron/ledger/ledger.ts';
import { changeLedger } from '../../electron/ledger/records/change-ledger.ts';
import { eraseDue } from '../../electron/ledger/retention/erase-due.ts';
import { findDue } from '../../electron/ledger/retention/find-due.ts';
import { partyMember } from '../../shared/registers/definitions/party-member.ts';
import { usualPeriods } from '../../shared/retention/periods.ts';

/**
 * The victim of the torture: does one kind of work on a ledger until it is killed, and says on stdout what has been
 * acknowledged. `writeSync`, because a line in a buffer would die with the process.
 */
const [kind, folder, workbook] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);
if (folder === undefined || workbook === undefined) throw new Error('usage: child.ts KIND LEDGER WORKBOOK');

const works: Record<string, () => Promise<void>> = {
  import: () => withLedger(importForEver),
  save: () => withLedger(saveForEver),
  migrate: () =>
    withLedger(async () => {
      say('done migration');
    }),
  backup: backUpForEver,
  purge: () => withLedger(purge),
};
await works[kind ?? '']?.();

async function withLedger(work: (ledger: Ledger) => Promise<void>): Promise<void> {
  say('begin');
  const ledger = await openLedger(folder ?? '', { mode: 'write', actor: '测试', appVersion: '0.0.0' });
  await work(ledger);
  await ledger.close();
}

async function importForEver(ledger: Ledger): Promise<void> {
  const store = await stageImport(ledger.db, { file: workbook ?? '', today: dayOf(localNow()) });
  const batch = await commitImport(ledger, store);
  say(`done import ${batch}`);
  store.discard();
  await setTimeout(60_000);
}

async function saveForEver(ledger: Ledger): Promise<void> {
  const found = ledger.db
    .prepare<[], { id: number; revision: number; remarks: string | null }>(
      'SELECT id, revision, remarks FROM party_member WHERE removed = 0 ORDER BY id LIMIT 1',
    )
    .get();
  if (found === undefined) throw new Error('the ledger to be tortured has no members');
  let { revision } = found;
  for (let count = Number(found.remarks ?? 0) + 1; ; count += 1) {
    await changeLedger(ledger, { kind: 'edit', label: '写备注' }, (changes) =>
      changes.update(partyMember, found.id, revision, { remarks: String(count) }),
    );
    revision += 1;
    say(`done save ${count}`);
  }
}

async function purge(ledger: Ledger): Promise<void> {
  const due = findDue(ledger.db, usualPeriods, dayOf(localNow()));
  const { rows } = await eraseDue(ledger, due);
  say(`done purge ${rows['recruitment-applicant']}`);
  await setTimeout(60_000);
}

async function backUpForEver(): Promise<void> {
  say('begin');
  for (;;) {
    const settings = { folder: folder ?? '', now: localNow(), actor: '测试', appVersion: '0.0.0' };
    const made = await runJob('make-backup', { kind: '手动' }, settings);
    say(`done backup ${made.path}`);
  }
}
