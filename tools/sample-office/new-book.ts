import ExcelJS from 'exceljs';

/** All sample workbooks say that they were made then: making them again gives the same file. */
const madeAt = new Date('2026-07-01T00:00:00Z');

/** An empty workbook of the sample office. */
export function newBook(): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  book.created = madeAt;
  book.modified = madeAt;
  return book;
}
