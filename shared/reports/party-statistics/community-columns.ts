import type { CommunityPlace, MemberFacts } from './member-facts.ts';

/** Columns of table 六. */
const column = {
  street: 0,
  streetCommunity: 1,
  townshipCommunity: 2,
  committee: 3,
  committeeOnResidents: 4,
  secretary: 5,
  secretaryAsDirector: 6,
  residentsCommittee: 7,
  director: 8,
} as const;

const secretary = '001A';

/** 党小组组长 lead a group and do not sit on the committee (支部委员会). */
const groupLeader = '401A';

/**
 * The columns of table 六 that count a member. 书记 and 副书记 are members of the Party committee, as 主任 and 副主任 are of
 * the residents' committee (居委会由主任、副主任和委员组成).
 */
export function communityColumnsOf(
  { partyPosts, committeePost }: MemberFacts,
  place: CommunityPlace,
): readonly number[] {
  const columns: number[] =
    place === 'street' ? [column.street, column.streetCommunity] : [column.townshipCommunity];
  const isDirector = committeePost === 'director';
  if (partyPosts?.some((post) => post !== groupLeader)) {
    columns.push(column.committee);
    if (committeePost !== null) columns.push(column.committeeOnResidents);
  }
  if (partyPosts?.includes(secretary)) {
    columns.push(column.secretary);
    if (isDirector) columns.push(column.secretaryAsDirector);
  }
  if (committeePost !== null) columns.push(column.residentsCommittee);
  if (isDirector) columns.push(column.director);
  return columns;
}
