import type { Database } from 'better-sqlite3';
import type { StoredValue } from '../../../shared/registers/field.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import type { RetentionRule } from '../../../shared/registers/retention-rule.ts';
import type { RowFacts } from '../../../shared/retention/due.ts';
import { removedStates } from '../records/move-rows.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';
import { usedRows } from './used-rows.ts';

/**
 * What decides whether rows of a register are due: of every row that is not in the ledger any more, and of every row
 * that a rule has a date for.
 *
 * @param ids only of these rows
 */
export function* rowFacts(
  db: Database,
  definition: AnyRegister,
  ids?: readonly number[],
): Generator<RowFacts> {
  const rules = definition.retention ?? [];
  const used = rules.some(({ what }) => what === 'row') ? usedRows(db, definition, ids) : new Set<number>();
  const rows = db.prepare<unknown[], Record<string, StoredValue>>(factsQuery(definition, rules, ids));
  for (const row of rows.iterate(...(ids === undefined ? [] : [JSON.stringify(ids)]))) {
    const id = Number(row.id);
    yield {
      id,
      goneOn: textOf(row.gone_on),
      from: rules.map((_, at) => textOf(row[`from_${at}`])),
      filled: rules.map((_, at) => row[`filled_${at}`] === 1),
      used: used.has(id),
    };
  }
}

function factsQuery(
  definition: AnyRegister,
  rules: readonly RetentionRule[],
  ids: readonly number[] | undefined,
): string {
  const dates = rules.map(({ from }, at) =>
    typeof from === 'string'
      ? `t.${quote(columnName(from))}`
      : `through_${at}.${quote(columnName(from.field))}`,
  );
  const joins = rules.flatMap(({ from }, at) => {
    if (typeof from === 'string') return [];
    const target = fieldOf(definition, from.through).target ?? '';
    const through = `t.${quote(columnName(from.through))}`;
    return [`LEFT JOIN ${quote(tableName(target))} through_${at} ON through_${at}.id = ${through}`];
  });
  const filled = rules.map(({ what }) =>
    what === 'row' ? '1' : `(${what.map((key) => `t.${quote(columnName(key))} IS NOT NULL`).join(' OR ')})`,
  );
  const columns = [
    't.id AS id',
    `CASE WHEN t.removed <> ${removedStates.live} THEN ${goneOn(definition)} END AS gone_on`,
    ...dates.map((date, at) => `${date} AS from_${at}`),
    ...filled.map((condition, at) => `${condition} AS filled_${at}`),
  ];
  const may = [`t.removed <> ${removedStates.live}`, ...dates.map((date) => `${date} IS NOT NULL`)];
  const only = ids === undefined ? '' : 'AND t.id IN (SELECT value FROM json_each(?))';
  return `SELECT ${columns.join(', ')} FROM ${quote(tableName(definition.key))} t ${joins.join(' ')}
    WHERE (${may.join(' OR ')}) ${only} ORDER BY t.id`;
}

/** The day on which the row went where it is now. */
function goneOn({ key }: AnyRegister): string {
  return `(SELECT substr(batch.at, 1, 10) FROM journal JOIN batch ON batch.id = journal.batch
    WHERE journal.register = '${key}' AND journal.row = t.id AND journal.action IN ('remove', 'withdraw')
    ORDER BY journal.id DESC LIMIT 1)`;
}

function textOf(value: StoredValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
