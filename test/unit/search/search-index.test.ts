import { beforeEach, describe, expect, test } from 'vitest';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import {
  fillSearchIndex,
  hasBacklog,
  resumeSearchIndex,
  unindexRow,
} from '../../../electron/ledger/search/search-index.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { loadMembers } from '../../bench/make-members.ts';
import { makeLedger } from '../../support/ledgers.ts';

const count = 1000;
let ledger: Ledger;

beforeEach(async () => {
  ledger = await makeLedger();
  loadMembers(ledger.db, count);
});

async function search(text: string) {
  return listRows(ledger, { register: 'party-member', search: text, limit: 1000 });
}

/** What a search finds and must find, told by looking at every row. */
async function expectEveryLiFound(): Promise<void> {
  const all = await listRows(ledger, { register: 'party-member', limit: 1000 });
  const expected = all.rows.filter(({ values }) => String(values.name).includes('李')).length;
  const { total, searchComplete } = await search('李');
  expect(searchComplete).toBe(true);
  expect(expected).toBeGreaterThan(0);
  expect(total).toBe(expected);
}

describe('a bulk load', () => {
  test('is not findable at once, and a search says that it may miss rows', async () => {
    expect(hasBacklog(ledger.db, partyMember)).toBe(true);
    expect(await search('李')).toMatchObject({ total: 0, searchComplete: false });
    expect(await listRows(ledger, { register: 'party-member', limit: 1 })).toMatchObject({
      total: count,
      searchComplete: true,
    });
  });

  test('is made findable in pieces, with progress', async () => {
    const done: number[] = [];
    await fillSearchIndex(ledger.db, partyMember, { chunk: 300, onProgress: (now) => done.push(now) });
    expect(done).toEqual([300, 600, 900, 1000]);
    await expectEveryLiFound();
  });

  test('interrupted, goes on from where it stopped', async () => {
    const stop = new AbortController();
    await fillSearchIndex(ledger.db, partyMember, {
      chunk: 300,
      signal: stop.signal,
      onProgress: (done) => (done >= 600 ? stop.abort() : undefined),
    });
    expect(hasBacklog(ledger.db, partyMember)).toBe(true);
    const partly = await search('李');
    expect(partly.searchComplete).toBe(false);
    const done: number[] = [];
    await fillSearchIndex(ledger.db, partyMember, { chunk: 300, onProgress: (now) => done.push(now) });
    expect(done.at(-1)).toBe(400);
    await expectEveryLiFound();
  });

  test('is finished when the ledger is opened again', async () => {
    await fillSearchIndex(ledger.db, partyMember, { chunk: 300, signal: AbortSignal.abort() });
    resumeSearchIndex(ledger.db);
    await expectEveryLiFound();
  });

  test('passes over rows that left the ledger meanwhile', async () => {
    ledger.db.prepare('UPDATE party_member SET removed = 1 WHERE id <= 500').run();
    for (let id = 1; id <= 500; id += 1) unindexRow(ledger.db, partyMember, id);
    await fillSearchIndex(ledger.db, partyMember);
    await expectEveryLiFound();
  });

  test('made findable twice, finds each row once', async () => {
    await fillSearchIndex(ledger.db, partyMember);
    queueAllAgain();
    await fillSearchIndex(ledger.db, partyMember);
    await expectEveryLiFound();
  });
});

function queueAllAgain(): void {
  ledger.db
    .prepare("INSERT INTO search_backlog (register, next_id, last_id) VALUES ('party-member', 1, ?)")
    .run(count);
}
