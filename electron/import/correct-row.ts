import type { Database } from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { Cell } from '../../shared/registers/cell.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { SheetHeader } from '../../shared/registers/import/header.ts';
import { type JudgeContext, judgeRow } from '../../shared/registers/import/judge-row.ts';
import type { RowOutcome } from '../../shared/registers/import/outcome.ts';
import { LedgerLookup } from './ledger-lookup.ts';
import type { StagingStore } from './staging-store.ts';

/**
 * 就地更正: puts another text into a cell of a refused row of the preview and judges the row anew, as if the workbook
 * had held it. The workbook itself is not touched.
 *
 * @param store opened to be corrected
 * @param today ISO date
 * @throws Refusal if the row is not among the refused ones, or the sheet has no column for the field
 */
export function correctCell(
  db: Database,
  store: StagingStore,
  cell: { readonly row: number; readonly field: string; readonly text: string },
  today: string,
): RowOutcome {
  const info = store.info();
  const definition = registerOf(info.register);
  const refused = store.outcome(cell.row);
  const column = info.columns.find(({ field }) => field === cell.field)?.column;
  if (refused?.kind !== 'refused' || column === undefined)
    throw new Refusal('staged-row-missing', { row: cell.row });
  const cells: Cell[] = Array.from({ length: Math.max(refused.cells.length, column + 1) }, (_, index) =>
    index === column ? (cell.text.trim() === '' ? null : cell.text) : (refused.cells[index] ?? null),
  );
  const lookup = new LedgerLookup(db, definition, today);
  lookup.recall(store.proposals());
  const known = new Set(store.proposals().map(({ id }) => id));
  const header: SheetHeader = {
    row: info.headerRow,
    lastRow: info.headerRow,
    columns: info.columns,
    titles: [],
    score: info.columns.length,
  };
  const outcome = judgeRow(definition, header, { number: cell.row, cells }, among(store, lookup));
  store.replace(
    outcome,
    outcome.kind === 'refused' ? [] : lookup.proposals.filter(({ id }) => !known.has(id)),
  );
  return outcome;
}

/** The rows judged before, which the first pass remembered, are asked of the preview itself. */
function among(store: StagingStore, lookup: LedgerLookup): JudgeContext {
  return {
    today: lookup.today,
    references: lookup,
    existing: (fields, values) => lookup.existing(fields, values),
    seenBefore: (field, value, row) =>
      store.otherRowWith(row, field, value, lookup.existing([field], { [field]: value })?.id ?? null),
  };
}
