import { type RawBuilder, sql } from 'kysely';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { NameFinder } from '../../../shared/registers/resolve-where.ts';
import { planSearch } from '../../../shared/registers/search-plan.ts';
import { columnName, sortColumn, tableName } from '../registers/table-names.ts';
import { type SearchableLedger, searchCondition } from '../search/search-condition.ts';
import { statement } from '../search/statements.ts';

/** More candidates than a message can name are not read. */
const mostCandidates = 20;

/** Finds rows by what people call them: the name, another of the register's names (简称), or a part of one. */
export function nameFinder({ db, queries }: SearchableLedger): NameFinder {
  const run = (query: RawBuilder<unknown>) => {
    const compiled = query.compile(queries);
    return statement<{ id: number; name: string }>(db, compiled.sql).all(...compiled.parameters);
  };
  return {
    called(register, text) {
      const definition = registerOf(register);
      const table = sql.table(tableName(register));
      const columns = definition.search.names.map((key) => sql.ref(columnName(key)));
      const select = sql`SELECT id, ${sql.ref(columnName(definition.nameField))} AS name FROM ${table}`;
      const order = sql`ORDER BY ${sql.ref(sortColumn)}, id LIMIT ${mostCandidates}`;
      const exactly = run(sql`${select} WHERE removed = 0 AND ${text} IN (${sql.join(columns)}) ${order}`);
      const plan = planSearch(text);
      if (exactly.length > 0 || plan.length === 0) return exactly;
      return run(sql`${select} WHERE removed = 0 AND ${searchCondition(db, definition, plan)} ${order}`);
    },
  };
}
