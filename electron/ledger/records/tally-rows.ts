import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { TallyLine } from '../../../shared/api/overviews.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { Field, StoredValue } from '../../../shared/registers/field.ts';
import { pathField } from '../../../shared/registers/field-path.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { planSearch } from '../../../shared/registers/search-plan.ts';
import { isDate, isSummable, summableFields, type TallyRequest } from '../../../shared/registers/tally.ts';
import { spanText, type TallyPeriod } from '../../../shared/registers/tally-period.ts';
import { missingOf } from '../../../shared/registers/tally-table.ts';
import type { Ledger } from '../ledger.ts';
import { columnName, sortColumn, tableName } from '../registers/table-names.ts';
import { type Answer, answersOf, textOfAnswer } from './answers.ts';
import { conditionSql, pathSql } from './list-conditions.ts';
import { fits } from './list-from-table.ts';
import { removedStates } from './move-rows.ts';

/** What a tally needs of an open ledger. */
type TalliedLedger = Pick<Ledger, 'db' | 'queries' | 'names'>;

interface Group {
  readonly value: StoredValue;
  readonly rows: number;
  readonly sum: number | null;
}

/**
 * 汇总: live rows grouped by a field's answers or a date's period, counted, and one of their figures added up in its
 * stored unit (fen, minutes). A row with several answers stands in each of their groups. Who misses most of a target
 * comes first, else the largest group of a field; periods in their order.
 *
 * @throws Refusal if a field is unknown or not for listing by
 */
export async function tallyRows(ledger: TalliedLedger, request: TallyRequest): Promise<readonly TallyLine[]> {
  const definition = registerOf(request.register);
  const field = pathField(definition, request.by);
  const grouped = await groupsOf(ledger, request, field);
  if (isDate(field)) {
    return grouped.map((group) => ({ ...group, text: periodText(group.value), target: null }));
  }
  const targets = await targetsOf(ledger, request, field);
  const isSummed = request.sum !== null;
  const nothing = { rows: 0, sum: isSummed ? 0 : null };
  const groups = new Map<Answer, { rows: number; sum: number | null }>(
    [...(targets?.keys() ?? [])].map((id) => [id, nothing]),
  );
  for (const { value, rows, sum } of grouped) {
    for (const answer of answersOf(field, value)) {
      const known = groups.get(answer) ?? nothing;
      groups.set(answer, {
        rows: known.rows + rows,
        sum: isSummed ? (known.sum ?? 0) + (sum ?? 0) : null,
      });
    }
  }
  return [...groups]
    .map(([value, group]) => ({
      value,
      text: textOfAnswer(field, value, ledger.names),
      ...group,
      target: targets?.get(value) ?? null,
    }))
    .sort(
      (a, b) =>
        (missingOf(b, isSummed) ?? 0) - (missingOf(a, isSummed) ?? 0) ||
        (b.sum ?? 0) - (a.sum ?? 0) ||
        b.rows - a.rows,
    );
}

/** The stored answers, or the periods of a date, with what belongs to each. */
async function groupsOf(
  ledger: TalliedLedger,
  request: TallyRequest,
  field: Field,
): Promise<readonly Group[]> {
  const definition = registerOf(request.register);
  const column = pathSql(definition, request.by);
  const by = isDate(field) ? periodOf(column, request.period ?? 'month') : column;
  if (request.sum !== null && !summableFields(definition).includes(request.sum))
    throw new Error(`${request.sum} of ${definition.key} cannot be added up`);
  const sum = request.sum === null ? sql`NULL` : sql`sum(${sql.ref(columnName(request.sum))})`;
  const rows = {
    definition,
    search: planSearch(request.search ?? ''),
    where: request.where ?? [],
    removed: false,
  };
  const grouped = await sql<Group>`
    SELECT ${by} AS value, count(*) AS rows, ${sum} AS sum
    FROM ${sql.table(tableName(definition.key))}
    WHERE ${fits(ledger, rows)} GROUP BY 1 ORDER BY 1`.execute(ledger.queries);
  return grouped.rows;
}

/**
 * The rows that stand in the tally whether anything points to them or not, by their pinyin, with what each should reach;
 * null if it has none such.
 */
async function targetsOf(
  { queries }: TalliedLedger,
  { register, by, everyone, target }: TallyRequest,
  field: Field,
): Promise<ReadonlyMap<Answer, number | null> | null> {
  if (everyone === undefined || field.target === null) return null;
  const definition = registerOf(field.target);
  if (typeof target === 'string' && !isSummable(fieldOf(definition, target)))
    throw new Error(`${target} of ${definition.key} is no target`);
  const wanted =
    typeof target === 'string'
      ? sql.ref(columnName(target))
      : typeof target === 'object'
        ? sql`(SELECT nullif(count(*), 0) FROM ${sql.table(tableName(register))} pointing
            WHERE pointing.removed = ${sql.lit(removedStates.live)} AND ${sql.ref(`pointing.${columnName(by)}`)} = ${sql.ref(`${tableName(definition.key)}.id`)})`
        : sql`CAST(${target ?? null} AS INTEGER)`;
  const conditions = [
    sql<SqlBool>`removed = ${sql.lit(removedStates.live)}`,
    ...everyone.map((condition) => conditionSql(definition, condition)),
  ];
  const found = await sql<{ id: number; target: number | null }>`
    SELECT id, ${wanted} AS target FROM ${sql.table(tableName(definition.key))}
    WHERE ${sql.join(conditions, sql` AND `)} ORDER BY ${sql.ref(sortColumn)}, id`.execute(queries);
  return new Map(found.rows.map((row) => [row.id, row.target]));
}

/** `2026`, `2026-H2`, `2026-Q3` or `2026-07` of a date column; dates without the month fall into their year's blank part. */
function periodOf(date: RawBuilder<unknown>, period: TallyPeriod): RawBuilder<unknown> {
  const month = sql`CAST(substr(${date}, 6, 2) AS INTEGER)`;
  // The numbers are written out: bound ones would be floats, and the division too.
  const part = (
    letter: string,
    months: number,
  ) => sql`CASE WHEN length(${date}) < 7 THEN substr(${date}, 1, 4)
    ELSE substr(${date}, 1, 4) || ${letter} || ((${month} + ${sql.lit(months - 1)}) / ${sql.lit(months)}) END`;
  switch (period) {
    case 'year':
      return sql`substr(${date}, 1, 4)`;
    case 'half':
      return part('-H', 6);
    case 'quarter':
      return part('-Q', 3);
    case 'month':
      return sql`substr(${date}, 1, 7)`;
  }
}

function periodText(value: StoredValue): string {
  return value === null ? '（空）' : spanText(String(value));
}
