import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fillPieces,
  marksLine,
  typedWords,
  wholeWord,
} from '../../../shared/registers/templates/typed-words.ts';

const answers: Readonly<Record<string, string>> = {
  '{姓名}': '王芳',
  '{备注}': '',
  '{捐资金额:大写}': '壹佰元整',
  '[，在{服务队}服务]': '，在巡逻队服务',
};
const write = (template: string) => answers[template] ?? null;
const filled = (text: string) => fillPieces([text], write).join('');

describe('words typed into a form', () => {
  test.each([
    ['{姓名}', '王芳'],
    ['｛姓名｝', '王芳'],
    ['{ 姓名 }', '王芳'],
    ['｛捐资金额：大写｝', '壹佰元整'],
    ['甲{姓名}[，在{服务队}服务]。', '甲王芳，在巡逻队服务。'],
    ['甲{姓名}［，在｛服务队｝服务］。', '甲王芳，在巡逻队服务。'],
  ])('%s becomes %s', (text, expected) => expect(filled(text)).toBe(expected));

  test.each(['{性名}', '{ }', '{', '}{', '[2026]3号', '〔2026〕', '{姓\n名}', '{姓\t名}', '{"a":{'])(
    '%j is left as it was typed',
    (text) => expect(filled(text)).toBe(text),
  );

  test('one of them alone is the whole of a cell, with or without the mark of the line', () => {
    expect(wholeWord(' {金额} ')).toBe('{金额}');
    expect(wholeWord('{每行}{金额}')).toBe('{金额}');
    expect(wholeWord('{甲|乙}')).toBe('{甲|乙}');
    for (const text of ['{金额}元', '{金额}{姓名}', '[{金额}]', '金额', '{每行}'])
      expect([text, wholeWord(text)]).toEqual([text, null]);
  });

  test('{序号} and {每行} mark the line that repeats', () => {
    expect(['{序号}', '第{ 序号 }号', '{每行}', '｛每行｝'].map(marksLine)).toEqual([true, true, true, true]);
    expect(['{姓名}', '序号', '{流水号}'].map(marksLine)).toEqual([false, false, false]);
  });
});

/** Texts with words, pieces of words and odd characters. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Object.keys(answers),
        '{性名}',
        '｛姓名｝',
        '{',
        '}',
        '[',
        ']',
        '\t',
        '\n',
        '甲',
        '𠮷',
      ),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const cut = (text: string, places: readonly number[]): string[] => {
  const ends = [...places.map((place) => place % (text.length + 1)), text.length].toSorted((a, b) => a - b);
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
};

test('however a text is cut into pieces, the filled text is the same, and so is the number of pieces', () => {
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), { maxLength: 8 }), (text, places) => {
      const pieces = cut(text, places);
      const result = fillPieces(pieces, write);
      expect(result).toHaveLength(pieces.length);
      expect(result.join('')).toBe(filled(text));
    }),
  );
});

test('a piece without a part of the word stays as it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      // Brackets around the word make an optional part of it, and so one word of all the pieces.
      const words = typedWords(`${before}{姓名}${after}`);
      fc.pre(words.length === 1 && words[0]?.template === '{姓名}');
      const pieces = [before, '{姓', '名}', after];
      expect(fillPieces(pieces, write)).toEqual([before, '王芳', '', after]);
    }),
  );
});
