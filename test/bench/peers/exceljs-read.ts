import ExcelJS from 'exceljs';
import { timed } from '../timing.ts';

export interface WorkbookToRead {
  readonly file: string;
}

/** The peer of importing: exceljs's streaming reader reads every cell and does nothing with it. */
export async function readWithExceljs({ file }: WorkbookToRead) {
  const { ms, result } = await timed(async () => {
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(file, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
    });
    let cells = 0;
    for await (const sheet of reader) {
      for await (const row of sheet) if (Array.isArray(row.values)) cells += row.values.length;
    }
    return cells;
  });
  return { ms, cells: result };
}
