import type { Database } from 'better-sqlite3';
import type { SheetOffer } from '../../shared/api/imports.ts';
import { cellText } from '../../shared/registers/cell.ts';
import { registers } from '../../shared/registers/definitions/index.ts';
import { findHeader, type SheetHeader } from '../../shared/registers/import/header.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { openWorkbook, type SheetHead, type WorkbookSheet } from '../workbooks/open-workbook.ts';
import { headRows } from './choose-sheet.ts';
import { withRememberedMapping } from './layout-memory.ts';

/** Values shown beside each heading, so that the clerk sees what a column holds. */
const sampleCount = 4;

/**
 * What the import assistant offers to choose from: every sheet with the register it looks like and the proposed
 * columns.
 *
 * @param register if the clerk has chosen one, only that is looked for
 */
export async function offerSheets(db: Database, file: string, register?: AnyRegister): Promise<SheetOffer[]> {
  const workbook = await openWorkbook(file);
  try {
    const offers: SheetOffer[] = [];
    for (const sheet of workbook.sheets) offers.push(await offer(db, sheet, register));
    return offers;
  } finally {
    await workbook.close();
  }
}

async function offer(db: Database, sheet: WorkbookSheet, register?: AnyRegister): Promise<SheetOffer> {
  const head = await sheet.head(headRows);
  let best: { definition: AnyRegister; header: SheetHeader } | null = null;
  for (const definition of register === undefined ? registers : [register]) {
    const header = findHeader(definition, head);
    if (header !== null && header.score > (best?.header.score ?? 0)) best = { definition, header };
  }
  const plain = { sheet: sheet.name, hidden: sheet.hidden };
  if (best === null) return { ...plain, register: null, headerRow: null, columns: [] };
  const header = withRememberedMapping(db, best.definition.key, best.header);
  return {
    ...plain,
    register: best.definition.key,
    headerRow: header.row,
    columns: header.columns.map((column) => ({ ...column, samples: samples(head, header, column.column) })),
  };
}

function samples(head: SheetHead, header: SheetHeader, column: number): string[] {
  return head.rows
    .filter(({ number }) => number > header.lastRow)
    .map(({ cells }) => cellText(cells[column] ?? null).trim())
    .filter((text) => text !== '')
    .slice(0, sampleCount);
}
