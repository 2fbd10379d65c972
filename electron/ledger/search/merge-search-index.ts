import type { Database } from 'better-sqlite3';
import type { AnyRegister } from '../../../shared/registers/register.ts';
import { quote, searchTableName } from '../registers/table-names.ts';
import { statement } from './statements.ts';

/** Pages merged in one step: some 10 ms. */
const pagesAtOnce = 100;

/**
 * Writes a register's search index anew without the words of rows that are gone: until then FTS5 only marks them as
 * deleted. Merging is begun by a negative number of pages and gone on with by positive ones; it is over when a step
 * changes nothing (https://sqlite.org/fts5.html, “merge”).
 */
export function* mergeSearchIndex(db: Database, definition: AnyRegister): Generator<void> {
  const table = quote(searchTableName(definition.key));
  const merge = statement(db, `INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`);
  const changes = statement<number>(db, 'SELECT total_changes()').pluck();
  for (let pages = -pagesAtOnce; ; pages = pagesAtOnce) {
    const before = changes.get() ?? 0;
    merge.run(pages);
    if ((changes.get() ?? 0) - before < 2) return;
    yield;
  }
}
