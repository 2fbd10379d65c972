import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import {
  openWorkbook,
  type SheetRow,
  type WorkbookLimits,
} from '../../../electron/workbooks/open-workbook.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import type { Cell } from '../../../shared/registers/cell.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianxin-workbooks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A path in a folder that disappears after the tests of the file. */
export function tempPath(name: string): string {
  return join(folder, name);
}

export function tempFile(name: string, content: string | Buffer): string {
  const path = tempPath(name);
  writeFileSync(path, content);
  return path;
}

/** Everything that can be read from a workbook. */
export async function readAll(path: string, limits: Partial<WorkbookLimits> = {}) {
  const workbook = await openWorkbook(path, limits);
  try {
    const sheets = [];
    for (const sheet of workbook.sheets) {
      const rows: SheetRow[] = [];
      for await (const chunk of sheet.rows()) rows.push(...chunk);
      sheets.push({ name: sheet.name, hidden: sheet.hidden, rows });
    }
    return { format: workbook.format, sheets };
  } finally {
    await workbook.close();
  }
}

/** The cells of the first sheet, row by row. */
export async function readCells(
  path: string,
  limits: Partial<WorkbookLimits> = {},
): Promise<(readonly Cell[])[]> {
  const { sheets } = await readAll(path, limits);
  return (sheets[0]?.rows ?? []).map((row) => row.cells);
}

/** The code of the refusal that reading the file ends in; any other end fails the test. */
export async function refusalOf(path: string, limits: Partial<WorkbookLimits> = {}): Promise<string> {
  try {
    await readAll(path, limits);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  throw new Error('the file was read without a refusal');
}
