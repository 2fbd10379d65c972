const digits = '零壹贰叁肆伍陆柒捌玖';

/** Within four digits, and of the groups of four, from the right. */
const places = ['', '拾', '佰', '仟'] as const;
const groups = ['', '万', '亿'] as const;

/** 9,999亿9,999万9,999元9角9分. */
const mostFen = 10 ** 14 - 1;

/**
 * 大写金额: an amount in words as receipts and cheques carry it, 1230050 fen → `壹万贰仟叁佰元伍角整`.
 *
 * By 《支付结算办法》附一 (正确填写票据和结算凭证的基本规定): ten is 壹拾; noughts between digits are one 零; after 元 and
 * 角 stands 整, after 分 nothing; 零 stands for a missing 角 before 分. Where the rule leaves a 零 free, before 角 after a
 * 元 of nought, it is left out.
 *
 * @param fen whole fen, 0 to 99,999,999,999,999
 * @throws RangeError for any other number
 */
export function chineseAmount(fen: number): string {
  if (!Number.isSafeInteger(fen) || fen < 0 || fen > mostFen) throw new RangeError(`${fen} fen is no amount`);
  if (fen === 0) return '零元整';
  const yuan = Math.trunc(fen / 100);
  const jiao = Math.trunc(fen / 10) % 10;
  const cents = fen % 10;
  const whole = yuan === 0 ? '' : `${wholeNumber(yuan)}元`;
  if (cents === 0) return `${whole}${jiao === 0 ? '' : `${digits[jiao]}角`}整`;
  const tenths = jiao > 0 ? `${digits[jiao]}角` : yuan > 0 ? '零' : '';
  return `${whole}${tenths}${digits[cents]}分`;
}

/** 10,700 → `壹万零柒佰`. */
function wholeNumber(value: number): string {
  const figures = String(value);
  let words = '';
  let noughts = false;
  for (const [index, figure] of [...figures].entries()) {
    const place = figures.length - 1 - index;
    if (figure === '0') noughts = true;
    else {
      words += `${noughts ? '零' : ''}${digits[Number(figure)]}${places[place % 4]}`;
      noughts = false;
    }
    const group = figures.slice(Math.max(0, index - 3), index + 1);
    if (place % 4 === 0 && Number(group) > 0) words += groups[place / 4];
  }
  return words;
}
