import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkName,
  hasPrivateUse,
  maskMinorName,
  maskName,
  normaliseName,
} from '../../../shared/people/person-name.ts';

const han = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code));
const hanText = (minLength: number, maxLength: number) => fc.string({ unit: han, minLength, maxLength });

describe('the stored form of a name', () => {
  test.each([
    [' 周春桂 ', '周春桂'],
    ['张　三', '张三'],
    ['王 明', '王明'],
    ['司 马 相 如', '司马相如'],
    ['张\u200B三', '张三'],
    ['买买提 · 艾力', '买买提·艾力'],
    ['Ａｌｉｍ　Ｋｈａｎ', 'Alim Khan'],
    ['John  Smith', 'John Smith'],
    ['J. Smith', 'J. Smith'],
    ['张三 Tom', '张三 Tom'],
  ])('%j becomes %s', (typed, name) => {
    expect(normaliseName(typed)).toBe(name);
    expect(checkName(name)).toBeNull();
  });

  test.each([...'·•・･．.‧∙⋅。'])('the dot %s between two parts becomes U+00B7', (dot) => {
    expect(normaliseName(`努尔麦麦提${dot}卡卡西`)).toBe('努尔麦麦提\u00B7卡卡西');
  });

  test('rare characters stay as they are', () => {
    for (const name of ['刘龑', '王𠅤', '李㛃', '赵䶮', '王\uE1A2明', '﨑山'])
      expect(normaliseName(name)).toBe(name);
  });

  test('taking it twice changes nothing more', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'张三 　.·。．•AＡb\u200B\u0301\t') }),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const once = normaliseName(typed);
        return normaliseName(once) === once;
      }),
      { numRuns: 1000 },
    );
  });

  test('blanks anywhere in a Chinese name do not matter', () => {
    fc.assert(
      fc.property(hanText(1, 6), fc.constantFrom(' ', '　', '\u00A0', '\t'), (name, blank) => {
        expect(normaliseName(`${blank}${[...name].join(blank)}${blank}`)).toBe(normaliseName(name));
      }),
    );
  });
});

describe('checking a name', () => {
  test.each([
    '张三1',
    '张三（小）',
    '张三?',
    '王*明',
    '张三.',
    '张·',
    '·张',
    '张\u0007三',
    '张三\uFFFD',
    '合计 56 人',
    '😀',
  ])('%j holds characters that no name has', (name) => {
    expect(checkName(name)).toBe('name-characters');
  });

  test('an empty name and one of more than fifty characters are refused', () => {
    expect(checkName('')).toBe('name-length');
    expect(checkName('张'.repeat(51))).toBe('name-length');
    expect(checkName('𠅤'.repeat(50))).toBeNull();
  });

  test('private-use and very new characters can stand in a name', () => {
    for (const name of ['王\uE1A2明', '王\u{323B0}', '〇一']) expect(checkName(name)).toBeNull();
    expect(hasPrivateUse('王\uE1A2明')).toBe(true);
    expect(hasPrivateUse('王龑')).toBe(false);
  });

  test.each(["O'Brien", 'Jean-Pierre', 'Ali Smith Jr.'])('the foreign name %s can stand', (name) => {
    expect(checkName(name)).toBeNull();
  });
});

describe('a name on a public list', () => {
  test.each([
    ['王小明', '王*明'],
    ['张三', '张*'],
    ['买买提·艾力', '买**·*力'],
    ['努尔·买买提·艾力', '努*·***·*力'],
    ['司马相如', '司**如'],
    ['张', '*'],
    ['阿·力', '*·*'],
    ['John Smith', 'J*** ****h'],
    ['𠅤小明', '𠅤*明'],
    ['', ''],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });

  test.each([
    ['李明明', '李**'],
    ['张三', '张*'],
    ['欧阳小明', '欧阳**'],
    ['欧阳', '欧*'],
    ['买买提·艾力', '买**·**'],
    ['张', '*'],
  ])('the minor %s is shown as %s', (name, shown) => {
    expect(maskMinorName(name)).toBe(shown);
  });

  test('at most the first and the last character of an adult, the surname of a minor, can be read', () => {
    fc.assert(
      fc.property(hanText(1, 8), (name) => {
        const characters = [...name];
        const shown = [...maskName(name)];
        expect(shown).toHaveLength(characters.length);
        expect(shown.slice(1, -1).every((character) => character === '*')).toBe(true);
        expect([...maskMinorName(name)].at(-1)).toBe('*');
      }),
    );
  });
});
