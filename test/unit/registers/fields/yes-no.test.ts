import { expect, it } from 'vitest';
import { yesNo } from '../../../../shared/registers/fields/yes-no.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = yesNo({ label: '是否流动' });

it('reads the words, marks and numbers that mean yes and no', () => {
  for (const cell of ['是', ' 是 ', '是。', '√', '✔', '☑', 'y', 'T', 1, true])
    expect(readClean(field, cell)).toBe(true);
  for (const cell of ['否', '非', '×', '✘', 'x', 'No', 'F', 0, false])
    expect(readClean(field, cell)).toBe(false);
});

it('refuses anything else', () => {
  expect(readAndCheck(field, '不详')).toEqual({ value: null, codes: ['refuse:unknown'] });
});

it('is shown as 是 or 否, stored as 1 or 0, and no comes first', () => {
  expect([true, false].map((value) => field.show(value, names))).toEqual(['是', '否']);
  for (const value of [true, false]) expectStored(field, value);
  expect(field.compare(false, true)).toBeLessThan(0);
});
