import { describe, expect, it } from 'vitest';
import { importHandlers } from '../../../electron/api/imports.ts';
import { ledgerHandlers } from '../../../electron/api/ledgers.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { hasBacklog } from '../../../electron/ledger/search/search-index.ts';
import type { Session } from '../../../electron/service/session.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { inventedId, refusalCode, writeText } from '../../support/import-files.ts';
import { saveMembers } from '../../support/members.ts';
import { openSession } from '../../support/sessions.ts';

const count = 2000;

/** The preview of a list of so many members, each with a name of his own. */
async function stageMany(session: Session): Promise<string> {
  const rows = Array.from({ length: count }, (_, n) => {
    const id = inventedId('1980-01-01', n % 1000, 330621 + Math.floor(n / 1000));
    return `李${String.fromCodePoint(0x4e00 + n)},${id},第一支部`;
  });
  const file = writeText('名册.csv', `姓名,身份证号,所在党支部\n${rows.join('\n')}\n`);
  const { sheets } = await importHandlers.inspectWorkbook({ file }, session);
  const { register, sheet, headerRow, columns } = sheets[0] ?? {};
  if (register == null || headerRow == null || sheet === undefined || columns === undefined)
    throw new Error('the list was not recognised');
  const mapping = columns.map(({ column, field }): [number, string | null] => [column, field]);
  const request = { job: crypto.randomUUID(), file, register, sheet, headerRow, mapping };
  return (await importHandlers.stageImport(request, session)).staging;
}

const total = async (session: Session, search = '') =>
  (await listRows(session.reader, { register: 'party-member', limit: 1, search })).total;

describe('while an import is written', () => {
  it('lists are answered as the ledger was before or is after, never with half of the list', async () => {
    const { session } = await openSession();
    const staging = await stageMany(session);
    const seen = new Set<number>();
    let committing = true;
    const commit = importHandlers.commitImport({ job: 'commit', staging }, session).finally(() => {
      committing = false;
    });
    while (committing) {
      seen.add(await total(session));
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect((await commit).summary.counts.added).toBe(count);
    expect([...seen].filter((found) => found !== 0 && found !== count)).toEqual([]);
    expect(seen.has(0)).toBe(true);
    expect(await total(session)).toBe(count);
  });

  it('who saves something else waits for its end, and then it is saved', async () => {
    const { session } = await openSession();
    const staging = await stageMany(session);
    const commit = importHandlers.commitImport({ job: 'commit', staging }, session);
    const [saved] = await session.write((ledger) => saveMembers(ledger, [{ name: '王芳' }]));
    expect(saved?.id).toBe(count + 1);
    await commit;
    expect(await total(session)).toBe(count + 1);
  });

  it('it may be cancelled, and nothing of it stays', async () => {
    const { session, events } = await openSession();
    const staging = await stageMany(session);
    const commit = importHandlers.commitImport({ job: 'commit', staging }, session);
    await ledgerHandlers.cancelJob({ job: 'commit' }, session);
    expect(await refusalCode(commit)).toBe('import-cancelled');
    expect(events.at(-1)).toMatchObject({ type: 'job', job: { job: 'commit', state: 'cancelled' } });
    expect(await total(session)).toBe(0);
    expect((await importHandlers.commitImport({ job: 'again', staging }, session)).batch).not.toBeNull();
  });

  it('the ledger may be closed: nothing of it stays, and the ledger opens again', async () => {
    const { session } = await openSession();
    const { folder } = session;
    const staging = await stageMany(session);
    const commit = refusalCode(importHandlers.commitImport({ job: 'commit', staging }, session));
    await session.close();
    expect(await commit).toBe('import-cancelled');
    await session.open(folder, 'write');
    expect(await total(session)).toBe(0);
  });
});

describe('an import that is written', () => {
  it('is findable when the call is answered, and its new branch has its name', async () => {
    const { session } = await openSession();
    const staging = await stageMany(session);
    await importHandlers.commitImport({ job: 'commit', staging }, session);
    expect(hasBacklog(session.reader.db, partyMember)).toBe(false);
    expect(await total(session, '李')).toBe(count);
    expect(session.reader.names.nameOf('party-organisation', 1)).toBe('第一支部');
  });
});
