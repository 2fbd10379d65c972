import { join } from 'node:path';
import Database from 'better-sqlite3';
import ExcelJS from 'exceljs';
import { ledgerFile } from '../../../electron/ledger/open-ledger.ts';
import { columnName, quote, sortColumn } from '../../../electron/ledger/registers/table-names.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { timed } from '../timing.ts';

export interface WorkbookToWrite {
  readonly folder: string;
  readonly out: string;
}

/**
 * The floor of exporting: the same columns of the same rows, as the table holds them, into exceljs's streaming writer:
 * no labels for codes, no names for branches, no styles, no drop-downs.
 */
export async function writeWithExceljs({ folder, out }: WorkbookToWrite) {
  const db = new Database(join(folder, ledgerFile), { readonly: true });
  const columns = partyMember.workbook.columns.map((key) => quote(columnName(key))).join(', ');
  const rows = db
    .prepare<[], unknown[]>(
      `SELECT ${columns} FROM party_member WHERE removed = 0 ORDER BY ${sortColumn}, id`,
    )
    .raw();
  const { ms } = await timed(async () => {
    const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
      filename: out,
      useSharedStrings: false,
      useStyles: false,
    });
    const sheet = workbook.addWorksheet('党员');
    let count = 0;
    for (const row of rows.iterate()) {
      count += 1;
      sheet.addRow([count, ...row]).commit();
      // exceljs gives its streams a turn only between tasks: without this the whole sheet waits in memory.
      if (count % 1000 === 0) await new Promise(setImmediate);
    }
    sheet.commit();
    await workbook.commit();
  });
  db.close();
  return { ms };
}
