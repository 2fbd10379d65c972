import { membershipStates } from '../../codes/membership-state.ts';
import { partyMember } from '../../registers/definitions/party-member.ts';
import { isWithheld } from '../../registers/list-field.ts';
import type { Condition } from '../../registers/list-query.ts';
import type { UnclassifiedReason } from './unclassified.ts';

/** The field that is blank; reasons about a value that is there but of no use are not among them. */
const blankFields: Partial<Record<UnclassifiedReason, keyof typeof partyMember.fields>> = {
  'no-work-post': 'workPost',
  'no-birth-date': 'bornOn',
  'no-joining-date': 'joinedOn',
  'no-education': 'education',
  'no-gender': 'gender',
  'no-ethnicity': 'ethnicity',
  'no-kind': 'kind',
  'no-state': 'state',
};

/**
 * The conditions that find the members with a gap in the register's list, without those who are not counted anyway.
 *
 * @returns null where no condition does: the value is there, or the field is not for filtering by
 */
export function findUnclassified(reason: UnclassifiedReason): readonly Condition[] | null {
  const field = blankFields[reason];
  if (field === undefined || isWithheld(partyMember.fields[field])) return null;
  const blank: Condition = { field, op: 'blank' };
  return field === 'state'
    ? [blank]
    : [blank, { field: 'state', op: 'is-not', value: membershipStates.suspended }];
}
