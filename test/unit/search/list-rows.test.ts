import fc from 'fast-check';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { conditionTest } from '../../../electron/ledger/records/list-conditions.ts';
import { listFromMemory } from '../../../electron/ledger/records/list-from-memory.ts';
import { countQuery, listFromTable, pageQuery } from '../../../electron/ledger/records/list-from-table.ts';
import { cursorOf, rangesAfter, sortColumns } from '../../../electron/ledger/records/list-order.ts';
import type { ListPlan } from '../../../electron/ledger/records/list-plan.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { columnName } from '../../../electron/ledger/registers/table-names.ts';
import { fillSearchIndex } from '../../../electron/ledger/search/search-index.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { Condition, ListCursor, ListRequest } from '../../../shared/registers/list-query.ts';
import { planSearch } from '../../../shared/registers/search-plan.ts';
import { loadMembers } from '../../bench/make-members.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';

const count = 400;
const branches = 7;
let ledger: Ledger;

beforeAll(async () => {
  ledger = await makeLedger();
  loadMembers(ledger.db, count, branches);
  await fillSearchIndex(ledger.db, partyMember);
  // Namesakes, blanks and partly known dates: what orders and ranges stumble over.
  const partly = ['1980', '1980-01', '1980-05', '1980-12', null];
  const namesakes = Array.from({ length: 40 }, (_, n) => ({
    name: '王芳',
    joinedOn: partly[n % partly.length] ?? null,
    fullOn: '2024-01-05',
  }));
  await saveMembers(ledger, namesakes);
  await changeLedger(ledger, { kind: 'edit', label: '删除' }, (changes) => changes.remove(partyMember, 5, 1));
});

type Asked = Omit<ListRequest, 'register' | 'limit'>;

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>(
    { field: 'gender', op: 'is', value: '2' },
    { field: 'gender', op: 'is-not', value: '2' },
    { field: 'kind', op: 'in', value: ['1', '2'] },
    { field: 'lost', op: 'is', value: false },
    { field: 'landline', op: 'blank' },
    { field: 'fullOn', op: 'filled' },
    { field: 'remarks', op: 'contains', value: '待' },
    { field: 'remarks', op: 'contains', value: '%' },
    { field: 'address', op: 'contains', value: '团结路' },
    { field: 'joinedOn', op: 'is', value: '1980' },
    { field: 'joinedOn', op: 'is-not', value: '1980-05' },
  ),
  fc.integer({ min: 1, max: branches }).map((value): Condition => ({ field: 'branch', op: 'is', value })),
  fc
    .tuple(fc.constantFrom<'from' | 'to'>('from', 'to'), fc.constantFrom('1980', '1980-05', '1992-02-17'))
    .map(([op, value]): Condition => ({ field: 'joinedOn', op, value })),
);

const sort = fc.uniqueArray(
  fc.record({
    field: fc.constantFrom('name', 'joinedOn', 'branch', 'kind', 'lostSince', 'mobile'),
    descending: fc.boolean(),
  }),
  { maxLength: 3, selector: ({ field }) => field },
);

const request = fc.record({
  search: fc.constantFrom('', '', '王', 'li', '13', '团结路', 'zx'),
  where: fc.array(condition, { maxLength: 3 }),
  sort,
});

async function everyPage(asked: Asked, limit: number) {
  const ids: number[] = [];
  let after: ListCursor | undefined;
  for (;;) {
    const cursor = after === undefined ? {} : { after };
    const page = await listRows(ledger, { register: 'party-member', ...asked, ...cursor, limit });
    ids.push(...page.rows.map(({ id }) => id));
    if (page.next === null) return { ids, total: page.total };
    after = page.next;
  }
}

describe('paging', () => {
  test('visits every row exactly once, in the order of one long page, whatever the order and conditions', async () => {
    await fc.assert(
      fc.asyncProperty(request, fc.integer({ min: 7, max: 200 }), async (asked, limit) => {
        const whole = await listRows(ledger, { register: 'party-member', ...asked, limit: 1000 });
        const pages = await everyPage(asked, limit);
        expect(pages.ids).toEqual(whole.rows.map(({ id }) => id));
        expect(pages.total).toBe(whole.rows.length);
        expect(new Set(pages.ids).size).toBe(pages.total);
      }),
      { numRuns: 60 },
    );
  });

  test('an offset begins a page anywhere', async () => {
    const whole = await listRows(ledger, { register: 'party-member', limit: 100 });
    const part = await listRows(ledger, { register: 'party-member', limit: 10, offset: 30 });
    expect(part.rows).toEqual(whole.rows.slice(30, 40));
  });

  test('blanks come last in either direction', async () => {
    for (const descending of [false, true]) {
      const { rows } = await listRows(ledger, {
        register: 'party-member',
        sort: [{ field: 'joinedOn', descending }],
        limit: 1000,
      });
      const blanks = rows.map(({ values }) => values.joinedOn === null);
      expect(blanks.indexOf(true)).toBe(blanks.lastIndexOf(false) + 1);
    }
  });

  test('removed rows are in the bin and nowhere else', async () => {
    const live = await listRows(ledger, { register: 'party-member', limit: 1000 });
    expect(live.rows.some(({ id }) => id === 5)).toBe(false);
    const bin = await listRows(ledger, { register: 'party-member', removed: true, limit: 10 });
    expect(bin.rows.map(({ id }) => id)).toEqual([5]);
  });
});

describe('conditions', () => {
  test('SQL and memory agree on every condition and row', async () => {
    const { rows } = await listRows(ledger, { register: 'party-member', limit: 1000 });
    await fc.assert(
      fc.asyncProperty(condition, async (given) => {
        const holds = conditionTest(partyMember, given);
        const field = Object.entries(partyMember.fields).find(([key]) => key === given.field)?.[1];
        const expected = rows.filter(({ values }) => {
          const value = values[given.field] ?? null;
          return holds(
            value === null || field === undefined ? null : (field.toColumn as (v: unknown) => string)(value),
          );
        });
        const { total } = await listRows(ledger, { register: 'party-member', where: [given], limit: 1 });
        expect(total).toBe(expected.length);
      }),
      { numRuns: 80 },
    );
  });

  test('民族 and the ID number are refused for filtering and sorting', async () => {
    const refused = { code: 'list-field-withheld' };
    const ask = (asked: Partial<ListRequest>) =>
      listRows(ledger, { register: 'party-member', limit: 1, ...asked });
    await expect(ask({ where: [{ field: 'ethnicity', op: 'is', value: '01' }] })).rejects.toMatchObject(
      refused,
    );
    await expect(ask({ where: [{ field: 'citizenId', op: 'from', value: '99' }] })).rejects.toMatchObject(
      refused,
    );
    await expect(ask({ sort: [{ field: 'ethnicity' }] })).rejects.toMatchObject(refused);
    await expect(ask({ sort: [{ field: 'citizenId' }] })).rejects.toMatchObject(refused);
  });

  test('an unknown field is refused with the fields there are', async () => {
    await expect(
      listRows(ledger, { register: 'party-member', where: [{ field: 'toString', op: 'blank' }], limit: 1 }),
    ).rejects.toThrow(/没有“toString”这一栏。可用的栏目：姓名、/);
  });
});

/** A request as `listRows` hands it on. */
function planOf(asked: Asked, after?: ListCursor): ListPlan {
  return {
    definition: partyMember,
    search: planSearch(asked.search ?? ''),
    where: asked.where ?? [],
    order: sortColumns(partyMember, asked.sort),
    limit: 50,
    after,
    offset: 0,
    removed: asked.removed ?? false,
  };
}

describe('columns in memory', () => {
  async function expectAgreement(asked: Asked): Promise<void> {
    const first = planOf(asked);
    const table = await listFromTable(ledger, first);
    const memory = await listFromMemory(ledger, first, 0);
    if (memory === null) return;
    expect(memory).toEqual(table);
    const last = table.raws.at(-1);
    if (last === undefined) return;
    const second = planOf(asked, cursorOf(first.order, last));
    expect(await listFromMemory(ledger, second, 0)).toEqual(await listFromTable(ledger, second));
  }

  test('give the same pages and numbers as the table', async () => {
    await fc.assert(fc.asyncProperty(request, expectAgreement), { numRuns: 80 });
  });

  test('follow every change', async () => {
    const asked = {
      where: [{ field: 'gender', op: 'is', value: '1' } as const],
      sort: [{ field: 'branch' }],
    };
    await expectAgreement(asked);
    const [made] = await saveMembers(ledger, [{ name: '阿新', branch: 3 }], 960);
    await expectAgreement(asked);
    const id = made?.id ?? 0;
    const edit = (label: string, work: Parameters<typeof changeLedger<unknown>>[2]) =>
      changeLedger(ledger, { kind: 'edit', label }, work);
    await edit('改支部', (changes) => changes.update(partyMember, id, 1, { branch: 1 }));
    await expectAgreement(asked);
    await edit('改名', (changes) => changes.update(partyMember, id, 2, { name: '左新' }));
    await expectAgreement(asked);
    await edit('删除', (changes) => changes.remove(partyMember, id, 3));
    await expectAgreement(asked);
    await edit('恢复', (changes) => changes.restore(partyMember, id, 4));
    await expectAgreement(asked);
    expect(await listFromMemory(ledger, planOf(asked), 0)).not.toBeNull();
  });

  test('do not answer while a change is being written', async () => {
    ledger.db.exec('BEGIN');
    expect(await listFromMemory(ledger, planOf({}), 0)).toBeNull();
    ledger.db.exec('ROLLBACK');
  });
});

describe('query plans', () => {
  function explain(query: RawBuilder<unknown>): string {
    const { sql: text, parameters } = query.compile(ledger.queries);
    return ledger.db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
      .all(...parameters)
      .map(({ detail }) => detail)
      .join('\n');
  }

  function explainPage(asked: Asked): string {
    return explain(pageQuery(ledger, planOf(asked), sql<SqlBool>`TRUE`, 50));
  }

  test('the main list walks along the name index and sorts nothing', () => {
    expect(explainPage({})).toBe('SCAN party_member USING INDEX party_member_by_name');
  });

  test.each(['bornOn', 'joinedOn', 'branch'])('a list by %s walks along its index', (field) => {
    const plan = explainPage({ sort: [{ field }] });
    expect(plan).toBe(`SCAN party_member USING INDEX party_member_by_${columnName(field)}`);
  });

  test('the page after a cursor begins in the index where the last one ended', () => {
    const list = planOf({}, ['wang 王 fang 芳', 17]);
    for (const range of rangesAfter(list.order, list.after ?? [])) {
      expect(explain(pageQuery(ledger, list, range, 50))).toMatch(
        /^SEARCH party_member USING INDEX party_member_by_name \(name_sort/,
      );
    }
  });

  test('a branch is counted in its index', () => {
    const list = planOf({ where: [{ field: 'branch', op: 'is', value: 3 }] });
    expect(explain(countQuery(ledger, list))).toBe(
      'SEARCH party_member USING COVERING INDEX party_member_by_branch (branch=?)',
    );
  });

  test('a name search reads the full-text index and only the rows found', () => {
    const plan = explain(countQuery(ledger, planOf({ search: '王芳' })));
    expect(plan).toMatch(/SEARCH party_member USING INTEGER PRIMARY KEY \(rowid=\?\)/);
    expect(plan).toMatch(/SCAN search_party_member VIRTUAL TABLE/);
  });

  test('the recycle bin has an index of its own', () => {
    expect(explainPage({ removed: true })).toBe('SCAN party_member USING INDEX party_member_bin');
  });
});
