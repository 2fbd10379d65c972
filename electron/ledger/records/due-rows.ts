import type { Database } from 'better-sqlite3';
import type { DueLine } from '../../../shared/api/overviews.ts';
import { registers } from '../../../shared/registers/definitions/index.ts';
import type { ReferenceNames } from '../../../shared/registers/field.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { daysUntil } from '../../../shared/registers/reminder.ts';
import { readRows } from './read-rows.ts';

/** More than a morning can see to; the rest comes up when these are done. */
const most = 200;

/**
 * 到期: everything that is to be said today, of every register, what is due first at the top.
 *
 * @param today ISO date
 */
export function dueRows(db: Database, names: ReferenceNames, today: string): readonly DueLine[] {
  const lines: DueLine[] = [];
  for (const definition of registers) {
    const name = fieldOf(definition, definition.nameField);
    for (const { label, where, due } of definition.reminders ?? []) {
      for (const rows of readRows(db, definition, { choice: { where: [...where] }, asStored: true })) {
        for (const row of rows) {
          const falls = due(row.values, today);
          if (falls === null || falls.from > today) continue;
          const called = row.values[definition.nameField] ?? null;
          lines.push({
            register: definition.key,
            id: row.id,
            name: called === null ? '' : name.show(called, names),
            label,
            text: falls.text,
            on: falls.on,
            days: daysUntil(falls.on, today),
          });
        }
      }
    }
  }
  return lines.sort((a, b) => a.days - b.days).slice(0, most);
}
