import { educationColumn, educationColumns } from '../../codes/education.ts';
import { isEthnicMinority } from '../../codes/ethnic-group.ts';
import { memberKinds } from '../../codes/member-kind.ts';
import { membershipStates } from '../../codes/membership-state.ts';
import { countsWorkPost, workPostRows } from '../../codes/work-post-row.ts';
import { communityAgeBands, memberAgeBands } from './age-bands.ts';
import { ageBandOf, isAfter, joiningBandOf } from './bands.ts';
import { communityColumnsOf } from './community-columns.ts';
import { communityEducationRows } from './education-rows.ts';
import { Grid } from './grid.ts';
import { joiningBands } from './joining-bands.ts';
import type { CommunityPlace, MemberFacts } from './member-facts.ts';
import { type StatisticsTable, statisticsTables } from './tables.ts';
import { type UnclassifiedGroup, UnclassifiedList, type UnclassifiedReason } from './unclassified.ts';

/** The figures of 党内统计 tables 二, 三, 四 and 六. */
export interface PartyStatistics {
  /** ISO date up to which the figures hold: 12-31 for the annual report, 06-30 for the half-year. */
  readonly cutoff: string;
  readonly place: CommunityPlace;
  /** Members counted, one by one: the independent figure that every table is checked against. */
  readonly total: number;
  /** Counts by table, row and column; the lines are those of `statisticsTables`. */
  readonly counts: Readonly<Record<StatisticsTable['key'], readonly (readonly number[])[]>>;
  /** Rows of the register that are not counted: 停止党籍, and those who joined after the cut-off. */
  readonly notCounted: { readonly suspended: number; readonly joinedLater: number };
  readonly unclassified: readonly UnclassifiedGroup[];
}

/** The register's code for women. */
const female = '2';

/** Columns of table 二 before the age bands. */
const basicColumn = { total: 0, probationary: 1, women: 2, minority: 3, taiwan: 4, firstAge: 5 } as const;

/** Rows of table 六. */
const communityRow = {
  total: 0,
  women: 1,
  firstAge: 2,
  firstJoining: 2 + communityAgeBands.length,
  firstEducation: 2 + communityAgeBands.length + joiningBands.length,
} as const;

const totalRowOnly: readonly number[] = [0];

/** Rows that only sum up others: a post that is counted in none but these has no row of its own. */
const sumRows: ReadonlySet<number> = new Set(
  statisticsTables.find(({ key }) => key === 'basic')?.rowSums.map(({ total }) => total),
);

/**
 * Counts the members of an office, in one pass.
 *
 * 预备党员 and 失联党员 are members; those whose 党籍 is suspended are not. Nobody is left out of 总数 because a field is
 * blank: such members are missing from the bands, so that the checks fail, and are listed.
 */
export function tallyMembers(
  members: Iterable<MemberFacts>,
  cutoff: string,
  place: CommunityPlace = 'street',
): PartyStatistics {
  const tally = new Tally(cutoff, place);
  for (const member of members) tally.add(member);
  return tally.result();
}

class Tally {
  readonly #cutoff: string;
  readonly #place: CommunityPlace;
  readonly #counts = new Map(statisticsTables.map((table) => [table.key, new Grid(table)]));
  readonly #unclassified = new UnclassifiedList();
  readonly #workPostRows: (post: string, migrant: boolean) => readonly number[];
  readonly #ageBand: (bornOn: string) => number | null;
  readonly #communityAgeBand: (bornOn: string) => number | null;
  readonly #joiningBand: (joinedOn: string) => number | null;
  #total = 0;
  #suspended = 0;
  #joinedLater = 0;

  constructor(cutoff: string, place: CommunityPlace) {
    this.#cutoff = cutoff;
    this.#place = place;
    const regular = remembered((post: string) => rowsOfWorkPost(post, false));
    const migrant = remembered((post: string) => rowsOfWorkPost(post, true));
    this.#workPostRows = (post, isMigrant) => (isMigrant ? migrant : regular)(post);
    this.#ageBand = remembered((bornOn) => ageBandOf(memberAgeBands, bornOn, cutoff));
    this.#communityAgeBand = remembered((bornOn) => ageBandOf(communityAgeBands, bornOn, cutoff));
    this.#joiningBand = remembered((joinedOn) => joiningBandOf(joiningBands, joinedOn));
  }

  add(member: MemberFacts): void {
    if (member.state === membershipStates.suspended) {
      this.#suspended += 1;
      return;
    }
    if (member.joinedOn !== null && isAfter(member.joinedOn, this.#cutoff)) {
      this.#joinedLater += 1;
      return;
    }
    this.#total += 1;
    const posts = this.#postRows(member);
    const age = this.#placed(member, member.bornOn, this.#ageBand, 'no-birth-date', 'unclear-birth-date');
    const joining = this.#placed(
      member,
      member.joinedOn,
      this.#joiningBand,
      'no-joining-date',
      'unclear-joining-date',
    );
    const education = this.#placed(
      member,
      member.education,
      educationIndex,
      'no-education',
      'unknown-education',
    );
    this.#grid('basic').add(posts, this.#basicColumns(member, age));
    this.#grid('joining').add(posts, withBand(joining, 1));
    this.#grid('education').add(posts, withBand(education, 1));
    this.#grid('community').add(
      this.#communityRows(member, joining, education),
      communityColumnsOf(member, this.#place),
    );
    if (member.state === null) this.#unclassified.add('no-state', member);
  }

  result(): PartyStatistics {
    const counts = {
      basic: this.#grid('basic').rows(),
      joining: this.#grid('joining').rows(),
      education: this.#grid('education').rows(),
      community: this.#grid('community').rows(),
    };
    return {
      cutoff: this.#cutoff,
      place: this.#place,
      total: this.#total,
      counts,
      notCounted: { suspended: this.#suspended, joinedLater: this.#joinedLater },
      unclassified: this.#unclassified.groups(),
    };
  }

  #grid(key: StatisticsTable['key']): Grid {
    const grid = this.#counts.get(key);
    if (grid === undefined) throw new Error(`no statistics table ${key}`);
    return grid;
  }

  #postRows(member: MemberFacts): readonly number[] {
    if (member.workPost === null) {
      this.#unclassified.add('no-work-post', member);
      return totalRowOnly;
    }
    const rows = this.#workPostRows(member.workPost, member.migrantWorker === true);
    if (rows.every((row) => sumRows.has(row))) this.#unclassified.add('unknown-work-post', member);
    return rows;
  }

  /** The band of a value, or null and the member on the list. */
  #placed(
    member: MemberFacts,
    value: string | null,
    bandOf: (value: string) => number | null,
    missing: UnclassifiedReason,
    unclear: UnclassifiedReason,
  ): number | null {
    const band = value === null ? null : bandOf(value);
    if (band === null) this.#unclassified.add(value === null ? missing : unclear, member);
    return band;
  }

  #basicColumns(member: MemberFacts, age: number | null): readonly number[] {
    const columns: number[] = [basicColumn.total];
    if (member.kind === memberKinds.probationary) columns.push(basicColumn.probationary);
    if (member.gender === female) columns.push(basicColumn.women);
    if (member.ethnicity !== null && isEthnicMinority(member.ethnicity)) columns.push(basicColumn.minority);
    if (member.taiwanOrigin === true) columns.push(basicColumn.taiwan);
    if (age !== null) columns.push(basicColumn.firstAge + age);
    if (member.kind === null) this.#unclassified.add('no-kind', member);
    if (member.gender === null) this.#unclassified.add('no-gender', member);
    if (member.ethnicity === null) this.#unclassified.add('no-ethnicity', member);
    return columns;
  }

  #communityRows(member: MemberFacts, joining: number | null, education: number | null): readonly number[] {
    const rows: number[] = [communityRow.total];
    if (member.gender === female) rows.push(communityRow.women);
    const age = member.bornOn === null ? null : this.#communityAgeBand(member.bornOn);
    if (age !== null) rows.push(communityRow.firstAge + age);
    if (joining !== null) rows.push(communityRow.firstJoining + joining);
    const group = education === null ? undefined : communityEducationOf[education];
    if (group !== undefined) rows.push(communityRow.firstEducation + group);
    return rows;
  }
}

/** The row of table 六 for each education column of table 四. */
const communityEducationOf = educationColumns.map(({ key }) =>
  communityEducationRows.findIndex((row) => row.columns.includes(key)),
);

function educationIndex(code: string): number | null {
  const key = educationColumn(code);
  return key === null ? null : educationColumns.findIndex((column) => column.key === key);
}

function rowsOfWorkPost(post: string, migrant: boolean): readonly number[] {
  return workPostRows.flatMap((row, index) => (countsWorkPost(row, post, migrant) ? [index] : []));
}

/** 总数, and the band after the columns that come before the first one. */
function withBand(band: number | null, before: number): readonly number[] {
  return band === null ? [0] : [0, before + band];
}

/** Members share birthdays and posts: each is looked up once. */
function remembered<Result>(look: (key: string) => Result): (key: string) => Result {
  const known = new Map<string, Result>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const result = look(key);
    known.set(key, result);
    return result;
  };
}
