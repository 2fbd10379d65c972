import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll } from 'vitest';
import { commitImport } from '../../electron/import/commit-import.ts';
import { importResult } from '../../electron/import/import-result.ts';
import { type StageRequest, stageImport } from '../../electron/import/stage-import.ts';
import type { StagingStore } from '../../electron/import/staging-store.ts';
import type { Ledger } from '../../electron/ledger/ledger.ts';
import { readRows } from '../../electron/ledger/records/read-rows.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { citizenIdCheckCharacter } from '../../shared/people/citizen-id.ts';
import type { ImportResult } from '../../shared/registers/import/outcome.ts';
import type { AnyRegister, RowValues } from '../../shared/registers/register.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianxin-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

type SheetCell = string | number | Date | boolean | null;

export interface TestSheet {
  readonly name?: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
}

/** A real .xlsx file with these sheets. */
export async function writeWorkbook(...sheets: readonly TestSheet[]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  for (const [index, { name, rows, merges, hidden }] of sheets.entries()) {
    const sheet = workbook.addWorksheet(name ?? `表${index + 1}`, {
      state: hidden === true ? 'hidden' : 'visible',
    });
    for (const row of rows) sheet.addRow([...row]);
    for (const range of merges ?? []) sheet.mergeCells(range);
  }
  files += 1;
  const path = join(folder, `名册${files}.xlsx`);
  await workbook.xlsx.writeFile(path);
  return path;
}

export function writeText(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** An invented person's sound ID number. */
export function inventedId(born: string, order: number, area = 330621): string {
  const first17 = `${area}${born.replaceAll('-', '')}${String(order).padStart(3, '0')}`;
  return first17 + citizenIdCheckCharacter(first17);
}

/** What a stage of an import comes to, without committing it. */
export async function preview(
  ledger: Ledger,
  file: string,
  options: Partial<StageRequest> = {},
): Promise<ImportResult> {
  const store = await stage(ledger, file, options);
  try {
    return importResult(store, null, ledger.names);
  } finally {
    store.discard();
  }
}

export function stage(
  ledger: Ledger,
  file: string,
  options: Partial<StageRequest> = {},
): Promise<StagingStore> {
  return stageImport(ledger.db, { file, today: ledger.now().slice(0, 10), ...options });
}

/** Imports a file from the first look to the commit. */
export async function importFile(
  ledger: Ledger,
  file: string,
  options: Partial<StageRequest> = {},
): Promise<ImportResult> {
  const store = await stage(ledger, file, options);
  try {
    const batch = await commitImport(ledger, store);
    return importResult(store, batch, ledger.names);
  } finally {
    store.discard();
  }
}

/** The live rows of a register, blanks left out, in the order of paper lists. */
export function liveRows(ledger: Ledger, definition: AnyRegister): RowValues[] {
  return [...readRows(ledger.db, definition)].flat().map(({ values }) => withoutBlanks(values));
}

export function withoutBlanks(values: RowValues): RowValues {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

/** Every row of a register as the table holds it, whatever its revision: for comparing before and after. */
export function tableContent(ledger: Ledger, table: string): unknown[] {
  return ledger.db
    .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table} WHERE removed <> 2 ORDER BY id`)
    .all()
    .map(({ revision: _revision, ...rest }) => rest);
}

/** The code of the refusal that a promise ends in; any other end fails the test. */
export async function refusalCode(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  throw new Error('nothing was refused');
}
