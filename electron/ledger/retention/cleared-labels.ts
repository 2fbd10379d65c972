import type { Database } from 'better-sqlite3';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';
import { statement } from '../search/statements.ts';

/** What stands where the name of an erased row stood. */
export const cleared = '（已清除）';

/**
 * Takes the names of rows out of what operations are called: 修改党员“王芳” becomes 修改党员“（已清除）”. Operations on the
 * rows are known by the journal; that somebody looked at a number of theirs is known only by the name, which stays
 * where another row of the ledger is called so.
 *
 * @param entries the rows' journal entries, as a query that takes `list`
 */
export function clearedLabels(db: Database, definition: AnyRegister, list: string, entries: string): void {
  const { label } = definition;
  const write = statement(db, 'UPDATE batch SET label = ? WHERE id = ?');
  const own = statement<Labelled>(
    db,
    `SELECT id, label FROM batch WHERE id IN (SELECT batch FROM ${entries}) AND instr(label, ?) > 0`,
  ).all(list, `${label}“`);
  for (const batch of own) write.run(withoutName(batch.label, label), batch.id);
  const names = namesOfNoOther(db, definition, list);
  const seen = statement<Labelled>(
    db,
    "SELECT id, label FROM batch WHERE kind = 'reveal' AND instr(label, ?) > 0",
  ).all(`${label}“`);
  for (const batch of seen) {
    const [, name] = quoted(label).exec(batch.label) ?? [];
    if (name !== undefined && names.has(name)) write.run(withoutName(batch.label, label), batch.id);
  }
}

interface Labelled {
  readonly id: number;
  readonly label: string;
}

/** From the first quotation mark after the register's name to the last: a name may hold some itself. */
function quoted(label: string): RegExp {
  return new RegExp(`(?<=${label}“)(.*)(?=”)`, 'u');
}

function withoutName(text: string, label: string): string {
  return text.replace(quoted(label), cleared);
}

/** The names of the rows by which no other row that stays is called. */
function namesOfNoOther(db: Database, definition: AnyRegister, list: string): ReadonlySet<string> {
  const table = quote(tableName(definition.key));
  const name = quote(columnName(definition.nameField));
  const inList = '(SELECT value FROM json_each(?))';
  const names = statement<string>(
    db,
    `SELECT ${name} FROM ${table} gone WHERE id IN ${inList} AND NOT EXISTS (
       SELECT 1 FROM ${table} other WHERE other.name_sort = gone.name_sort AND other.removed = 0
         AND other.${name} = gone.${name} AND other.id NOT IN ${inList})`,
  )
    .pluck()
    .all(list, list);
  return new Set(names);
}
