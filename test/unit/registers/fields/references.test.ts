import fc from 'fast-check';
import { expect, it } from 'vitest';
import { references } from '../../../../shared/registers/fields/references.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = references({ label: '委员', target: 'party-organisation' });

it('reads several names, each row once', () => expect(readClean(field, '第一支部、第一支部')).toEqual([1]));

it('refuses a name that no row or several rows carry', () => {
  expect(readAndCheck(field, '第一支部、第九支部').codes).toEqual(['refuse:unknown']);
  expect(readAndCheck(field, '同名支部').codes).toEqual(['refuse:unknown']);
});

it('is shown by names', () => expect(field.show([1, 7], names)).toBe('第一支部、（已删除 7）'));

it('is stored in the order given', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1 }), { minLength: 1 }), (ids) => expectStored(field, ids)),
  );
});
