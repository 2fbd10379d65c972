import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import { isPopulationList } from '../../shared/privacy/population-list.ts';
import { registers } from '../../shared/registers/definitions/index.ts';
import { missingColumns } from '../../shared/registers/import/missing-columns.ts';
import type { OpenWorkbook, WorkbookSheet } from '../workbooks/open-workbook.ts';
import { headRows, type RecognisedSheet, recogniseSheet, type WantedHeader } from './recognise-sheet.ts';

export interface ChosenSheet extends RecognisedSheet {
  readonly sheet: WorkbookSheet;
  /** Names of the other sheets that could be imported as well, where none was asked for: e.g. one for each branch. */
  readonly others: readonly string[];
}

interface Candidate extends RecognisedSheet {
  readonly sheet: WorkbookSheet;
  /** Whether it has the columns that every row must have, and rows under them. */
  readonly importable: boolean;
}

/**
 * Finds the sheet and the register that fit best: of those that can be imported the one with the most recognised
 * columns. What the clerk has chosen is not guessed. Hidden sheets (code lists, last year's copy) count only if named.
 */
export async function chooseSheet(
  db: Database,
  workbook: OpenWorkbook,
  file: string,
  wanted: WantedHeader & { readonly sheet?: string },
): Promise<ChosenSheet> {
  const sheets =
    wanted.sheet === undefined
      ? workbook.sheets.filter((sheet) => !sheet.hidden)
      : // A blank at the end of a sheet's name is not seen on its tab.
        workbook.sheets.filter((sheet) => sheet.name.trim() === wanted.sheet?.trim());
  const name = basename(file);
  if (sheets.length === 0 && wanted.sheet !== undefined) {
    const names = workbook.sheets.map((sheet) => sheet.name);
    throw new Refusal('sheet-missing', { file: name, sheet: wanted.sheet, sheets: names });
  }
  const candidates: Candidate[] = [];
  for (const sheet of sheets) {
    const head = await sheet.head(headRows);
    const found = recogniseSheet(db, head, wanted);
    if (found === null) continue;
    const importable =
      missingColumns(found.definition, found.header.columns).length === 0 &&
      head.rows.some((row) => row.number > found.header.lastRow);
    candidates.push({ sheet, ...found, importable });
  }
  const best = candidates.toSorted(bestFirst)[0];
  if (best !== undefined) {
    const others = candidates.filter(
      ({ sheet, definition, importable }) =>
        sheet !== best.sheet && definition === best.definition && importable,
    );
    return { ...best, others: others.map(({ sheet }) => sheet.name) };
  }
  const examples = (wanted.register === undefined ? registers : [wanted.register])
    .flatMap((definition) => Object.values(definition.fields).slice(0, 4))
    .map((field) => field.label);
  const label = wanted.register?.label ?? '任何名册';
  throw new Refusal('header-missing', { file: name, label, examples: examples.slice(0, 8) });
}

function bestFirst(a: Candidate, b: Candidate): number {
  return Number(b.importable) - Number(a.importable) || b.header.score - a.header.score;
}

/**
 * Refuses a list without a column that every row must have: it would only be refused row by row. After the clerk's own
 * assignment of columns, which may have supplied it.
 */
export function refuseMissingColumns({ definition, header, sheet }: ChosenSheet, file: string): void {
  const columns = missingColumns(definition, header.columns);
  if (columns.length === 0) return;
  throw new Refusal('columns-missing', {
    file: basename(file),
    sheet: sheet.name,
    label: definition.label,
    columns,
  });
}

/** Refuses a list of residents by household, however its columns are assigned (privacy rule 6). */
export function refusePopulationList({ header, sheet }: ChosenSheet, file: string): void {
  if (!isPopulationList(header.columns.map(({ heading }) => heading))) return;
  throw new Refusal('population-list', { file: basename(file), sheet: sheet.name });
}
