import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import { layoutFingerprint, withMapping } from '../../shared/registers/import/header.ts';
import { judgeRow } from '../../shared/registers/import/judge-row.ts';
import type { RowOutcome } from '../../shared/registers/import/outcome.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../shared/registers/register.ts';
import { openWorkbook } from '../workbooks/open-workbook.ts';
import { type ChosenSheet, chooseSheet, refuseMissingColumns } from './choose-sheet.ts';
import { withRememberedMapping } from './layout-memory.ts';
import { LedgerLookup } from './ledger-lookup.ts';
import { StagingStore } from './staging-store.ts';

export interface StageRequest {
  readonly file: string;
  readonly today: string;
  readonly register?: AnyRegister;
  readonly sheet?: string;
  /** Columns (from 0) that the clerk assigned himself; null leaves a column out. */
  readonly mapping?: ReadonlyMap<number, string | null>;
}

export interface StageProgress {
  readonly signal?: AbortSignal;
  /** Rows judged so far; the total is not known before the end of the sheet. */
  onProgress?(done: number): void;
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
    const chosen = await chooseSheet(workbook, request.file, request);
    const header =
      request.mapping === undefined
        ? withRememberedMapping(db, chosen.definition.key, chosen.header)
        : withMapping(chosen.header, request.mapping);
    refuseMissingColumns({ ...chosen, header }, request.file);
    return await stageSheet(db, request, { ...chosen, header }, progress);
  } finally {
    await workbook.close();
  }
}

async function stageSheet(
  db: Database,
  request: StageRequest,
  { sheet, definition, header }: ChosenSheet,
  { signal, onProgress }: StageProgress,
): Promise<StagingStore> {
  const lookup = new LedgerLookup(db, definition, request.today);
  const basis = lastBatch(db);
  const store = StagingStore.create();
  try {
    let done = 0;
    const used = new Set<number>();
    for await (const rows of sheet.rows(signal === undefined ? {} : { signal })) {
      if (signal?.aborted) throw new Refusal('import-cancelled', {});
      const records = rows.filter((row) => row.number > header.lastRow);
      const outcomes = records.map((row) => judgeRow(definition, header, row, lookup));
      store.add(outcomes);
      for (const outcome of outcomes) for (const id of proposedIn(definition, outcome)) used.add(id);
      done += records.length;
      onProgress?.(done);
    }
    store.finish(
      {
        register: definition.key,
        file: basename(request.file),
        sheet: sheet.name,
        headerRow: header.row,
        columns: header.columns,
        fingerprint: layoutFingerprint(header),
        basis,
      },
      lookup.proposals.filter(({ id }) => used.has(id)),
    );
    refuseEmpty(store, request.file, sheet.name);
    return store;
  } catch (error) {
    store.discard();
    throw error;
  }
}

/** The rows to be made that an accepted row points to; what only refused rows name is not made. */
function proposedIn(definition: AnyRegister, outcome: RowOutcome): readonly number[] {
  const given: RowValues =
    outcome.kind === 'added'
      ? outcome.values
      : outcome.kind === 'changed'
        ? Object.fromEntries(outcome.changes.map(({ field, after }) => [field, after]))
        : {};
  return Object.entries(given).flatMap(([key, value]) =>
    fieldOf(definition, key).target === null
      ? []
      : [value]
          .flat()
          .map(Number)
          .filter((id) => id < 0),
  );
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
