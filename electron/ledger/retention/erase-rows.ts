import type { Database } from 'better-sqlite3';
import type { StoredValue } from '../../../shared/registers/field.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';
import { unindexRow } from '../search/search-index.ts';
import { statement } from '../search/statements.ts';
import { clearedLabels } from './cleared-labels.ts';
import { forgetValues } from './forget-values.ts';
import { noteFiles, noteRegister } from './traces.ts';
import { hashesIn } from './unnamed-files.ts';

/**
 * Takes rows out of the ledger for good, wherever they are: the row, what the history and undoing know of its values,
 * its name in what operations are called, its place in the search. That something was done to it, by whom and when,
 * stays. In the caller's transaction; what is to be cleared up afterwards is noted there too.
 */
export function eraseRows(db: Database, definition: AnyRegister, ids: readonly number[]): void {
  const list = JSON.stringify(ids);
  const entries = ofRows(definition);
  noteFiles(db, filesOf(db, definition, list, entries));
  clearedLabels(db, definition, list, entries);
  statement(db, `DELETE FROM undo_image WHERE journal IN (SELECT id FROM ${entries})`).run(list);
  forgetValues(db, `id IN (SELECT id FROM ${entries})`, list);
  statement(db, `DELETE FROM told_apart WHERE register = ? AND (one IN ${inList} OR other IN ${inList})`).run(
    definition.key,
    list,
    list,
  );
  statement(db, `DELETE FROM ${quote(tableName(definition.key))} WHERE id IN ${inList}`).run(list);
  for (const id of ids) unindexRow(db, definition, id);
  noteRegister(db, definition);
}

const inList = '(SELECT value FROM json_each(?))';

/** The journal's entries about some rows; takes their list. */
function ofRows({ key }: AnyRegister): string {
  return `(SELECT id, batch, changes FROM journal WHERE register = '${key}' AND row IN ${inList})`;
}

function filesOf(db: Database, definition: AnyRegister, list: string, entries: string): readonly string[] {
  const columns = Object.entries(definition.fields)
    .filter(([, { type }]) => type === 'attachment')
    .map(([key]) => quote(columnName(key)));
  if (columns.length === 0) return [];
  const texts = [
    ...statement<StoredValue[]>(
      db,
      `SELECT ${columns.join(', ')} FROM ${quote(tableName(definition.key))} WHERE id IN ${inList}`,
    )
      .raw()
      .all(list)
      .flat(),
    ...statement<string | null>(db, `SELECT changes FROM ${entries}`).pluck().all(list),
  ];
  return texts.flatMap((text) => (typeof text === 'string' ? hashesIn(text) : []));
}
