import type { MemberFacts } from '../../../shared/reports/party-statistics/member-facts.ts';

/** A member of whom everything is known that the statistics ask for. */
export function facts(values: Partial<MemberFacts> = {}): MemberFacts {
  return {
    name: '王小明',
    citizenId: '330621198001011236',
    gender: '1',
    ethnicity: '01',
    bornOn: '1980-01-01',
    education: '21',
    kind: '1',
    joinedOn: '2003-07-01',
    workPost: '4b',
    state: '1',
    partyPosts: null,
    committeePost: null,
    migrantWorker: null,
    taiwanOrigin: null,
    ...values,
  };
}

/** The six invented members of acceptance fact 14 at 2026-12-31. */
export const sixMembers: readonly MemberFacts[] = [
  facts({ bornOn: '1949-10-01', joinedOn: '1972-05-01', workPost: '4b', education: '71' }),
  facts({ gender: '2', bornOn: '1952-03-15', joinedOn: '1976-10-31', workPost: '4b', education: '61' }),
  facts({
    gender: '2',
    ethnicity: '03',
    bornOn: '1975-06-30',
    joinedOn: '2002-11-01',
    education: '22',
    workPost: '5a',
  }),
  facts({ bornOn: '1996-12-31', joinedOn: '2018-06-20', education: '21', workPost: '011a' }),
  facts({
    gender: '2',
    bornOn: '1995-01-01',
    kind: '2',
    joinedOn: '2026-03-10',
    education: '21',
    workPost: '021a',
  }),
  facts({ ethnicity: '05', bornOn: '1961-08-01', joinedOn: '1979-01-01', education: '81', workPost: '5h' }),
];
