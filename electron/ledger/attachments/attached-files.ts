import type { Database } from 'better-sqlite3';
import { registers } from '../../../shared/registers/definitions/index.ts';
import { removedStates } from '../records/move-rows.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';

/** A file that a row names, or that is a template. */
export interface AttachedFile {
  readonly hash: string;
  /** The register's label; 模板 of a template. */
  readonly register: string;
  readonly row: number;
}

/**
 * Every file that a row names, in the ledger or in the recycle bin, and every template, also those taken out. Registers and fields that an old ledger does not have
 * yet are passed over: it is backed up before it is migrated.
 */
export function attachedFiles(db: Database): readonly AttachedFile[] {
  const present = new Set(
    db
      .prepare<[], string>(
        "SELECT t.name || '.' || c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'",
      )
      .pluck()
      .all(),
  );
  const templates = present.has('form_template.hash')
    ? db.prepare<[], { hash: string; row: number }>('SELECT hash, id AS row FROM form_template').all()
    : [];
  const named = registers.flatMap((definition) =>
    Object.entries(definition.fields)
      .filter(([key, { type }]) => {
        return type === 'attachment' && present.has(`${tableName(definition.key)}.${columnName(key)}`);
      })
      .flatMap(([key, field]) => {
        const column = quote(columnName(key));
        return db
          .prepare<[], { id: number; stored: string }>(
            `SELECT id, ${column} AS stored FROM ${quote(tableName(definition.key))}
             WHERE ${column} IS NOT NULL AND removed <> ${removedStates.withdrawn}`,
          )
          .all()
          .flatMap(({ id, stored }) =>
            (field.fromColumn(stored) as readonly string[]).map((hash) => ({
              hash,
              register: definition.label,
              row: id,
            })),
          );
      }),
  );
  return [...named, ...templates.map((template) => ({ ...template, register: '模板' }))];
}
