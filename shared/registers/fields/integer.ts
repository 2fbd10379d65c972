import { z } from 'zod';
import { type Cell, cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { refuse } from '../notice.ts';

export interface IntegerOptions<Required extends boolean> extends FieldOptions<Required> {
  /** Smallest and largest value that makes sense; 0 and 10^12 unless told. */
  readonly least?: number;
  readonly most?: number;
  /** Printed after the figure, e.g. 人. */
  readonly unit?: string;
}

/** 整数: a whole number. */
export function integer<Required extends boolean = false>(options: IntegerOptions<Required>) {
  const least = options.least ?? 0;
  const most = options.most ?? 1_000_000_000_000;
  return makeField<number, Required>(options, {
    type: 'integer',
    storage: 'integer',
    excel: 'integer',
    align: 'right',
    schema: z.int().min(least).max(most),
    read(cell) {
      const value = numberIn(cell, options.unit);
      return value !== null && Number.isSafeInteger(value)
        ? { value, notices: [] }
        : {
            value: null,
            raw: cellText(cell),
            notices: [refuse('not-a-number', `“${cellText(cell)}”不是整数，请改成数字。`)],
          };
    },
    check: (value) =>
      value < least || value > most
        ? [refuse('out-of-range', `“${options.label}”应在 ${least} 到 ${most} 之间，现在是 ${value}。`)]
        : [],
    show: (value) => `${value}${options.unit ?? ''}`,
    toCell: (value) => value,
  });
}

/** The number a cell holds, whether typed as a number or as text with thousands separators and a unit; null if none. */
export function numberIn(cell: Cell, unit = ''): number | null {
  if (typeof cell === 'number') return cell;
  if (typeof cell !== 'string') return null;
  const plain = cell.normalize('NFKC').replace(/[\s,]/g, '');
  const bare = unit !== '' && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain;
  return /^[+-]?\d+(\.\d+)?$/.test(bare) ? Number(bare) : null;
}
