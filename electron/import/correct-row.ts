import type { Database } from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { Cell } from '../../shared/registers/cell.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { SheetHeader } from '../../shared/registers/import/header.ts';
import { type JudgeContext, judgeRow } from '../../shared/registers/import/judge-row.ts';
import { LedgerLookup } from './ledger-lookup.ts';
import { proposedIn } from './proposed-rows.ts';
import type { JudgedRow, StagingStore } from './staging-store.ts';

/**
 * 就地更正: puts another text into a cell of a refused or doubtful row of the preview and judges the row anew, as if the
 * workbook had held it. The workbook itself is not touched. A row once corrected can be corrected again.
 *
 * @param store opened to be corrected
 * @param today ISO date
 * @throws Refusal if there was never anything to say about the row, or the sheet has no column for the field
 */
export function correctCell(
  db: Database,
  store: StagingStore,
  cell: { readonly row: number; readonly field: string; readonly text: string },
  today: string,
): JudgedRow {
  const info = store.info();
  const definition = registerOf(info.register);
  const [judged] = store.judged([cell.row]);
  const column = info.columns.find(({ field }) => field === cell.field)?.column;
  if (judged === undefined || judged.cells.length === 0 || column === undefined)
    throw new Refusal('staged-row-missing', { row: cell.row });
  const cells: Cell[] = Array.from({ length: Math.max(judged.cells.length, column + 1) }, (_, index) =>
    index === column ? (cell.text.trim() === '' ? null : cell.text) : (judged.cells[index] ?? null),
  );
  const lookup = new LedgerLookup(db, definition, today);
  lookup.recall(store.proposals());
  const known = new Set(store.proposals().map(({ id }) => id));
  const header: SheetHeader = {
    row: info.headerRow,
    lastRow: info.headerRow,
    columns: info.columns,
    titles: [],
    forAllRows: info.forAllRows,
    score: info.columns.length,
  };
  const outcome = judgeRow(definition, header, { number: cell.row, cells }, among(store, lookup));
  const corrected = { outcome, cells };
  store.replace(
    { ...corrected, proposed: proposedIn(definition, outcome) },
    proposedIn(definition, judged.outcome),
    lookup.proposals.filter(({ id }) => !known.has(id)),
  );
  return corrected;
}

/** The rows judged before, which the first pass remembered, are asked of the preview itself. */
function among(store: StagingStore, lookup: LedgerLookup): JudgeContext {
  return {
    today: lookup.today,
    references: lookup,
    existing: (fields, values) => lookup.existing(fields, values),
    sameAgain: (values) => lookup.sameAgain(values),
    seenBefore: (field, value, row) =>
      store.otherRowWith(row, field, value, lookup.existing([field], { [field]: value })?.id ?? null),
  };
}
