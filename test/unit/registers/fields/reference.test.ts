import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reference } from '../../../../shared/registers/fields/reference.ts';
import { expectStored, names, readAndCheck, readClean, readContext } from '../../../support/field-facts.ts';

const field = reference({ label: '所在党支部', target: 'party-organisation', makeMissing: true });
const strict = reference({ label: '书记', target: 'party-member' });

it('reads a name into the row it names', () => expect(readClean(field, ' 第一支部 ')).toBe(1));

it('promises to make what is missing, and says so, only where the definition allows it', () => {
  expect(readAndCheck(field, '第九支部')).toEqual({ value: -1, codes: ['note:reference-made'] });
  expect(readAndCheck(strict, '第九支部')).toEqual({ value: null, codes: ['refuse:unknown'] });
});

it('refuses a name that several rows carry', () => {
  expect(readAndCheck(field, '同名支部')).toEqual({ value: null, codes: ['refuse:unknown'] });
  expect(field.read('同名支部', readContext).notices[0]?.message).toContain('不止一个');
});

it('is shown by name, and a row that is gone by its number', () => {
  expect([field.show(1, names), field.show(7, names)]).toEqual(['第一支部', '（已删除 7）']);
});

it('is stored as the row number', () => {
  fc.assert(fc.property(fc.integer({ min: 1 }), (id) => expectStored(field, id)));
});
