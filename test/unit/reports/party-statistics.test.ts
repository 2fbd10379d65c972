import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { education } from '../../../shared/codes/education.ts';
import { workPost } from '../../../shared/codes/work-post.ts';
import { communityAgeBands, memberAgeBands } from '../../../shared/reports/party-statistics/age-bands.ts';
import { ageBandOf, joiningBandOf } from '../../../shared/reports/party-statistics/bands.ts';
import { joiningBands } from '../../../shared/reports/party-statistics/joining-bands.ts';
import type { MemberFacts } from '../../../shared/reports/party-statistics/member-facts.ts';
import { type StatisticsTable, statisticsTables } from '../../../shared/reports/party-statistics/tables.ts';
import { type PartyStatistics, tallyMembers } from '../../../shared/reports/party-statistics/tally.ts';
import { facts, sixMembers } from './fact-members.ts';

const cutoff = '2026-12-31';

/** The figures of one row by column label. */
function rowOf(
  statistics: PartyStatistics,
  key: StatisticsTable['key'],
  label: string,
): Record<string, number> {
  const table = statisticsTables.find((candidate) => candidate.key === key);
  const index = table?.rows.findIndex((row) => row.label === label) ?? -1;
  return Object.fromEntries(
    (table?.columns ?? []).map((column, at) => [column.label, statistics.counts[key][index]?.[at] ?? -1]),
  );
}

/** The figures of one column of table 六 by row label. */
function communityColumn(statistics: PartyStatistics, column: number): Record<string, number> {
  const table = statisticsTables.find(({ key }) => key === 'community');
  return Object.fromEntries(
    (table?.rows ?? []).map((row, at) => [row.label, statistics.counts.community[at]?.[column] ?? -1]),
  );
}

const withoutZeros = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== 0));

describe('the six members of the acceptance facts at 2026-12-31', () => {
  const statistics = tallyMembers(sixMembers, cutoff);

  test('table 二: six members, one 预备, three women, two of minorities, ages 30 to 77', () => {
    expect(withoutZeros(rowOf(statistics, 'basic', '总计'))).toEqual({
      总数: 6,
      预备党员: 1,
      女: 3,
      少数民族: 2,
      '30岁及以下': 1,
      '31至35岁': 1,
      '51至55岁': 1,
      '61至65岁': 1,
      '71岁及以上': 2,
    });
  });

  test('table 三: joined in four of the nine periods', () => {
    expect(withoutZeros(rowOf(statistics, 'joining', '总计'))).toEqual({
      总数: 6,
      '1966年5月至1976年10月': 2,
      '1979年1月至2002年10月': 1,
      '2002年11月至2012年10月': 1,
      '2012年11月及以后': 2,
    });
  });

  test('table 四 and 六: two 本科, one 专科, one 高中, two 初中及以下; three have 大专及以上', () => {
    expect(withoutZeros(rowOf(statistics, 'education', '总计'))).toEqual({
      总数: 6,
      大学本科: 2,
      大学专科: 1,
      '高中、中技': 1,
      初中及以下: 2,
    });
    expect(communityColumn(statistics, 0)).toMatchObject({
      总计: 6,
      女: 3,
      大专及以上: 3,
      '高中、中技': 1,
      初中及以下: 2,
    });
  });

  test('everybody is classified', () => {
    expect(statistics.unclassified).toEqual([]);
    expect(statistics.notCounted).toEqual({ suspended: 0, joinedLater: 0 });
  });
});

describe('the tables', () => {
  test('have the rows and columns of the official forms', () => {
    expect(
      statisticsTables.map(({ number, rows, columns }) => [number, rows.length, columns.length]),
    ).toEqual([
      ['二', 23, 15],
      ['三', 23, 10],
      ['四', 23, 7],
      ['六', 20, 9],
    ]);
  });

  test('no sum counts a row or column twice, and 其中 rows are in none', () => {
    for (const { rows, rowSums, columnSums } of statisticsTables) {
      for (const { parts } of [...rowSums, ...columnSums]) expect(new Set(parts).size).toBe(parts.length);
      const summed = rowSums.flatMap(({ parts }) => parts.map((row) => rows[row]?.label ?? ''));
      expect(summed.filter((label) => label.startsWith('其中'))).toEqual([]);
    }
    const sums = statisticsTables[0]?.rowSums.map(({ total, parts }) => [total, parts]);
    expect(sums).toEqual([
      [0, [1, 17, 19, 20, 21, 22]],
      [1, [2, 10]],
      [2, [3, 4, 5, 6, 7, 8]],
      [10, [11, 12, 13, 14, 15]],
    ]);
  });
});

describe('ages', () => {
  const bandAt = (age: number) =>
    memberAgeBands[ageBandOf(memberAgeBands, `${2026 - age}-12-31`, cutoff) ?? -1]?.label;

  test('each band begins and ends on its birthday', () => {
    expect(
      [18, 30, 31, 35, 36, 40, 41, 45, 46, 50, 51, 55, 56, 60, 61, 65, 66, 70, 71, 100].map(bandAt),
    ).toEqual(memberAgeBands.flatMap(({ label }) => [label, label]));
    expect(ageBandOf(memberAgeBands, '1995-07-01', '2026-06-30')).toBe(0);
    expect(ageBandOf(memberAgeBands, '1995-06-30', '2026-06-30')).toBe(1);
  });

  test('table 六 has bands of its own', () => {
    const bands = [35, 36, 45, 46, 54, 55, 59, 60].map((age) =>
      ageBandOf(communityAgeBands, `${2026 - age}-01-01`, cutoff),
    );
    expect(bands).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
  });

  test('a month is exact at the end of a month; a year is enough at the end of the year only', () => {
    expect(ageBandOf(memberAgeBands, '1995-06', '2026-06-30')).toBe(1);
    expect(ageBandOf(memberAgeBands, '1995', cutoff)).toBe(1);
    expect(ageBandOf(memberAgeBands, '1995', '2026-06-30')).toBeNull();
    expect(ageBandOf(memberAgeBands, '1993', '2026-06-30')).toBe(1);
  });

  test('somebody born after the cut-off is in no band', () => {
    expect(ageBandOf(memberAgeBands, '2027-01-01', cutoff)).toBeNull();
  });
});

describe('periods of joining', () => {
  test('each period ends on the day its head says', () => {
    const edges = [
      '1937-07-06',
      '1937-07-07',
      '1945-09-02',
      '1945-09-03',
      '1949-09-30',
      '1949-10-01',
      '1966-04-30',
      '1966-05-01',
    ];
    expect(edges.map((day) => joiningBandOf(joiningBands, day))).toEqual([0, 1, 1, 2, 2, 3, 3, 4]);
    const later = [
      '1976-10-31',
      '1976-11-01',
      '1978-12-31',
      '1979-01-01',
      '2002-10-31',
      '2002-11-01',
      '2012-10-31',
      '2012-11-01',
    ];
    expect(later.map((day) => joiningBandOf(joiningBands, day))).toEqual([4, 5, 5, 6, 6, 7, 7, 8]);
  });

  test('a month or year counts where it leaves no doubt, and only there', () => {
    expect(joiningBandOf(joiningBands, '1976-10')).toBe(4);
    expect(joiningBandOf(joiningBands, '1980')).toBe(6);
    expect(joiningBandOf(joiningBands, '1976')).toBeNull();
    expect(joiningBandOf(joiningBands, '1945-09')).toBeNull();
  });
});

describe('who is counted', () => {
  test('停止党籍 and later joiners are not members; 失联 and 预备 are', () => {
    const members = [
      facts({ state: '2' }),
      facts({ joinedOn: '2027-01' }),
      facts({ joinedOn: '2026-12' }),
      facts({ kind: '2' }),
    ];
    const statistics = tallyMembers(members, cutoff);
    expect(statistics.total).toBe(2);
    expect(statistics.notCounted).toEqual({ suspended: 1, joinedLater: 1 });
  });

  test('a blank never drops a member from 总数, but is named', () => {
    const empty = facts({
      workPost: null,
      bornOn: null,
      joinedOn: null,
      education: null,
      gender: null,
      ethnicity: null,
      kind: null,
      state: null,
    });
    const statistics = tallyMembers([empty], cutoff);
    for (const key of ['basic', 'joining', 'education'] as const) {
      expect(withoutZeros(rowOf(statistics, key, '总计'))).toEqual({ 总数: 1 });
    }
    expect(statistics.unclassified.map(({ reason, count }) => [reason, count])).toEqual([
      ['no-work-post', 1],
      ['no-birth-date', 1],
      ['no-joining-date', 1],
      ['no-education', 1],
      ['no-gender', 1],
      ['no-ethnicity', 1],
      ['no-kind', 1],
      ['no-state', 1],
    ]);
    expect(statistics.unclassified[0]?.members).toEqual([
      { name: '王小明', citizenId: '330621198001011236' },
    ]);
  });

  test('a thousand names are listed for one fault, all are counted', () => {
    const members = Array.from({ length: 1200 }, () => facts({ education: null }));
    const [group] = tallyMembers(members, cutoff).unclassified;
    expect([group?.count, group?.members.length]).toEqual([1200, 1000]);
  });

  test('农民工 in a public or private 工勤 post are counted in both rows', () => {
    const statistics = tallyMembers(
      [facts({ workPost: '016a', migrantWorker: true }), facts({ workPost: '025b', migrantWorker: false })],
      cutoff,
    );
    const totals = statistics.counts.basic.map(([total]) => total);
    expect(totals).toEqual([2, 2, 1, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('table 六', () => {
  const members = [
    facts({ partyPosts: ['001A', '030U'], committeePost: 'director' }),
    facts({ partyPosts: ['001B'], committeePost: 'member' }),
    facts({ partyPosts: ['031U'] }),
    facts({ partyPosts: ['401A'], committeePost: 'deputy' }),
    facts(),
  ];

  test('counts 书记, 副书记 and 委员 as committee, but not the leader of a group', () => {
    expect(tallyMembers(members, cutoff).counts.community[0]).toEqual([5, 5, 0, 3, 2, 1, 1, 3, 1]);
  });

  test('a community in a township counts in its own column', () => {
    expect(tallyMembers(members, cutoff, 'township').counts.community[0]).toEqual([
      0, 0, 5, 3, 2, 1, 1, 3, 1,
    ]);
  });
});

describe('whatever the members', () => {
  const day = fc
    .date({ min: new Date('1925-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const anyMember: fc.Arbitrary<MemberFacts> = fc
    .record({
      gender: fc.constantFrom('1', '2', '0', null),
      ethnicity: fc.constantFrom('01', '05', '97', null),
      bornOn: fc.option(
        fc.oneof(
          day,
          day.map((date) => date.slice(0, 7)),
          day.map((date) => date.slice(0, 4)),
        ),
      ),
      joinedOn: fc.option(
        fc.oneof(
          day,
          day.map((date) => date.slice(0, 7)),
        ),
      ),
      education: fc.constantFrom(null, 'XX', ...education.entries.map(({ code }) => code)),
      workPost: fc.constantFrom(null, 'X', ...workPost.entries.map(({ code }) => code)),
      kind: fc.constantFrom('1', '2', null),
      state: fc.constantFrom('1', '1', '2', null),
      partyPosts: fc.constantFrom(null, ['001A'], ['401A']),
      committeePost: fc.constantFrom(null, 'director', 'member'),
      migrantWorker: fc.constantFrom(true, false, null),
    })
    .map(facts);
  const reasonsOf: Record<StatisticsTable['key'], readonly string[]> = {
    basic: ['no-birth-date', 'unclear-birth-date'],
    joining: ['no-joining-date', 'unclear-joining-date'],
    education: ['no-education', 'unknown-education'],
    community: [],
  };

  test('parts and unclassified members together make up every total', () => {
    fc.assert(
      fc.property(fc.array(anyMember, { maxLength: 60 }), (members) => {
        const statistics = tallyMembers(members, cutoff);
        const missing = (reasons: readonly string[]) =>
          statistics.unclassified
            .filter(({ reason }) => reasons.includes(reason))
            .reduce((sum, { count }) => sum + count, 0);
        for (const { key, rowSums, columnSums } of statisticsTables) {
          const counts = statistics.counts[key];
          const at = (row: number, column: number) => counts[row]?.[column] ?? Number.NaN;
          expect(at(0, 0)).toBe(statistics.total);
          for (const { total, parts } of columnSums) {
            expect(parts.reduce((sum, part) => sum + at(0, part), 0)).toBe(
              at(0, total) - missing(reasonsOf[key]),
            );
          }
          if (key === 'community') continue;
          for (const { total, parts } of rowSums) {
            const sum = parts.reduce((partial, part) => partial + at(part, 0), 0);
            expect(sum).toBe(
              at(total, 0) - (total === 0 ? missing(['no-work-post', 'unknown-work-post']) : 0),
            );
          }
        }
      }),
    );
  });

  test('the order of the members does not matter', () => {
    fc.assert(
      fc.property(fc.array(anyMember, { maxLength: 20 }), (members) => {
        expect(tallyMembers(members.toReversed(), cutoff).counts).toEqual(
          tallyMembers(members, cutoff).counts,
        );
      }),
    );
  });
});
