import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintOptions } from '../../../electron/documents/pdf/pdf-file.ts';
import { printRegisterSheet, type RegisterSheet } from '../../../electron/documents/pdf/register-sheet.ts';
import type { TableColumn } from '../../../electron/documents/pdf/table-columns.ts';
import { type PdfPage, pdfPages } from '../../support/pdf-text.ts';

/** A file name in a temporary folder of its own. */
export function tempPath(name: string): string {
  return join(mkdtempSync(join(tmpdir(), 'lianxin-pdf-')), name);
}

/** The columns of the tests: a number, a name, a telephone number, two texts of which the last is narrow. */
export const columns: readonly TableColumn[] = [
  { title: '序号', weight: 4, align: 'center' },
  { title: '姓名', weight: 7, align: 'center' },
  { title: '联系电话', weight: 8, align: 'center', fits: '0000-00000000' },
  { title: '住址', weight: 40, align: 'left' },
  { title: '备注', weight: 10, align: 'left' },
];

/** A row; its second cell begins with a name that no other row has, so that it is found on the page. */
export function row(number: number, remark = ''): string[] {
  return [String(number), `甲${number}`, '13800138000', `团结路${number}号`, remark];
}

export const rowsUpTo = (count: number, remark = ''): string[][] =>
  Array.from({ length: count }, (_, index) => row(index + 1, remark));

/** A register sheet with one section, if not said otherwise. */
export function sheetOf(
  rows: RegisterSheet['sections'] | readonly (readonly string[])[],
  change: Partial<RegisterSheet> = {},
): RegisterSheet {
  const sections = Array.isArray(rows) && Array.isArray(rows[0]) ? [{ rows }] : rows;
  return {
    title: '党员名册',
    heading: { left: '单位：柳岸社区党委', right: '截至日期：2026年11月24日' },
    paper: 'A4',
    orientation: 'landscape',
    columns,
    sections: sections as RegisterSheet['sections'],
    footer: { mark: '内部资料　注意保管', printed: '打印：王芳　2026年11月24日 17:26' },
    masked: false,
    practice: false,
    ...change,
  };
}

export interface ReadBack {
  readonly file: string;
  readonly printed: Awaited<ReturnType<typeof printRegisterSheet>>;
  readonly pages: readonly PdfPage[];
}

/** Prints a sheet and reads it back. The faces are the program's own, if not said otherwise. */
export async function printed(sheet: RegisterSheet, options: PrintOptions = {}): Promise<ReadBack> {
  const file = tempPath('名册.pdf');
  const result = await printRegisterSheet(sheet, file, { faces: 'bundled', ...options });
  return { file, printed: result, pages: await pdfPages(file) };
}

/** The typefaces embedded in a PDF, by PostScript name. */
export function typefacesIn(file: string): string[] {
  const names = readFileSync(file, 'latin1').matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g);
  return [...new Set([...names].map(([, name]) => name ?? ''))].sort();
}
