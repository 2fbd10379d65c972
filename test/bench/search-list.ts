import { performance } from 'node:perf_hooks';
import type { Ledger } from '../../electron/ledger/ledger.ts';
import { listRows } from '../../electron/ledger/records/list-rows.ts';
import { fillSearchIndex } from '../../electron/ledger/search/search-index.ts';
import { partyMember } from '../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../shared/registers/definitions/party-organisation.ts';
import type { ListRequest } from '../../shared/registers/list-query.ts';
import { branchesOf, inventMember, loadMembers } from './make-members.ts';
import { quantile } from './timing.ts';

/** One kind of question and what it took, in milliseconds. */
export interface Measured {
  readonly kind: string;
  readonly p50: number;
  readonly p95: number;
  readonly worst: number;
  /** Mean number of rows that fitted. */
  readonly hits: number;
}

/** What a list is asked for. */
export type Question = Omit<ListRequest, 'register' | 'limit'>;

/** Each kind of question with as many wordings as there are people to ask about. */
const questions: Readonly<Record<string, (person: Person) => Question>> = {
  'first page by name': () => ({}),
  'surname 王': ({ name }) => ({ search: name.slice(0, 1) }),
  'two characters': ({ name }) => ({ search: name.slice(0, 2) }),
  'whole name': ({ name }) => ({ search: name }),
  'one letter': ({ n }) => ({ search: 'zlwxyc'[n % 6] ?? 'z' }),
  'two letters': ({ n }) => ({ search: ['zx', 'li', 'wa', 'sy', 'zh', 'lx'][n % 6] ?? 'zx' }),
  pinyin: ({ n }) => ({ search: ['zengx', 'wangxm', 'liwei', 'zhang', 'xiang', 'chenyu'][n % 6] ?? '' }),
  'phone, first 3': ({ mobile }) => ({ search: mobile.slice(0, 3) }),
  'phone, last 4': ({ mobile }) => ({ search: mobile.slice(-4) }),
  'whole phone': ({ mobile }) => ({ search: mobile }),
  'whole ID': ({ id }) => ({ search: id }),
  'road 团结路': ({ address }) => ({ search: /..路/.exec(address)?.[0] ?? '' }),
  'road and house': ({ address }) => ({ search: /..路\d+号/.exec(address)?.[0] ?? '' }),
  'whole address': ({ address }) => ({ search: address }),
  'name and phone': ({ name, mobile }) => ({ search: `${name.slice(0, 1)} ${mobile.slice(0, 3)}` }),
  'name and road': ({ name, address }) => ({
    search: `${name.slice(0, 1)} ${/..路/.exec(address)?.[0] ?? ''}`,
  }),
  'one filter': () => ({ where: [{ field: 'gender', op: 'is', value: '2' }] }),
  'a branch': ({ branch }) => ({ where: [{ field: 'branch', op: 'is', value: branch }] }),
  'five filters, by date': ({ n }) => ({
    where: [
      { field: 'gender', op: 'is', value: String(1 + (n % 2)) },
      { field: 'kind', op: 'is', value: '1' },
      { field: 'bornOn', op: 'from', value: String(1940 + (n % 40)) },
      { field: 'bornOn', op: 'to', value: String(1960 + (n % 40)) },
      { field: 'lost', op: 'is', value: false },
    ],
    sort: [{ field: 'joinedOn', descending: true }],
  }),
  'filter and surname': ({ name }) => ({
    search: name.slice(0, 1),
    where: [{ field: 'gender', op: 'is', value: '2' }],
  }),
  'sorted by birth': () => ({ sort: [{ field: 'bornOn' }] }),
  'page 10,000': () => ({ offset: 500_000 }),
};

interface Person {
  readonly n: number;
  readonly name: string;
  readonly mobile: string;
  readonly id: string;
  readonly address: string;
  readonly branch: number;
}

/** Fills an empty ledger with invented members and makes them findable; answers the milliseconds of both. */
export async function fillLedger(ledger: Ledger, count: number): Promise<{ load: number; index: number }> {
  const load = loadMembers(ledger.db, count);
  const loaded = performance.now();
  await fillSearchIndex(ledger.db, partyOrganisation);
  await fillSearchIndex(ledger.db, partyMember);
  return { load, index: performance.now() - loaded };
}

/** Answers a question with the number of rows that fit; null if this kind cannot be answered. */
export type Answer = (question: Question) => number | null | Promise<number | null>;

/** The program's own answer. */
export function answerByList(ledger: Ledger): Answer {
  return async (question) =>
    (await listRows(ledger, { register: 'party-member', limit: 50, ...question })).total;
}

/** Asks every kind of question `times` times, after `warmUp` times that do not count. */
export async function measureLists(
  answer: Answer,
  count: number,
  times = 40,
  warmUp = 2,
): Promise<readonly Measured[]> {
  const measured: Measured[] = [];
  for (const [kind, question] of Object.entries(questions)) {
    const took: number[] = [];
    let hits = 0;
    for (let round = -warmUp; round < times; round += 1) {
      const person = personOf(Math.abs(round * 7919) % count, count);
      const start = performance.now();
      const total = await answer(question(person));
      if (total === null) break;
      if (round < 0) continue;
      took.push(performance.now() - start);
      hits += total / times;
    }
    if (took.length === 0) continue;
    measured.push({
      kind,
      p50: quantile(took, 0.5),
      p95: quantile(took, 0.95),
      worst: Math.max(...took),
      hits: Math.round(hits),
    });
  }
  return measured;
}

function personOf(n: number, count: number): Person {
  const values = inventMember(n, branchesOf(count));
  const text = (key: string) => String(values[key] ?? '');
  return {
    n,
    name: text('name'),
    mobile: text('mobile'),
    id: text('citizenId'),
    address: text('address'),
    branch: Number(values.branch),
  };
}
