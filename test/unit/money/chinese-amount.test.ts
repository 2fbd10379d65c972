import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseAmount } from '../../../shared/money/chinese-amount.ts';

test.each([
  // The examples of the rule itself, which leaves 整 after 角 free.
  [140950, '壹仟肆佰零玖元伍角整'],
  [600714, '陆仟零柒元壹角肆分'],
  [168032, '壹仟陆佰捌拾元叁角贰分'],
  [10700053, '壹拾万零柒仟元伍角叁分'],
  [1640902, '壹万陆仟肆佰零玖元零贰分'],
  [32504, '叁佰贰拾伍元零肆分'],
  // And what else is met.
  [1230050, '壹万贰仟叁佰元伍角整'],
  [3600000, '叁万陆仟元整'],
  [1000, '壹拾元整'],
  [100, '壹元整'],
  [50, '伍角整'],
  [5, '伍分'],
  [0, '零元整'],
  [100000000, '壹佰万元整'],
  [1000000000000, '壹佰亿元整'],
  [10000500000, '壹亿零伍仟元整'],
  [1000000100, '壹仟万零壹元整'],
])('%i fen are %s', (fen, words) => {
  expect(chineseAmount(fen)).toBe(words);
});

test('what is no amount is refused', () => {
  for (const fen of [-1, 0.5, Number.NaN, 10 ** 14]) expect(() => chineseAmount(fen)).toThrow(RangeError);
});

test('every amount is read back as it was, and never has two 零 in a row', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 14 - 1 }), (fen) => {
      const words = chineseAmount(fen);
      expect(amountIn(words)).toBe(fen);
      expect(words).not.toMatch(/零零|零元(?!整)|零[万亿]/);
    }),
    { examples: [[10 ** 14 - 1], [100050001], [20001000], [90000]] },
  );
});

/** Reads an amount in words, slowly and simply: the other way round. */
function amountIn(words: string): number {
  const figure = (character: string) => '零壹贰叁肆伍陆柒捌玖'.indexOf(character);
  const units: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
  const [, yuan = '', jiao = '零', fen = '零'] = /^(?:(.+)元)?零?(?:(.)角)?(?:(.)分)?整?$/.exec(words) ?? [];
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const character of yuan) {
    if (figure(character) >= 0) digit = figure(character);
    else if (character in units) {
      group += digit * (units[character] ?? 0);
      digit = 0;
    } else {
      total += (group + digit) * (character === '万' ? 10 ** 4 : 10 ** 8);
      group = 0;
      digit = 0;
    }
  }
  return (total + group + digit) * 100 + figure(jiao) * 10 + figure(fen);
}
