import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import {
  countByAnswer,
  countInMemory,
  countInTable,
} from '../../../electron/ledger/records/count-by-answer.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { fillSearchIndex } from '../../../electron/ledger/search/search-index.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { Condition } from '../../../shared/registers/list-query.ts';
import { planSearch } from '../../../shared/registers/search-plan.ts';
import { loadMembers } from '../../bench/make-members.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';

let ledger: Ledger;

beforeAll(async () => {
  ledger = await makeLedger();
  loadMembers(ledger.db, 300, 5);
  await fillSearchIndex(ledger.db, partyMember);
  await saveMembers(ledger, [
    { name: '王芳', partyPosts: ['001A', '030U'] },
    { name: '王勇', partyPosts: ['030U'] },
    { name: '王强', gender: null },
  ]);
});

const search = fc.constantFrom('', '王', 'li', '团结路');
const where = fc.subarray<Condition>([
  { field: 'gender', op: 'is', value: '2' },
  { field: 'lost', op: 'is', value: false },
  { field: 'education', op: 'in', value: ['21', '22', null] },
  { field: 'branch', op: 'in', value: [1, 2, null] },
]);

test('memory and table count the same, whatever is searched and filtered', async () => {
  await fc.assert(
    fc.asyncProperty(
      search,
      where,
      fc.constantFrom('gender', 'branch', 'education', 'lost'),
      async (...asked) => {
        const [text, conditions, field] = asked;
        const rows = {
          definition: partyMember,
          search: planSearch(text),
          where: conditions,
          removed: false,
        };
        const inMemory = await countInMemory(ledger, rows, field, 1);
        const inTable = await countInTable(ledger, rows, field);
        expect(new Map([...(inMemory ?? [])].sort())).toEqual(new Map([...inTable].sort()));
      },
    ),
    { numRuns: 60 },
  );
});

test('the counts of all answers together are the rows that the list shows', async () => {
  await fc.assert(
    fc.asyncProperty(search, where, async (text, conditions) => {
      const within = { search: text, where: conditions };
      const counted = await countByAnswer(ledger, partyMember, 'gender', within);
      const { total } = await listRows(ledger, { register: 'party-member', ...within, limit: 1 });
      expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    }),
    { numRuns: 40 },
  );
});

test('a row with several answers counts with each of them', async () => {
  const counted = await countByAnswer(ledger, partyMember, 'partyPosts', { search: '王' });
  const answers = counted.filter(({ value }) => value !== null);
  expect(answers.map(({ value, count }) => [value, count])).toEqual([
    ['030U', 2],
    ['001A', 1],
  ]);
  expect(answers.every(({ text }) => text !== '' && !text.includes('、'))).toBe(true);
});

test('a blank among the answers of a filter finds the blank rows too', async () => {
  const blank = await listRows(ledger, {
    register: 'party-member',
    where: [{ field: 'education', op: 'in', value: ['9', null] }],
    limit: 1000,
  });
  expect(blank.rows.map(({ values }) => values.name)).toContain('王强');
});

test('personal answers are not counted', async () => {
  await expect(countByAnswer(ledger, partyMember, 'ethnicity')).rejects.toMatchObject({
    code: 'list-field-withheld',
  });
});
