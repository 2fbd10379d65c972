import { convertWithLibreOffice, findLibreOffice } from '../../support/libreoffice.ts';
import { timed } from '../timing.ts';

/** What LibreOffice takes to start, open a workbook and write its texts, in milliseconds; null if it is not installed. */
export function openInLibreOffice(file: string, outFolder: string): Promise<number | null> {
  return convert(file, 'csv', outFolder);
}

/** What LibreOffice takes to start, open a workbook and print it, in milliseconds; null if it is not installed. */
export function printWithLibreOffice(file: string, outFolder: string): Promise<number | null> {
  return convert(file, 'pdf', outFolder);
}

async function convert(file: string, format: 'csv' | 'pdf', outFolder: string): Promise<number | null> {
  if (findLibreOffice() === null) return null;
  const { ms } = await timed(() => convertWithLibreOffice([file], format, outFolder));
  return ms;
}
