import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatBlock, parseBlock } from '../../../renderer/registers/list/blocks/cell-block.ts';

describe('a block from the clipboard', () => {
  test('has a row a line and a cell a tab', () => {
    expect(parseBlock('张三\t男\r\n李四\t女\r\n')).toEqual([
      ['张三', '男'],
      ['李四', '女'],
    ]);
  });

  test('keeps blank cells and blank lines in the middle, and takes the last line break for an end', () => {
    expect(parseBlock('a\t\n\nb\n')).toEqual([
      ['a', ''],
      ['', ''],
      ['b', ''],
    ]);
  });

  test('reads line breaks and tabs in a quoted cell', () => {
    expect(parseBlock('"团结路1号\n3单元"\t"左\t右"\r\n下一行\t')).toEqual([
      ['团结路1号\n3单元', '左\t右'],
      ['下一行', ''],
    ]);
  });

  test('leaves quotation marks that belong to a plain cell', () => {
    expect(parseBlock('"好"\t"半边\r\n')).toEqual([['"好"', '"半边']]);
  });

  test('is empty for an empty text', () => {
    expect(parseBlock('')).toEqual([]);
  });

  test('comes back as it was written, whatever stands in its cells', () => {
    const cell = fc
      .array(fc.constantFrom('张', 'a', ' ', '"', '\t', '\n', '，'), { maxLength: 6 })
      .map((characters) => characters.join(''));
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseBlock(formatBlock(rows))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  test('is always a rectangle, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\r', '\n') }), (text) => {
        expect(new Set(parseBlock(text).map(({ length }) => length)).size).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});
