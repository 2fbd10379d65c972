import { sql } from 'kysely';
import { type AnyRegister, fieldOf, type Row } from '../../../shared/registers/register.ts';
import { sameValue } from '../../../shared/registers/row-check.ts';
import type { Ledger } from '../ledger.ts';
import { removedStates } from '../records/move-rows.ts';
import { type RawRow, rowFromColumns } from '../records/row-columns.ts';
import { sortColumn, tableName } from '../registers/table-names.ts';

/** Two live rows that may be one and the same. */
export interface DuplicatePair {
  readonly left: Row;
  readonly right: Row;
  /** How many other fields say the same of both, and how many say different things. */
  readonly same: number;
  readonly different: number;
}

/** Names looked at, and pairs shown, at one time; the rest comes up when these are settled. */
const mostNames = 300;
const mostPairs = 100;

/**
 * 查重 (P04): pairs of live rows of one name, the likeliest first. Two that differ in something that is one person's own
 * (an ID number) are two people; nor are those asked about again that the office has told apart.
 */
export async function findDuplicates(
  ledger: Ledger,
  definition: AnyRegister,
): Promise<readonly DuplicatePair[]> {
  const table = sql.table(tableName(definition.key));
  const live = sql`removed = ${sql.lit(removedStates.live)}`;
  const found = await sql<RawRow>`
    SELECT * FROM ${table} WHERE ${live} AND ${sql.ref(sortColumn)} IN (
      SELECT ${sql.ref(sortColumn)} FROM ${table} WHERE ${live}
      GROUP BY 1 HAVING count(*) > 1 LIMIT ${mostNames}
    ) ORDER BY ${sql.ref(sortColumn)}, id`.execute(ledger.queries);
  const rows = found.rows.map((raw) => ({
    name: String(raw[sortColumn]),
    row: rowFromColumns(definition, raw),
  }));
  const apart = await toldApart(ledger, definition);
  const pairs: DuplicatePair[] = [];
  for (const [index, { name, row: left }] of rows.entries()) {
    for (let other = index + 1; rows[other]?.name === name; other += 1) {
      const right = rows[other]?.row;
      if (right === undefined || apart.has(`${left.id}-${right.id}`)) continue;
      const pair = compare(definition, left, right);
      if (pair !== null) pairs.push(pair);
    }
  }
  return pairs.sort((a, b) => b.same - b.different - (a.same - a.different)).slice(0, mostPairs);
}

/** Null if the two cannot be the same. */
function compare(definition: AnyRegister, left: Row, right: Row): DuplicatePair | null {
  let same = 0;
  let different = 0;
  for (const key of Object.keys(definition.fields)) {
    const [one, two] = [left.values[key] ?? null, right.values[key] ?? null];
    if (key === definition.nameField || one === null || two === null) continue;
    if (sameValue(one, two)) same += 1;
    else if (fieldOf(definition, key).unique) return null;
    else different += 1;
  }
  return { left, right, same, different };
}

async function toldApart(ledger: Ledger, { key }: AnyRegister): Promise<ReadonlySet<string>> {
  const pairs = await ledger.queries
    .selectFrom('told_apart')
    .select(['one', 'other'])
    .where('register', '=', key)
    .execute();
  return new Set(pairs.map(({ one, other }) => `${one}-${other}`));
}

/** 不是同一人: the two are never asked about again. */
export async function tellApart(
  ledger: Ledger,
  { key }: AnyRegister,
  one: number,
  other: number,
): Promise<void> {
  await ledger.queries
    .insertInto('told_apart')
    .values({ register: key, one: Math.min(one, other), other: Math.max(one, other) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
