import type { Database } from 'better-sqlite3';
import { statement } from '../search/statements.ts';

/** A condition on the journal: an entry that still holds a value has a bracket with something in it. */
export const holdsValues = "changes GLOB '*[[][^]]*'";

/**
 * Empties what the journal's entries say of values: which fields were changed stays, and personal ones, of which it
 * never had any, stay as they are.
 *
 * @param which a condition on the journal that takes `list`
 */
export function forgetValues(db: Database, which: string, list: string): void {
  statement(
    db,
    `UPDATE journal SET changes = (
       SELECT json_group_object(key, json(CASE type WHEN 'null' THEN 'null' ELSE '[]' END)) FROM json_each(changes))
     WHERE changes IS NOT NULL AND ${which}`,
  ).run(list);
}
