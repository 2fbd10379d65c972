import { z } from 'zod';
import { cellText } from '../cell.ts';
import { type FieldOptions, makeField } from '../field.ts';
import { refuse } from '../notice.ts';
import { numberIn } from './integer.ts';

export interface HoursOptions<Required extends boolean> extends FieldOptions<Required> {
  /** Most hours that make sense in one entry; 10,000 unless told. */
  readonly most?: number;
}

/** 时长: hours of service or study, stored in minutes so that sums of halves and quarters are exact. */
export function hours<Required extends boolean = false>(options: HoursOptions<Required>) {
  const most = (options.most ?? 10_000) * 60;
  return makeField<number, Required>(options, {
    type: 'hours',
    storage: 'integer',
    excel: 'number',
    align: 'right',
    width: 10,
    schema: z.int().min(0).max(most),
    read(cell) {
      const value = minutesIn(cellText(cell));
      if (value !== null) return { value, notices: [] };
      const message = `“${cellText(cell)}”不是时长，请写小时数，如 2 或 1.5。`;
      return { value: null, raw: cellText(cell), notices: [refuse('not-hours', message)] };
    },
    check: (value) =>
      value > most ? [refuse('out-of-range', `“${options.label}”超过了 ${most / 60} 小时，请核对。`)] : [],
    show: (value) => showHours(value),
    toCell: (value) => value / 60,
  });
}

/** 90 minutes → `1.5`; thirds of an hour keep two decimals. */
export function showHours(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100);
}

/** Minutes in `2`, `1.5小时`, `1小时30分`, `90分钟`; null if it is no length of time, or has seconds. */
function minutesIn(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const parts = /^(?:(\d+)(?:小时|时))?(?:(\d+)分钟?)?$/.exec(plain);
  if (parts !== null && plain !== '') return Number(parts[1] ?? 0) * 60 + Number(parts[2] ?? 0);
  const given = numberIn(plain, '小时');
  if (given === null || given < 0) return null;
  // A list gives hours with one or two decimals: 0.33 is twenty minutes.
  return Math.round(given * 60);
}
