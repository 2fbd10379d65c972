import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import { layoutFingerprint, type SheetHeader, withMapping } from '../../shared/registers/import/header.ts';
import { judgeRow } from '../../shared/registers/import/judge-row.ts';
import { titleAnswers } from '../../shared/registers/import/title-answers.ts';
import { type AnyRegister, fieldOf } from '../../shared/registers/register.ts';
import { openWorkbook } from '../workbooks/open-workbook.ts';
import { type ChosenSheet, chooseSheet, refuseMissingColumns, refusePopulationList } from './choose-sheet.ts';
import { withRememberedMapping } from './layout-memory.ts';
import { LedgerLookup } from './ledger-lookup.ts';
import { proposedIn } from './proposed-rows.ts';
import { StagingStore } from './staging-store.ts';

export interface StageRequest {
  readonly file: string;
  readonly today: string;
  readonly register?: AnyRegister;
  readonly sheet?: string;
  /** Sheet number of the header's row, where the clerk has pointed to it. */
  readonly headerRow?: number;
  /** Where the preview is made; in the system's temporary folder unless told. */
  readonly folder?: string;
  /** Columns (from 0) that the clerk assigned himself; null leaves a column out. */
  readonly mapping?: ReadonlyMap<number, string | null>;
}

export interface StageProgress {
  readonly signal?: AbortSignal;
  /** Rows judged so far; the total is an estimate from the share of the file that is behind, null before there is one. */
  onProgress?(done: number, total: number | null): void;
}

/**
 * Reads a workbook against the ledger and stages what importing it would do, row by row. Writes nothing into the
 * ledger; the caller shows the result and then commits or discards the store.
 *
 * @param db a connection to the ledger, read-only is enough
 */
export async function stageImport(
  db: Database,
  request: StageRequest,
  progress: StageProgress = {},
): Promise<StagingStore> {
  const workbook = await openWorkbook(request.file);
  try {
    const chosen = await chooseSheet(db, workbook, request.file, request);
    refusePopulationList(chosen, request.file);
    const mapped =
      request.mapping === undefined
        ? withRememberedMapping(db, chosen.definition.key, chosen.header)
        : withMapping(chosen.header, request.mapping);
    const forAllRows = titleAnswers(chosen.definition, mapped, chosen.sheet.name);
    const header: SheetHeader = { ...mapped, forAllRows };
    refuseMissingColumns({ ...chosen, header }, request.file);
    return await stageSheet(db, request, { ...chosen, header }, progress);
  } finally {
    await workbook.close();
  }
}

async function stageSheet(
  db: Database,
  request: StageRequest,
  { sheet, definition, header, others }: ChosenSheet,
  { signal, onProgress }: StageProgress,
): Promise<StagingStore> {
  const lookup = new LedgerLookup(db, definition, request.today);
  const basis = lastBatch(db);
  const store = StagingStore.create(request.folder);
  try {
    let done = 0;
    let share = 0;
    /** The share out of which the rows done so far came. */
    let shareDone = 0;
    let total: number | null = null;
    const watched = {
      ...(signal === undefined ? {} : { signal }),
      onShare: (behind: number) => {
        // Rows are handed over some hundreds at a time: only now are all of a share done.
        if (shareDone > 0) total = estimatedTotal(done, shareDone);
        share = behind;
      },
    };
    for await (const rows of sheet.rows(watched)) {
      const records = rows.filter((row) => row.number > header.lastRow);
      // One look at the ledger for all of them: it is not locked and unlocked again for every row.
      const judgeAll = db.transaction(() =>
        records.map((row) => {
          const outcome = judgeRow(definition, header, row, lookup);
          return { outcome, cells: row.cells, proposed: proposedIn(definition, outcome) };
        }),
      );
      const judged = judgeAll();
      store.add(judged);
      done += records.length;
      shareDone = share;
      onProgress?.(done, total === null ? null : Math.max(done, total));
    }
    onProgress?.(done, done);
    store.finish(
      {
        register: definition.key,
        file: basename(request.file),
        sheet: sheet.name,
        headerRow: header.row,
        columns: header.columns,
        fingerprint: layoutFingerprint(header),
        forAllRows: header.forAllRows ?? {},
        otherSheets: others,
        basis,
      },
      lookup.proposals,
      Object.keys(definition.fields).filter((key) => fieldOf(definition, key).unique),
    );
    refuseEmpty(store, request.file, sheet.name);
    return store;
  } catch (error) {
    store.discard();
    // The readers stop with the signal's own error, wherever they are.
    if (signal?.aborted) throw new Refusal('import-cancelled', {});
    throw error;
  }
}

/** Two figures are honest for an estimate, and stand still while the rows count up. */
function estimatedTotal(done: number, share: number): number {
  return Number((done / share).toPrecision(2));
}

/**
 * Number of the last change; a preview is valid only as long as it stays the last.
 *
 * @param before leaves out the batch that is being written
 */
export function lastBatch(db: Database, before = Number.MAX_SAFE_INTEGER): number {
  const found = db
    .prepare<[number], { last: number | null }>('SELECT max(id) AS last FROM batch WHERE id < ?')
    .get(before);
  return found?.last ?? 0;
}

function refuseEmpty(store: StagingStore, file: string, sheet: string): void {
  const { added, changed, unchanged, refused } = store.counts();
  if (added + changed + unchanged + refused > 0) return;
  throw new Refusal('rows-missing', { file: basename(file), sheet });
}
