import type { Database, Statement } from 'better-sqlite3';

const prepared = new WeakMap<Database, Map<string, Statement<unknown[]>>>();

/** The statement of a text, prepared once per connection. */
export function statement<Result = unknown>(db: Database, text: string): Statement<unknown[], Result> {
  let known = prepared.get(db);
  if (known === undefined) {
    known = new Map();
    prepared.set(db, known);
  }
  let found = known.get(text);
  if (found === undefined) {
    found = db.prepare<unknown[]>(text);
    known.set(text, found);
  }
  return found as Statement<unknown[], Result>;
}
