import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapText } from '../../../electron/documents/pdf/wrap-text.ts';

/** One em for a Chinese character, half an em for the rest: close to every Chinese typeface. */
const width = (text: string) =>
  [...text].reduce((ems, character) => ems + (/[ -~·]/.test(character) ? 0.5 : 1), 0);

const wrap = (text: string, limit: number) => wrapText(text, limit, width);

const closing = /^[，。、；：！？）》”]/u;
const opening = /[（《“]$/u;

/** Text as it stands in remarks and addresses. */
const prose = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...'团结路社区党员住址单元楼栋室𠮷䶮') },
      { weight: 2, arbitrary: fc.constantFrom(...'，。、；：！？（）《》“”·') },
      { weight: 2, arbitrary: fc.constantFrom('91', '13800138000', '11010519491231002X', 'A-3', 'WPS') },
      { weight: 1, arbitrary: fc.constant(' ') },
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''));

const column = fc.integer({ min: 2, max: 40 }).map((halves) => halves / 2);
const roomyColumn = fc.integer({ min: 20, max: 60 }).map((halves) => halves / 2);

describe('whatever the text and the column', () => {
  test('no line is wider than the column', () => {
    fc.assert(
      fc.property(prose, column, (text, limit) => {
        for (const line of wrap(text, limit)) expect(width(line)).toBeLessThanOrEqual(limit);
      }),
      { numRuns: 2000 },
    );
  });

  test('the lines say what the text says; only a space at a break is gone', () => {
    fc.assert(
      fc.property(prose, column, (text, limit) => {
        const lines = wrap(text, limit);
        let rest = text.trim();
        for (const line of lines) {
          if (!rest.startsWith(line)) rest = rest.trimStart();
          expect(rest.startsWith(line)).toBe(true);
          rest = rest.slice(line.length);
        }
        expect(rest.trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  test('a text is broken only if it must be, and a short one not at all', () => {
    fc.assert(
      fc.property(prose, column, (text, limit) => {
        const trimmed = text.trim();
        if (width(trimmed) <= limit) expect(wrap(text, limit)).toEqual([trimmed]);
        else expect(wrap(text, limit).length).toBeGreaterThan(1);
      }),
    );
  });

  test('in a column of ten characters or more, figures and Latin words stay whole', () => {
    fc.assert(
      fc.property(prose, roomyColumn, (text, limit) => {
        const lines = wrap(text, limit);
        const words = text.match(/[0-9A-Za-z-]+/g) ?? [];
        for (const word of words.filter((candidate) => width(candidate) <= limit)) {
          expect(lines.some((line) => line.includes(word))).toBe(true);
        }
      }),
    );
  });

  test('every limit and text ends: nothing hangs, no line is empty', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), column, (text, limit) => {
        const lines = wrap(text.replaceAll('\n', ''), limit);
        if (lines.length > 1) for (const line of lines) expect(line).not.toBe('');
      }),
    );
  });
});

describe('punctuation at a break', () => {
  /** Words between marks, and never more than two marks together: then a rule can always be kept. */
  const sentence = fc
    .array(
      fc.tuple(
        fc.stringMatching(/^[团结路社区党员]{2,8}$/),
        fc.constantFrom('，', '。', '、', '；', '：', '！', '？', '》。', '”，', '）', '（', '《', '：“'),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.flat().join(''));

  test('no line begins with ，。、；：！？）》” nor ends with （《“ (避头尾)', () => {
    fc.assert(
      fc.property(sentence, roomyColumn, (text, limit) => {
        const lines = wrap(text, limit);
        for (const line of lines.slice(1)) expect(line).not.toMatch(closing);
        for (const line of lines.slice(0, -1)) expect(line).not.toMatch(opening);
      }),
      { numRuns: 2000 },
    );
  });

  test('the mark takes the last character of the line with it', () => {
    expect(wrap('党员干部，群众', 4)).toEqual(['党员干', '部，群众']);
    expect(wrap('学习《党章》', 3)).toEqual(['学习', '《党', '章》']);
  });

  test('no single character stands alone on the last line (单字不成行)', () => {
    expect(wrap('中央党校大学', 5)).toEqual(['中央党校', '大学']);
    expect(wrap('古丽·艾山', 4)).toEqual(['古丽·', '艾山']);
    expect(wrap('团结路91号296室', 6)).toEqual(['团结路91号', '296室']);
    expect(wrap('党员', 1)).toEqual(['党', '员']);
  });

  test('where no rule can be kept, the line is filled instead of left almost empty', () => {
    expect(wrap('党，，，，，，', 4)).toEqual(['党，，，', '，，，']);
    expect(wrap('（（（（（（党', 4)).toEqual(['（（（（', '（（党']);
  });

  test('an opening mark before a word as wide as the column does not push the word out of the column', () => {
    for (const line of wrap('党（13800138', 4)) expect(width(line)).toBeLessThanOrEqual(4);
    expect(wrap('党（13800138', 4).at(-1)).toBe('13800138');
  });
});

describe('a name in several parts', () => {
  test('is broken between them', () => {
    expect(wrap('阿依古丽·麦麦提', 5)).toEqual(['阿依古丽·', '麦麦提']);
    expect(wrap('古丽·买买提·艾山', 6)).toEqual(['古丽·买买提·', '艾山']);
    expect(wrap('买**·*力', 3)).toEqual(['买**·', '*力']);
    expect(wrap('阿依古丽·麦麦提', 9)).toEqual(['阿依古丽·麦麦提']);
  });

  test('is broken like any other text where a part alone is too wide', () => {
    expect(wrap('阿依古丽·麦麦提', 3)).toEqual(['阿依古', '丽·麦', '麦提']);
  });
});

describe('words and figures', () => {
  test('a telephone number goes to the next line whole', () => {
    expect(wrap('电话13800138000', 6)).toEqual(['电话', '13800138000']);
  });

  test('a masked number goes to the next line whole', () => {
    expect(wrap('电话138****8000', 6)).toEqual(['电话', '138****8000']);
    expect(wrap('证号110105********002X', 9.5)).toEqual(['证号', '110105********002X']);
  });

  test('a number wider than the column is cut rather than clipped', () => {
    expect(wrap('11010519491231002X', 4)).toEqual(['11010519', '49123100', '2X']);
  });

  test('a half-width comma at the end of Chinese words begins no line', () => {
    expect(wrap('党员干部,abc', 4)).toEqual(['党员干', '部,abc']);
  });

  test('a space at a break is dropped on both sides', () => {
    expect(wrap('abcd efgh', 2)).toEqual(['abcd', 'efgh']);
    expect(wrap('abcd  efgh', 2.5)).toEqual(['abcd', 'efgh']);
  });

  test('a character outside the basic plane is never cut in two', () => {
    expect(wrap('𠮷𠮷𠮷', 1)).toEqual(['𠮷', '𠮷', '𠮷']);
  });

  test('the line breaks of the text are kept, also those of Windows', () => {
    expect(wrap('第一\n第二', 10)).toEqual(['第一', '第二']);
    expect(wrap('第一\r\n第二', 10)).toEqual(['第一', '第二']);
  });

  test('an empty text is one empty line', () => {
    expect(wrap('', 4)).toEqual(['']);
  });

  test('the first line of every paragraph is shorter by its indent, and its text begins where it did', () => {
    expect(wrapText('一二三四五六七八九十', 6, width, 2)).toEqual(['一二三四', '五六七八九十']);
    expect(wrapText('一二三四五\n六七八', 6, width, 2)).toEqual(['一二三', '四五', '六七八']);
  });
});
