/** A rate for the whole base, up to and including `most` yuan a month; in tenths of a per cent. */
interface Bracket {
  readonly most: number;
  readonly perMille: number;
}

/** 按月领工资: 《关于中国共产党党费收缴、使用和管理的规定》(中组发〔2008〕3号) Art. 1. */
const wage: readonly Bracket[] = [
  { most: 3000, perMille: 5 },
  { most: 5000, perMille: 10 },
  { most: 10_000, perMille: 15 },
  { most: Number.POSITIVE_INFINITY, perMille: 20 },
];

/** 离退休: the same, Art. 4. */
const pension: readonly Bracket[] = [
  { most: 5000, perMille: 5 },
  { most: Number.POSITIVE_INFINITY, perMille: 10 },
];

/** Students, the unemployed, those on relief: Art. 6, 7. */
const fixedFen = 20;

/**
 * 应交党费 a month, in fen, half a fen up. The rate holds for the whole base and not for the part above a step: 3000 yuan
 * pay 15.00, 3000.01 pay 30.00.
 *
 * @param payer code of 交纳类别
 * @param baseFen 党费计算基数 in fen
 * @returns null where the rule gives no figure: farmers pay 0.20 to 1 yuan by their own income, and a base is missing
 */
export function dueAmount(payer: string, baseFen: number | null): number | null {
  if (payer === 'fixed') return fixedFen;
  const brackets = { wage, pension }[payer];
  if (brackets === undefined || baseFen === null) return null;
  const bracket = brackets.find(({ most }) => baseFen <= most * 100);
  return bracket === undefined ? null : Math.floor((baseFen * bracket.perMille + 500) / 1000);
}
