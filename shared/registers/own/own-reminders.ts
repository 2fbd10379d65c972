import { daysInMonth } from '../../time/calendar-date.ts';
import type { RowValues } from '../register.ts';
import { dueOn, type Reminder } from '../reminder.ts';
import type { OwnField } from './design.ts';
import { isDated } from './usual-settings.ts';

/** 到期提醒 of the dates for which the office wants one. */
export function remindersFromDesign(fields: readonly OwnField[]): readonly Reminder<RowValues>[] {
  return fields.flatMap((field) => {
    const { key, label, reminder } = field;
    if (reminder === null || !isDated(field)) return [];
    const done = fields.find((other) => other.key === reminder.doneBy && other.key !== key);
    return [
      {
        label,
        where: [
          { field: key, op: 'filled' as const },
          ...(done === undefined ? [] : [{ field: done.key, op: 'blank' as const }]),
        ],
        due(values, today) {
          const on = dayOf(values[key]);
          if (on === null || (done === undefined && on < today)) return null;
          return dueOn(on, done === undefined ? label : `${label}，还没有填“${done.label}”`, reminder.days);
        },
      },
    ];
  });
}

/** The day on which a date falls due: of a month its last one; null if only the year is known. */
function dayOf(value: RowValues[string] | undefined): string | null {
  const date = String(value ?? '');
  if (date.length === 10) return date;
  if (date.length !== 7) return null;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date}-${daysInMonth(year, month)}`;
}
