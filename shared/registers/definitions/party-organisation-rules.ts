import { formatChineseDate } from '../../time/loose-date.ts';
import type { FieldNotice } from '../notice.ts';

/** A term ends after it began. */
export function termRule(values: {
  electedOn?: string | null;
  termEndsOn?: string | null;
}): readonly FieldNotice[] {
  const { electedOn, termEndsOn } = values;
  if (!electedOn || !termEndsOn || termEndsOn > electedOn) return [];
  const message = `任期届满日期${formatChineseDate(termEndsOn)}应在选举日期${formatChineseDate(electedOn)}之后，请核对。`;
  return [{ level: 'refuse', code: 'term-before-election', field: 'termEndsOn', message }];
}
