import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPhone, isMobile, normalisePhone, splitPhones } from '../../../shared/people/phone-number.ts';

const mobile = fc.stringMatching(/^1[3-9]\d{9}$/);
const landline = fc.oneof(
  fc.stringMatching(/^0(10|2\d)-[2-9]\d{7}$/),
  fc.stringMatching(/^0[3-9]\d\d-[2-9]\d{6,7}$/),
);

describe('the stored form of a number', () => {
  test.each([
    ['１３８００１３８０００', '13800138000'],
    ['13800138000.0', '13800138000'],
    ['+86 138-0013-8000', '13800138000'],
    ['0086-138 0013 8000', '13800138000'],
    ['8613800138000', '13800138000'],
    ['（+86）13800138000', '13800138000'],
    ['013800138000', '13800138000'],
    ['138—0013—8000', '13800138000'],
  ])('%s is the mobile number %s', (typed, stored) => {
    expect(normalisePhone(typed)).toBe(stored);
    expect(isMobile(stored)).toBe(true);
    expect(checkPhone(stored)).toBeNull();
  });

  test.each([
    ['0575-84112233', '0575-84112233'],
    ['057584112233', '0575-84112233'],
    ['（0575）84112233', '0575-84112233'],
    ['0575 8411 2233', '0575-84112233'],
    ['０５７５－８４１１２２３３', '0575-84112233'],
    ['0575-8411223', '0575-8411223'],
    ['0575-8411-2233-123', '0575-84112233-123'],
    ['0575-84112233转123', '0575-84112233-123'],
    ['02112345678', '021-12345678'],
    ['010 8411 2233', '010-84112233'],
    ['+86 575 84112233', '0575-84112233'],
    ['+86-10-84112233', '010-84112233'],
    ['0925-6892066', '0925-6892066'],
  ])('%s is the landline number %s', (typed, stored) => {
    expect(normalisePhone(typed)).toBe(stored);
    expect(isMobile(stored)).toBe(false);
    expect(checkPhone(stored)).toBeNull();
  });

  test('what is no number stays readable', () => {
    expect(normalisePhone(' 见 备注 ')).toBe('见 备注');
    expect(normalisePhone('0575-123456')).toBe('0575-123456');
  });

  test('taking it twice changes nothing more', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[+0-9 ()./转-]{0,20}$/),
      mobile,
      landline,
    );
    fc.assert(
      fc.property(text, (typed) => {
        const once = normalisePhone(typed);
        return normalisePhone(once) === once;
      }),
      { numRuns: 1000 },
    );
  });
});

describe('checking a number', () => {
  test.each([
    ['12800138000', 'not-a-phone'],
    ['138000', 'short-phone'],
    ['1380013800', 'short-phone'],
    ['13800138', 'short-phone'],
    ['1380013', 'short-phone'],
    ['1', 'short-phone'],
    ['138001380001', 'long-phone'],
    ['0575-123456', 'short-phone'],
    ['010-8411223', 'short-phone'],
    ['0575-841122334', 'long-phone'],
    ['84112233', 'phone-no-area'],
    ['8411223', 'phone-no-area'],
    ['84112233-12', 'phone-no-area'],
    ['4001234567', 'not-a-phone'],
    ['无', 'not-a-phone'],
    ['', 'not-a-phone'],
    ['abc', 'not-a-phone'],
  ])('%s has the problem %s', (phone, problem) => {
    expect(checkPhone(normalisePhone(phone))).toBe(problem);
  });

  test('an area code of the wrong length is no area code', () => {
    expect(checkPhone('0108-4112233')).toBe('not-a-phone');
    expect(checkPhone('057-84112233')).toBe('not-a-phone');
  });

  test.each(['400-123-4567', '8001234567', '12345', '110', '95588', '10086'])(
    'the service number %s is for offices only',
    (typed) => {
      expect(checkPhone(normalisePhone(typed), { serviceNumbers: true })).toBeNull();
      expect(checkPhone(normalisePhone(typed))).not.toBeNull();
    },
  );

  test('a mobile number with a digit lost is too short, with one more too long', () => {
    fc.assert(
      fc.property(mobile, fc.integer({ min: 2, max: 10 }), (phone, lost) => {
        expect(checkPhone(phone.slice(0, lost) + phone.slice(lost + 1))).toBe('short-phone');
        expect(checkPhone(`${phone}0`)).toBe('long-phone');
      }),
    );
  });
});

describe('several numbers in one cell', () => {
  test.each([
    ['138 0013 8000', ['13800138000']],
    ['13800138000/0575-84112233', ['13800138000', '0575-84112233']],
    ['13800138000、13900139000', ['13800138000', '13900139000']],
    ['13800138000；13900139000', ['13800138000', '13900139000']],
    ['13800138000 0575-84112233', ['13800138000', '0575-84112233']],
    ['138 0013 8000 139 0013 9000', ['13800138000', '13900139000']],
    ['0575 84112233 13800138000', ['0575-84112233', '13800138000']],
    ['13800138000\n84112233', ['13800138000', '84112233']],
    ['13800138000，', ['13800138000']],
    ['138000 见备注', ['138000 见备注']],
    ['', []],
  ])('%j holds %j', (cell, phones) => {
    expect(splitPhones(cell)).toEqual(phones);
  });

  test('any two numbers come back, whatever stands between them', () => {
    const between = fc.constantFrom('/', '、', '；', ';', ',', '，', ' ', '　', ' / ', '\n');
    fc.assert(
      fc.property(mobile, landline, between, (first, second, mark) => {
        expect(splitPhones(first + mark + second)).toEqual([first, second]);
        expect(splitPhones(second + mark + first)).toEqual([second, first]);
      }),
    );
  });
});
