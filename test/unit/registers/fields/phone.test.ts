import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phone } from '../../../../shared/registers/fields/phone.ts';
import { expectStored, names, readAndCheck, readClean, readContext } from '../../../support/field-facts.ts';

const field = phone({ label: '手机号', kind: 'mobile', overflow: 'landline' });
const office = phone({ label: '联系电话', serviceNumbers: true });

it('fact 9: full-width, number and +86 forms are one mobile number; a landline is accepted; 128… is invalid', () => {
  for (const cell of [
    '１３８００１３８０００',
    13800138000,
    '+86 138-0013-8000',
    '138 0013 8000',
    '13800138000.0',
  ])
    expect(readClean(field, cell)).toBe('13800138000');
  expect(readClean(office, '0575-84112233')).toBe('0575-84112233');
  expect(readAndCheck(office, '12800138000').codes).toEqual(['refuse:not-a-phone']);
});

it('refuses too short and too long numbers, and warns of a missing area code', () => {
  expect(readAndCheck(office, '1380013800').codes).toEqual(['refuse:short-phone']);
  expect(readAndCheck(office, '1380013800012').codes).toEqual(['refuse:long-phone']);
  expect(readAndCheck(office, '84112233').codes).toEqual(['warn:phone-no-area']);
});

it('numbers of services are for offices only', () => {
  expect(readClean(office, '12345')).toBe('12345');
  expect(readAndCheck(field, '12345').codes).not.toEqual([]);
});

it('a lone landline in a mobile column goes to the landline field', () => {
  expect(field.read('0575-84112233', readContext)).toEqual({
    value: null,
    notices: [],
    overflow: { field: 'landline', text: '0575-84112233' },
  });
});

it('of two numbers the fitting one stays and the other overflows; a third is named in a warning', () => {
  const two = field.read('0575-84112233/13800138000', readContext);
  expect([two.value, two.overflow?.text, two.notices]).toEqual(['13800138000', '0575-84112233', []]);
  const three = field.read('13800138000、13900139000、13700137000', readContext);
  expect(three.notices.map(({ code }) => code)).toEqual(['several-phones']);
  expect(three.notices[0]?.message).toContain('13700137000');
});

it('of three numbers the one of the other kind overflows, wherever it stands', () => {
  const three = field.read('13800138000/13900139000/0575-84112233', readContext);
  expect([three.value, three.overflow?.text]).toEqual(['13800138000', '0575-84112233']);
  expect(three.notices[0]?.message).toContain('没有保存“13900139000”');
});

it('the apostrophe that keeps a number text in Excel is no part of it', () => {
  for (const cell of ["'13800138000", '‘13800138000']) expect(readClean(field, cell)).toBe('13800138000');
});

it('fact 10: is masked 138****8000 and 0575-****2233', () => {
  expect(field.mask('13800138000', names)).toBe('138****8000');
  expect(field.mask('0575-84112233', names)).toBe('0575-****2233');
});

it('is personal unless the definition says otherwise', () => {
  expect([field.sensitive, phone({ label: '电话', sensitive: false }).sensitive]).toEqual([true, false]);
});

it('a mobile number is read however it is grouped, stored, and never shown whole when masked', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom(' ', '-', ''), (tail, gap) => {
      const number = `13${String(tail).padStart(9, '0')}`;
      const grouped = [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(gap);
      expect(readClean(field, grouped)).toBe(number);
      expectStored(field, number);
      expect(field.mask(number, names)).not.toMatch(/\d{11}/);
    }),
  );
});
