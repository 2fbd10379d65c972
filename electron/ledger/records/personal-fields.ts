import type { Database } from 'better-sqlite3';
import { isPersonalField, protectionWords } from '../../../shared/privacy/personal-field.ts';
import type { PersonalField } from '../../../shared/privacy/self-check.ts';
import { registers } from '../../../shared/registers/definitions/index.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { fieldKeptFor } from '../../../shared/retention/kept-for.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';

/**
 * 自查 (privacy rule 8): every personal field of every register, the office's own too, with the number of live rows that
 * have it filled. Counts only: no value leaves the table.
 */
export function personalFields(db: Database): readonly PersonalField[] {
  return registers.flatMap((definition) => {
    const keys = Object.keys(definition.fields).filter((key) => isPersonalField(fieldOf(definition, key)));
    if (keys.length === 0) return [];
    const counts = keys.map((key) => `count(${quote(columnName(key))})`);
    const [rows = 0, ...filled] =
      db
        .prepare<[], number[]>(
          `SELECT count(*), ${counts.join(', ')} FROM ${quote(tableName(definition.key))} WHERE removed = 0`,
        )
        .raw()
        .get() ?? [];
    return keys.map((key, at) => ({
      register: definition.key,
      registerLabel: definition.label,
      label: fieldOf(definition, key).label,
      protection: protectionWords(fieldOf(definition, key)),
      kept: fieldKeptFor(definition, key),
      filled: filled[at] ?? 0,
      rows,
    }));
  });
}
