import type { Database } from 'better-sqlite3';
import type { DueLine } from '../../../shared/api/overviews.ts';
import { registerOf, registers } from '../../../shared/registers/definitions/index.ts';
import type { ReferenceNames } from '../../../shared/registers/field.ts';
import type { Condition } from '../../../shared/registers/list-query.ts';
import { type AnyRegister, fieldOf, type Row } from '../../../shared/registers/register.ts';
import { type Due, daysUntil, type RecurringReminder } from '../../../shared/registers/reminder.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';
import { removedStates } from './move-rows.ts';
import { readRows } from './read-rows.ts';

/** More than a morning can see to; the rest comes up when these are done. */
const most = 200;

/** A kind of due date, as it is looked for: in which rows, and what each has. */
interface Look {
  readonly definition: AnyRegister;
  readonly label: string;
  readonly layout: string | null;
  readonly where: readonly Condition[];
  due(row: Row): Due | null;
}

/**
 * 到期: everything that is to be said today, of every register, what is due first at the top; once for each name and
 * kind, so that one who owes for a year does not fill the morning.
 *
 * @param today ISO date
 */
export function dueRows(db: Database, names: ReferenceNames, today: string): readonly DueLine[] {
  const looks = registers.flatMap((definition) => [
    ...(definition.reminders ?? []).map(
      (reminder): Look => ({
        definition,
        label: reminder.label,
        layout: reminder.layout ?? null,
        where: reminder.where,
        due: ({ values }) => reminder.due(values, today),
      }),
    ),
    ...(definition.recurring ?? []).map((recurring) => lookOf(db, definition, recurring, today)),
  ]);
  const lines = looks.flatMap((look) => [...dueIn(db, names, look, today)]);
  return oncePerName(lines.sort((a, b) => a.days - b.days)).slice(0, most);
}

function oncePerName(lines: readonly Omit<DueLine, 'more'>[]): DueLine[] {
  const kept = new Map<string, DueLine>();
  for (const line of lines) {
    const key = [line.register, line.label, line.name].join('\n');
    const first = kept.get(key);
    kept.set(key, first === undefined ? { ...line, more: 0 } : { ...first, more: first.more + 1 });
  }
  return [...kept.values()];
}

function* dueIn(
  db: Database,
  names: ReferenceNames,
  look: Look,
  today: string,
): Generator<Omit<DueLine, 'more'>> {
  const { definition, label, layout, where } = look;
  const name = fieldOf(definition, definition.nameField);
  for (const rows of readRows(db, definition, { choice: { where: [...where] }, asStored: true })) {
    for (const row of rows) {
      const falls = look.due(row);
      if (falls === null || falls.from > today) continue;
      const called = row.values[definition.nameField] ?? null;
      yield {
        register: definition.key,
        id: row.id,
        name: called === null ? '' : name.show(called, names),
        label,
        layout,
        text: falls.text,
        on: falls.on,
        days: daysUntil(falls.on, today),
      };
    }
  }
}

/** A recurring reminder is looked for in the register that its rows point to. */
function lookOf(
  db: Database,
  definition: AnyRegister,
  { label, to, where, latest, due }: RecurringReminder,
  today: string,
): Look {
  const column = (key: string) => quote(columnName(key));
  const found = db
    .prepare<[], { id: number; latest: string | null }>(
      `SELECT ${column(to)} AS id, max(${column(latest)}) AS latest FROM ${quote(tableName(definition.key))}
       WHERE removed = ${removedStates.live} AND ${column(to)} IS NOT NULL GROUP BY 1`,
    )
    .all();
  const latestOf = new Map(found.map((row) => [row.id, row.latest]));
  return {
    definition: registerOf(fieldOf(definition, to).target ?? ''),
    label,
    layout: null,
    where,
    due: ({ id }) => due(latestOf.get(id) ?? null, today),
  };
}
