import { z } from 'zod';
import { type Cell, cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { refuse } from '../notice.ts';

export interface MoneyOptions<Required extends boolean> extends FieldOptions<Required> {
  /** Largest amount in yuan; 100,000,000 unless told. */
  readonly mostYuan?: number;
}

/** 金额: an amount in RMB, stored in fen so that sums are exact. */
export function money<Required extends boolean = false>(options: MoneyOptions<Required>) {
  const most = (options.mostYuan ?? 100_000_000) * 100;
  return makeField<number, Required>(options, {
    type: 'money',
    storage: 'integer',
    excel: 'money',
    align: 'right',
    schema: z.int().min(0).max(most),
    read(cell) {
      const value = fenIn(cell);
      return value === null
        ? {
            value: null,
            raw: cellText(cell),
            notices: [refuse('not-an-amount', `“${cellText(cell)}”不是金额，请写成如 1200.50 的数字。`)],
          }
        : { value, notices: [] };
    },
    check: (value) =>
      value > most ? [refuse('out-of-range', `“${options.label}”超过了 ${most / 100} 元，请核对。`)] : [],
    show: (value) => formatFen(value),
    toCell: (value) => value / 100,
    // What somebody earns shows on no wall, not even how many digits it has.
    ...(options.sensitive === true ? { mask: () => '＊' } : {}),
  });
}

/** 123456 fen → `1,234.56`. */
export function formatFen(fen: number): string {
  const yuan = Math.trunc(Math.abs(fen) / 100).toString();
  const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${grouped}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
}

/** Fen in a cell: `1,200.5`, `￥36000元`, `160万元`; null if it is no amount or has fractions of a fen. */
function fenIn(cell: Cell): number | null {
  // A binary float may carry dust after the fen (1200.1 + 0.2): round what a number cell holds, never what was typed.
  const plain = (typeof cell === 'number' ? cell.toFixed(2) : cellText(cell))
    .normalize('NFKC')
    .replace(/[\s,¥]/g, '');
  const match = /^(\d+)(?:\.(\d+))?(万?)元?$/.exec(plain);
  if (match === null) return null;
  const [, whole = '', fraction = '', tenThousand] = match;
  const places = tenThousand === '万' ? 6 : 2;
  const digits = fraction.replace(/0+$/, '');
  if (digits.length > places) return null;
  const fen = Number(whole + digits.padEnd(places, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}
