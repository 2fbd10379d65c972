import { expect, it } from 'vitest';
import { maskName } from '../../../../shared/people/person-name.ts';
import { personName } from '../../../../shared/registers/fields/person-name.ts';
import { expectStored, names, readAndCheck, readClean } from '../../../support/field-facts.ts';

const field = personName({ label: '姓名', required: true, mask: maskName });

it('drops padding blanks and knows the look-alike dots', () => {
  expect(readClean(field, '张　三')).toBe('张三');
  expect(readClean(field, '买买提•艾力')).toBe('买买提·艾力');
  expect(readClean(field, 'Anna Müller')).toBe('Anna Müller');
});

it('joins a longer name over a blank only with a warning: it may be a dot, or two people', () => {
  for (const name of ['阿依古丽 麦麦提', '张三丰　李四'])
    expect(readAndCheck(field, name)).toEqual({ value: name.replace(/\s/, ''), codes: ['warn:name-blank'] });
  for (const name of ['欧阳　红梅', '欧 阳 红 梅', '司 马 光', '王  明', '买买提 · 艾力'])
    expect(readAndCheck(field, name).codes).toEqual([]);
});

it('refuses digits and marks, and what is too long', () => {
  expect(readAndCheck(field, '张3').codes).toEqual(['refuse:name-characters']);
  expect(readAndCheck(field, '张'.repeat(51)).codes).toEqual(['refuse:too-long']);
});

it('fact 10: is masked 王*明 and 买**·*力', () => {
  expect(field.mask('王小明', names)).toBe('王*明');
  expect(field.mask('买买提·艾力', names)).toBe('买**·*力');
});

it('is stored as it is read, rare characters too', () => {
  for (const name of ['王小明', '𠮷野', '买买提·艾力']) expectStored(field, name);
});
