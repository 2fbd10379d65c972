import { describe, expect, it } from 'vitest';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { listField } from '../../../shared/registers/list-field.ts';
import { findUnclassified } from '../../../shared/reports/party-statistics/find-unclassified.ts';
import {
  type UnclassifiedReason,
  unclassifiedReasons,
} from '../../../shared/reports/party-statistics/unclassified.ts';

const reasons = Object.keys(unclassifiedReasons) as UnclassifiedReason[];

describe('the list that shows who is incomplete', () => {
  it('is asked only for fields that may be filtered by', () => {
    for (const reason of reasons) {
      for (const { field } of findUnclassified(reason) ?? []) {
        expect(() => listField(partyMember, field)).not.toThrow();
      }
    }
  });

  it('leaves out those who are not counted anyway', () => {
    expect(findUnclassified('no-gender')).toEqual([
      { field: 'gender', op: 'blank' },
      { field: 'state', op: 'is-not', value: '2' },
    ]);
    expect(findUnclassified('no-state')).toEqual([{ field: 'state', op: 'blank' }]);
  });

  it('cannot be had where the value is there but of no use, nor for 民族', () => {
    const without = reasons.filter((reason) => findUnclassified(reason) === null);
    expect(without).toEqual([
      'unknown-work-post',
      'unclear-birth-date',
      'unclear-joining-date',
      'unknown-education',
      'no-ethnicity',
    ]);
  });
});
