import { describe, expect, test } from 'vitest';
import { registerOf, registers } from '../../../shared/registers/definitions/index.ts';
import { ownNames } from '../../../shared/registers/papers/words.ts';
import { filledFileNames, safeFileName } from '../../../shared/registers/templates/file-names.ts';
import { isKnownWord, knownWords, unknownWords } from '../../../shared/registers/templates/known-words.ts';

const volunteer = registerOf('volunteer');
const donated = registers.find(({ fields }) => Object.values(fields).some(({ type }) => type === 'money'));

describe.each(registers.map((definition) => [definition.label, definition] as const))(
  'the words of %s',
  (_, definition) => {
    test('are all known, and each stands there once', () => {
      const words = knownWords(definition).map(({ word }) => word);
      expect(words.filter((word) => !isKnownWord(definition, word))).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
      for (const name of ownNames) expect(words).toContain(`{${name}}`);
    });
  },
);

test('what papers add up is a word too, and amounts can be written in words', () => {
  expect(isKnownWord(volunteer, '{服务总时长}')).toBe(true);
  if (donated === undefined) throw new Error('no register has an amount');
  expect(knownWords(donated).some(({ word }) => word.endsWith(':大写}'))).toBe(true);
  expect(isKnownWord(volunteer, '{姓名:大写}')).toBe(false);
});

test.each([
  ['性名', '{姓名}'],
  ['手机号码', '{联系电话}'],
  ['加入日斯', '{加入日期}'],
  ['天气预报', null],
])('for {%s} one probably meant %s', (name, suggested) => {
  expect(unknownWords(volunteer, [`{${name}}`, `{${name}}`])).toEqual([{ name, suggested }]);
});

describe('names of files', () => {
  test('are what Windows allows, and say whose file it is', () => {
    expect(filledFileNames('登记表', ['王芳', '赵/强', '王芳', ''], 'docx')).toEqual([
      ...['登记表-王芳.docx', '登记表-赵强.docx', '登记表-王芳（2）.docx', '登记表.docx'],
    ]);
    expect(filledFileNames('表', ['a', 'A'], 'xlsx')).toEqual(['表-a.xlsx', '表-A（2）.xlsx']);
  });

  test.each([
    ['CON', 'CON_'],
    ['a.', 'a'],
    ['..', '表'],
    ['<>:"|?*', '表'],
    ['长'.repeat(300), '长'.repeat(100)],
  ])('%s becomes %s', (text, name) => expect(safeFileName(text, '表')).toBe(name));
});
