import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { countRows, figureOf, readRows, sectionsOf } from '../../../electron/ledger/records/read-rows.ts';
import { fillSearchIndex } from '../../../electron/ledger/search/search-index.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import type { RowChoice } from '../../../shared/registers/row-choice.ts';
import { loadMembers } from '../../bench/make-members.ts';
import { makeLedger } from '../../support/ledgers.ts';

const members = 700;
let ledger: Ledger;

beforeAll(async () => {
  ledger = await makeLedger();
  loadMembers(ledger.db, members, 5);
  await fillSearchIndex(ledger.db, partyMember);
});

function idsOf(choice: RowChoice): number[] {
  return [...readRows(ledger.db, partyMember, { choice })].flat().map(({ id }) => id);
}

async function listed(choice: RowChoice): Promise<number[]> {
  const { rows } = await listRows(ledger, { register: 'party-member', limit: 1000, ...choice });
  return rows.map(({ id }) => id);
}

test('rows as they are stored are the same rows, in the order in which they were entered', () => {
  const where: RowChoice['where'] = [{ field: 'state', op: 'is', value: '1' }];
  const stored = [...readRows(ledger.db, partyMember, { choice: { where }, asStored: true })].flat();
  expect(stored.map(({ id }) => id)).toEqual(idsOf({ where }).toSorted((a, b) => a - b));
  expect(stored.length).toBeGreaterThan(members / 2);
});

describe('rows for a document', () => {
  test.each<[string, RowChoice]>([
    ['a filter', { where: [{ field: 'gender', op: 'is', value: '2' }] }],
    ['a search', { search: '王' }],
    ['a search by initials and a filter', { search: 'l', where: [{ field: 'branch', op: 'is', value: 2 }] }],
    ['an order', { sort: [{ field: 'bornOn', descending: true }] }],
    [
      'a filter with an order',
      { where: [{ field: 'joinedOn', op: 'to', value: '1999' }], sort: [{ field: 'joinedOn' }] },
    ],
  ])('are those of the list, in its order: %s', async (_, choice) => {
    const expected = await listed(choice);
    expect(expected.length).toBeGreaterThan(0);
    expect(idsOf(choice)).toEqual(expected);
    expect(countRows(ledger.db, partyMember, { choice })).toBe(expected.length);
  });

  test('are the picked ones, in the order of the list', () => {
    const sort = [{ field: 'name', descending: true }];
    const all = idsOf({ sort });
    const picked = all.filter((_, place) => place % 7 === 0);
    expect(idsOf({ sort, ids: picked.toReversed() })).toEqual(picked);
  });

  test('may be picked by the thousand', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => index + 1);
    expect(idsOf({ ids })).toHaveLength(members);
  });

  test('fall into the sections that they have, and every section counts only its own', () => {
    const choice: RowChoice = { search: '王' };
    const sections = sectionsOf(ledger.db, partyMember, 'branch', partyOrganisation, choice);
    const counts = sections.map(({ value }) =>
      figureOf(
        ledger.db,
        partyMember,
        { choice, section: { field: 'branch', value } },
        { label: '合计', counts: 'all' },
      ),
    );
    expect(counts.every((count) => count > 0)).toBe(true);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(idsOf(choice).length);
  });

  test('are refused when picked by a withheld field', () => {
    const choice: RowChoice = { where: [{ field: 'citizenId', op: 'filled' }] };
    expect(() => idsOf(choice)).toThrow('个人信息');
  });
});
