import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  conditionsOn,
  isListable,
  type SortKey,
  toggledSort,
  withConditions,
} from '../../../renderer/registers/list/list-state.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { Condition } from '../../../shared/registers/list-query.ts';

const up = (field: string): SortKey => ({ field, descending: false });
const down = (field: string): SortKey => ({ field, descending: true });

describe('a click on a heading', () => {
  test('sorts up, then down, then not', () => {
    const once = toggledSort([], 'name', false);
    const twice = toggledSort(once, 'name', false);
    expect(once).toEqual([up('name')]);
    expect(twice).toEqual([down('name')]);
    expect(toggledSort(twice, 'name', false)).toEqual([]);
  });

  test('puts the other keys away, and with Shift keeps them in front', () => {
    expect(toggledSort([up('kind')], 'name', false)).toEqual([up('name')]);
    expect(toggledSort([up('kind')], 'name', true)).toEqual([up('kind'), up('name')]);
    expect(toggledSort([up('kind'), up('name')], 'kind', true)).toEqual([down('kind'), up('name')]);
  });

  test('never asks the ledger for more keys than it takes, or for one twice', () => {
    const clicks = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), fc.boolean()));
    fc.assert(
      fc.property(clicks, (sequence) => {
        const sort = sequence.reduce<readonly SortKey[]>(
          (keys, [field, add]) => toggledSort(keys, field, add),
          [],
        );
        expect(sort.length).toBeLessThanOrEqual(4);
        expect(new Set(sort.map(({ field }) => field)).size).toBe(sort.length);
      }),
    );
  });
});

describe('conditions of a field', () => {
  const where: Condition[] = [
    { field: 'gender', op: 'is', value: '2' },
    { field: 'bornOn', op: 'from', value: '1980' },
    { field: 'bornOn', op: 'to', value: '1989' },
    { field: 'kind', op: 'filled' },
  ];

  test('are replaced in their place, and leave the others alone', () => {
    const changed = withConditions(where, 'bornOn', [{ field: 'bornOn', op: 'blank' }]);
    expect(changed.map(({ field, op }) => `${field} ${op}`)).toEqual([
      'gender is',
      'bornOn blank',
      'kind filled',
    ]);
    expect(conditionsOn(changed, 'gender')).toEqual(conditionsOn(where, 'gender'));
  });

  test('are gone when there are none', () => {
    expect(withConditions(where, 'bornOn', []).map(({ field }) => field)).toEqual(['gender', 'kind']);
  });
});

test('personal answers and fields that are gone are not for filtering', () => {
  expect(isListable(partyMember, 'education')).toBe(true);
  expect(isListable(partyMember, 'ethnicity')).toBe(false);
  expect(isListable(partyMember, 'citizenId')).toBe(false);
  expect(isListable(partyMember, 'noSuchField')).toBe(false);
});
