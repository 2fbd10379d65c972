import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { SheetOffer } from '../../shared/api/imports.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { cellText } from '../../shared/registers/cell.ts';
import type { SheetHeader } from '../../shared/registers/import/header.ts';
import { openWorkbook, type SheetHead, type WorkbookSheet } from '../workbooks/open-workbook.ts';
import { withRememberedMapping } from './layout-memory.ts';
import { headRows, recogniseSheet, type WantedHeader } from './recognise-sheet.ts';

/** Values shown beside each heading, so that the clerk sees what a column holds. */
const sampleCount = 3;

/** How many rows, and how many texts of each, are shown where the clerk has to say which is the header. */
const topRows = 15;
const topTexts = 12;

/** What the import assistant offers to choose from: every sheet with the register it looks like and the proposed columns. */
export async function offerSheets(db: Database, file: string): Promise<SheetOffer[]> {
  const workbook = await openWorkbook(file);
  try {
    const offers: SheetOffer[] = [];
    for (const sheet of workbook.sheets) offers.push(await offer(db, sheet, {}));
    return offers;
  } finally {
    await workbook.close();
  }
}

/** The offer for one sheet, after the clerk has chosen its register or its header's row. */
export async function offerSheet(
  db: Database,
  file: string,
  name: string,
  wanted: WantedHeader,
): Promise<SheetOffer> {
  const workbook = await openWorkbook(file);
  try {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    if (sheet !== undefined) return await offer(db, sheet, wanted);
    const sheets = workbook.sheets.map((candidate) => candidate.name);
    throw new Refusal('sheet-missing', { file: basename(file), sheet: name, sheets });
  } finally {
    await workbook.close();
  }
}

async function offer(db: Database, sheet: WorkbookSheet, wanted: WantedHeader): Promise<SheetOffer> {
  const head = await sheet.head(headRows);
  const plain = { sheet: sheet.name, hidden: sheet.hidden, top: topOf(head) };
  const found = recogniseSheet(db, head, wanted);
  if (found === null) return { ...plain, register: null, headerRow: null, columns: [] };
  const header = withRememberedMapping(db, found.definition.key, found.header);
  return {
    ...plain,
    register: found.definition.key,
    headerRow: header.row,
    columns: header.columns.map((column) => ({ ...column, samples: samples(head, header, column.column) })),
  };
}

function topOf({ rows }: SheetHead): SheetOffer['top'] {
  return rows.slice(0, topRows).map(({ number, cells }) => ({
    row: number,
    texts: cells
      .map((cell) => cellText(cell).trim())
      .filter((text) => text !== '')
      .slice(0, topTexts),
  }));
}

function samples(head: SheetHead, header: SheetHeader, column: number): string[] {
  return head.rows
    .filter(({ number }) => number > header.lastRow)
    .map(({ cells }) => cellText(cells[column] ?? null).trim())
    .filter((text) => text !== '')
    .slice(0, sampleCount);
}
