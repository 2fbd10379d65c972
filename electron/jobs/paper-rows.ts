import type { Database } from 'better-sqlite3';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { Condition } from '../../shared/registers/list-query.ts';
import type { Paper, RelatedTable } from '../../shared/registers/paper.ts';
import type { PaperFilling, RelatedLine } from '../../shared/registers/papers/words.ts';
import type { Row, RowValues } from '../../shared/registers/register.ts';
import { conditionsOf } from '../../shared/registers/related.ts';
import { attachedPictures } from '../ledger/attachments/attached-pictures.ts';
import { readRows } from '../ledger/records/read-rows.ts';
import { namesOfRelated, sumRelated } from '../ledger/records/sums-and-names-of-related.ts';

/** What rows of other registers say on the papers of some rows. */
type Said = Pick<PaperFilling, 'sums' | 'lists'>;

/**
 * Sums and lists of a paper for each of its rows, in their order.
 *
 * @param year of those that are asked for by year; null for all years
 */
export function saidByOthers(
  db: Database,
  { sums = [], lists = [] }: Pick<Paper, 'sums' | 'lists'>,
  rows: readonly Row[],
  year: string | null,
): readonly Said[] {
  const ids = rows.map(({ id }) => id);
  const figures = sums.map((sum) => sumRelated(db, sum, ids, year));
  const names = lists.map((list) => namesOfRelated(db, list, ids, year));
  return rows.map(({ id, values }) => ({
    sums: new Map(
      sums.map(({ name, plus }, index) => {
        const own = plus === undefined ? null : values[plus];
        const found = figures[index]?.get(id) ?? null;
        const nothing = found === null && typeof own !== 'number';
        return [name, nothing ? null : (found ?? 0) + (typeof own === 'number' ? own : 0)];
      }),
    ),
    lists: new Map(lists.map(({ name }, index) => [name, names[index]?.get(id) ?? []])),
  }));
}

/** The rows of a paper's tables for one row, table by table. @param year as above */
export function linesOfTables(
  db: Database,
  paper: Paper,
  id: number,
  year: string | null,
): PaperFilling['tables'] {
  return paper.layout === 'record' ? paper.tables.map((table) => linesOf(db, table, id, year)) : [];
}

/** The pictures of a paper for one row. @param folder the ledger's */
export function picturesOf(
  db: Database,
  folder: string,
  paper: Paper,
  values: RowValues,
): PaperFilling['pictures'] {
  if (paper.layout !== 'record' || paper.pictures === undefined) return [];
  const hashes = values[paper.pictures.field];
  return Array.isArray(hashes) ? attachedPictures(db, folder, hashes.map(String)) : [];
}

function linesOf(db: Database, table: RelatedTable, id: number, year: string | null): readonly RelatedLine[] {
  const { register, by, sort, columns } = table;
  const where: Condition[] = [{ field: by, op: 'is', value: id }, ...conditionsOf(table, year)];
  const choice = { where, ...(sort === undefined ? {} : { sort: [...sort] }) };
  const lines: RelatedLine[] = [];
  for (const rows of readRows(db, registerOf(register), { choice })) {
    const ids = rows.map((row) => row.id);
    const figures = columns.map((column) => ('sum' in column ? sumRelated(db, column.sum, ids, year) : null));
    for (const { id: related, values } of rows)
      lines.push({ values, sums: figures.map((found) => found?.get(related) ?? null) });
  }
  return lines;
}
