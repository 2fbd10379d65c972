import type { Database } from 'better-sqlite3';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { removedStates } from '../records/move-rows.ts';
import { type RawRow, rowFromColumns } from '../records/row-columns.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';
import { indexRow } from '../search/search-index.ts';
import { statement } from '../search/statements.ts';
import { noteFiles, noteRegister } from './traces.ts';
import { hashesIn } from './unnamed-files.ts';

/**
 * Empties some fields of a row for good, in the history and for undoing too; the row stays and says in its history when
 * that was. In the caller's transaction.
 *
 * @returns the number of journal entries written, 1
 */
export function eraseFields(
  db: Database,
  definition: AnyRegister,
  id: number,
  fields: readonly string[],
  batch: number,
): number {
  const table = quote(tableName(definition.key));
  const select = statement<RawRow>(db, `SELECT * FROM ${table} WHERE id = ?`);
  const before = select.get(id);
  if (before === undefined) throw new Error(`${definition.key} ${id} is not there`);
  noteFiles(db, [
    ...fields.flatMap((key) => hashesIn(String(before[columnName(key)] ?? ''))),
    ...fields.flatMap((key) => formerFiles(db, definition, id, key)),
  ]);
  for (const key of fields) forgetField(db, definition, id, key);
  const blanks = fields.map((key) => `${quote(columnName(key))} = NULL`);
  statement(db, `UPDATE ${table} SET ${blanks.join(', ')}, revision = revision + 1 WHERE id = ?`).run(id);
  const after = select.get(id) ?? before;
  if (after.removed === removedStates.live)
    indexRow(db, definition, id, rowFromColumns(definition, after).values);
  statement(
    db,
    "INSERT INTO journal (batch, register, row, action, revision, changes) VALUES (?, ?, ?, 'update', ?, ?)",
  ).run(
    batch,
    definition.key,
    id,
    after.revision,
    JSON.stringify(Object.fromEntries(fields.map((key) => [key, []]))),
  );
  noteRegister(db, definition);
  return 1;
}

function formerFiles(
  db: Database,
  { key: register }: AnyRegister,
  id: number,
  key: string,
): readonly string[] {
  return statement<string | null>(
    db,
    `SELECT json_extract(changes, ?) FROM journal WHERE register = ? AND row = ? AND changes IS NOT NULL`,
  )
    .pluck()
    .all(`$.${key}`, register, id)
    .flatMap((value) => hashesIn(value));
}

/** A field's former values: in the journal, and in what undoing would need, which goes as a whole. */
function forgetField(db: Database, { key: register }: AnyRegister, id: number, key: string): void {
  const path = `$.${key}`;
  statement(
    db,
    `UPDATE journal SET changes = json_set(changes, ?, json('[]'))
     WHERE register = ? AND row = ? AND changes IS NOT NULL AND json_type(changes, ?) = 'array'`,
  ).run(path, register, id, path);
  statement(
    db,
    `DELETE FROM undo_image WHERE journal IN (SELECT id FROM journal WHERE register = ? AND row = ?)
     AND (json_type(before, ?) IS NOT NULL OR json_type(after, ?) IS NOT NULL)`,
  ).run(register, id, path, path);
}
