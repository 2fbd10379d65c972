import { sql } from 'kysely';
import type { TallyLine } from '../../../shared/api/overviews.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { StoredValue } from '../../../shared/registers/field.ts';
import { listField } from '../../../shared/registers/list-field.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { planSearch } from '../../../shared/registers/search-plan.ts';
import { isDate, isSummable, type TallyPeriod, type TallyRequest } from '../../../shared/registers/tally.ts';
import type { Ledger } from '../ledger.ts';
import { columnName, tableName } from '../registers/table-names.ts';
import { answersOf, textOfAnswer } from './answers.ts';
import { fits } from './list-from-table.ts';

interface Group {
  readonly value: StoredValue;
  readonly rows: number;
  readonly sum: number | null;
}

/**
 * 汇总: live rows grouped by a field's answers or a date's period, counted, and one of their figures added up in its
 * stored unit (fen, minutes). A row with several answers stands in each of their groups. Largest group of a field
 * first, periods in their order.
 *
 * @throws Refusal if a field is unknown or not for listing by
 */
export async function tallyRows(ledger: Ledger, request: TallyRequest): Promise<readonly TallyLine[]> {
  const definition = registerOf(request.register);
  const field = listField(definition, request.by);
  const by = isDate(field)
    ? periodOf(columnName(request.by), request.period ?? 'month')
    : sql.ref(columnName(request.by));
  if (request.sum !== null && !isSummable(fieldOf(definition, request.sum)))
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
  if (isDate(field)) {
    return grouped.rows.map(({ value, rows, sum }) => ({ value, text: periodText(value), rows, sum }));
  }
  const groups = new Map<string | number | null, { rows: number; sum: number | null }>();
  for (const { value, rows, sum } of grouped.rows) {
    for (const answer of answersOf(field, value)) {
      const known = groups.get(answer);
      groups.set(answer, {
        rows: rows + (known?.rows ?? 0),
        sum: request.sum === null ? null : (sum ?? 0) + (known?.sum ?? 0),
      });
    }
  }
  return [...groups]
    .map(([value, group]) => ({ value, text: textOfAnswer(field, value, ledger.names), ...group }))
    .sort((a, b) => (b.sum ?? 0) - (a.sum ?? 0) || b.rows - a.rows);
}

/** `2026`, `2026-Q3` or `2026-07` of a date column; dates without the month fall into their year's blank part. */
function periodOf(column: string, period: TallyPeriod) {
  const date = sql.ref(column);
  if (period === 'year') return sql`substr(${date}, 1, 4)`;
  if (period === 'month') return sql`substr(${date}, 1, 7)`;
  const quarter = sql`((CAST(substr(${date}, 6, 2) AS INTEGER) + 2) / 3)`;
  return sql`CASE WHEN length(${date}) < 7 THEN substr(${date}, 1, 4)
    ELSE substr(${date}, 1, 4) || '-Q' || ${quarter} END`;
}

/** `2026年第3季度`, `2026年7月`. */
function periodText(value: StoredValue): string {
  if (value === null) return '（空）';
  const [year, part] = String(value).split('-');
  if (part === undefined) return `${year}年`;
  return part.startsWith('Q') ? `${year}年第${part.slice(1)}季度` : `${year}年${Number(part)}月`;
}
