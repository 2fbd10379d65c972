import { performance } from 'node:perf_hooks';
import Database from 'better-sqlite3';
import { branchesOf, inventMember } from '../make-members.ts';

export interface MembersToInsert {
  /** A database file that does not exist yet. */
  readonly file: string;
  readonly count: number;
}

/**
 * The floor of loading: the same invented members into a bare table by one prepared statement in one transaction. No
 * index, no search, no journal, no check; inventing them is not counted.
 */
export async function bareInsert({ file, count }: MembersToInsert): Promise<{ ms: number }> {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  const branches = branchesOf(count);
  const fields = Object.keys(inventMember(0, branches));
  db.exec(`CREATE TABLE member (id INTEGER PRIMARY KEY, ${fields.map((field) => `"${field}"`).join(', ')})`);
  const insert = db.prepare(
    `INSERT INTO member (${fields.map((field) => `"${field}"`).join(', ')}) VALUES (${fields.map(() => '?').join(', ')})`,
  );
  const start = performance.now();
  let inventing = 0;
  db.transaction(() => {
    for (let n = 0; n < count; n += 1) {
      const began = performance.now();
      const values = Object.values(inventMember(n, branches)).map((value) =>
        typeof value === 'boolean' ? Number(value) : value,
      );
      inventing += performance.now() - began;
      insert.run(values);
    }
  })();
  const ms = performance.now() - start - inventing;
  db.close();
  return { ms };
}
