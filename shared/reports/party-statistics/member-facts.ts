import type { PartyMember } from '../../registers/definitions/party-member.ts';

/** What the statistics need to know of a member: fields of the 党员 register under their own names. */
export type MemberFacts = Pick<
  PartyMember,
  | 'name'
  | 'citizenId'
  | 'gender'
  | 'ethnicity'
  | 'bornOn'
  | 'education'
  | 'kind'
  | 'joinedOn'
  | 'workPost'
  | 'state'
  | 'partyPosts'
  | 'committeePost'
  | 'migrantWorker'
  | 'taiwanOrigin'
> & {
  /** Its row in the register, so that a gap can be found and filled. */
  readonly row?: number;
};

/** Where the office's community lies (街道 or 乡镇): table 六 counts the two in different columns. */
export type CommunityPlace = 'street' | 'township';
