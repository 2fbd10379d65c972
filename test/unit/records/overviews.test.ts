import { beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { dueRows } from '../../../electron/ledger/records/due-rows.ts';
import { relatedRows } from '../../../electron/ledger/records/related-rows.ts';
import { tallyRows } from '../../../electron/ledger/records/tally-rows.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { partyDues } from '../../../shared/registers/definitions/party-dues.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';

let ledger: Ledger;
let first = 0;
let second = 0;

beforeAll(async () => {
  ledger = await makeLedger();
  const { result } = await changeLedger(ledger, { kind: 'edit', label: '新增党组织' }, async (changes) => [
    await changes.insert(partyOrganisation, { name: '第一支部', termEndsOn: '2026-12-20', order: 1 }),
    await changes.insert(partyOrganisation, { name: '第二支部', termEndsOn: '2029-01-01', order: 2 }),
  ]);
  [first = 0, second = 0] = result.map(({ id }) => id);
  await saveMembers(ledger, [
    { name: '张伟', branch: first, kind: '2', joinedOn: '2025-12-05', partyPosts: ['030U', '031U'] },
    { name: '王芳', branch: first, kind: '1', joinedOn: '2001-08-01', partyPosts: ['030U'] },
    { name: '李娜', branch: second, kind: '2', joinedOn: '2026-05-01', gender: '2' },
    { name: '赵强', branch: null, kind: '1', joinedOn: '1999' },
  ]);
});

describe('a tally', () => {
  const members = { register: 'party-member', sum: null } as const;

  it('counts the rows of every answer, blanks too, the largest group first', async () => {
    const lines = await tallyRows(ledger, { ...members, by: 'branch' });
    expect(lines.map(({ text, rows }) => [text, rows])).toEqual([
      ['第一支部', 2],
      ['（空）', 1],
      ['第二支部', 1],
    ]);
  });

  it('counts a row with several answers in each of their groups', async () => {
    const lines = await tallyRows(ledger, { ...members, by: 'partyPosts' });
    expect(lines.map(({ value, rows }) => [value, rows])).toEqual(
      expect.arrayContaining([
        ['030U', 2],
        ['031U', 1],
      ]),
    );
  });

  it('groups dates by year, quarter and month, and leaves those without a month to their year', async () => {
    const by = (period: 'year' | 'quarter' | 'month') =>
      tallyRows(ledger, { ...members, by: 'joinedOn', period });
    expect((await by('year')).map(({ text }) => text)).toEqual(['1999年', '2001年', '2025年', '2026年']);
    expect((await by('quarter')).map(({ text }) => text)).toEqual([
      '1999年',
      '2001年第3季度',
      '2025年第4季度',
      '2026年第2季度',
    ]);
    expect((await by('month')).map(({ text }) => text)).toContain('2025年12月');
  });

  it('adds up a figure, and only of the rows that a condition leaves', async () => {
    const lines = await tallyRows(ledger, {
      register: 'party-organisation',
      by: 'parent',
      sum: 'order',
      where: [{ field: 'order', op: 'from', value: 2 }],
    });
    expect(lines).toEqual([{ value: null, text: '（空）', rows: 1, sum: 2, target: null }]);
  });

  it('refuses to group people by 民族', async () => {
    await expect(tallyRows(ledger, { ...members, by: 'ethnicity' })).rejects.toThrow(Refusal);
  });
});

it('finds where a row is pointed to, and names the fields that could point to it', async () => {
  const found = await relatedRows(ledger, partyOrganisation, first);
  expect(found).toContainEqual({
    register: 'party-member',
    field: 'branch',
    label: '党员·所在党支部',
    count: 2,
  });
  expect(found).toContainEqual({
    register: 'party-organisation',
    field: 'parent',
    label: '党组织·上级党组织',
    count: 0,
  });
});

it('says what falls due, the most urgent first, and nothing that is still far away', () => {
  const lines = dueRows(ledger.db, ledger.names, '2026-11-25');
  expect(lines.map(({ name, label, on, days }) => [name, label, on, days])).toEqual([
    ['张伟', '预备期满', '2026-12-05', 10],
    ['第一支部', '任期届满', '2026-12-20', 25],
  ]);
});

it('says once what somebody is late with several times, and how many more there are', async () => {
  const owing = await makeLedger();
  await changeLedger(owing, { kind: 'edit', label: '新增' }, async (changes) => {
    for (const month of ['2026-09', '2026-08', '2026-10'])
      await changes.insert(partyDues, { name: '赵玉玉', month, due: 100 });
    await changes.insert(partyDues, { name: '吕林秀', month: '2026-10', due: 100 });
  });
  const lines = dueRows(owing.db, owing.names, '2026-11-25');
  expect(lines.map(({ name, on, more }) => [name, on, more])).toEqual([
    ['赵玉玉', '2026-08-31', 2],
    ['吕林秀', '2026-10-31', 0],
  ]);
});
