import type { Database } from 'better-sqlite3';
import { everRegisters } from '../../../shared/registers/definitions/index.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';

const hashes = /[0-9a-f]{64}/g;

/** Every SHA-256 name in a text, e.g. a column of attachments or a change in the journal. */
export function hashesIn(text: string | null): readonly string[] {
  return text?.match(hashes) ?? [];
}

/**
 * Attached files that were added before a day and that nothing names: no row, whatever became of it, no template, and no
 * change that the history keeps or that could be undone.
 *
 * @param before ISO date
 */
export function unnamedFiles(db: Database, before: string): readonly string[] {
  const old = db
    .prepare<[string], string>('SELECT hash FROM attachment_file WHERE added_at < ? ORDER BY hash')
    .pluck()
    .all(before);
  return withoutNamed(db, old);
}

/** Those of the files that nothing names any more. */
export function withoutNamed(db: Database, files: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  const named = namedFiles(db);
  return files.filter((hash) => !named.has(hash));
}

function namedFiles(db: Database): ReadonlySet<string> {
  // What is out of use may come back into use, with its files.
  const columns = everRegisters.flatMap(({ key, fields }) =>
    Object.entries(fields)
      .filter(([, { type }]) => type === 'attachment')
      .map(([name]) => `SELECT ${quote(columnName(name))} FROM ${quote(tableName(key))}`),
  );
  const texts = [
    ...columns,
    'SELECT changes FROM journal WHERE changes IS NOT NULL',
    'SELECT before || after FROM undo_image',
    'SELECT hash FROM form_template',
  ];
  const named = new Set<string>();
  for (const text of texts) {
    for (const value of db.prepare<[], string | null>(text).pluck().iterate())
      for (const hash of hashesIn(value)) named.add(hash);
  }
  return named;
}
