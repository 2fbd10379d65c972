import { Refusal } from '../../shared/messages/refusal.ts';
import { detectContent } from './detect-content.ts';
import { defaultLimits, type WorkbookLimits } from './limits.ts';
import { openDelimitedText } from './open-delimited-text.ts';
import { openOds } from './open-ods.ts';
import { openXls } from './open-xls.ts';
import { openXlsx } from './open-xlsx.ts';
import { inspectSourceFile, type SourceFile } from './source-file.ts';
import type { OpenWorkbook } from './workbook.ts';
import { ZipArchive } from './zip-archive.ts';

export type { WorkbookLimits } from './limits.ts';
export type {
  MergedRange,
  OpenWorkbook,
  ReadOptions,
  SheetHead,
  SheetRow,
  WorkbookFormat,
  WorkbookSheet,
} from './workbook.ts';

/**
 * Opens a spreadsheet that somebody sent: .xlsx, .xls, .ods or delimited text, told apart by content.
 * Whatever is wrong with the file ends in a Refusal, here or while its rows are read.
 */
export async function openWorkbook(
  path: string,
  limits: Partial<WorkbookLimits> = {},
): Promise<OpenWorkbook> {
  const source = await inspectSourceFile(path, { ...defaultLimits, ...limits });
  const { file } = source;
  const content = detectContent(source.head);
  switch (content.kind) {
    case 'zip':
      return openZip(source);
    case 'compound-file':
    case 'biff':
    case 'markup':
      return openXls(source, content.kind);
    case 'text':
      return openDelimitedText(source);
    case 'other-document':
      throw new Refusal('workbook-other-document', { file, kind: content.name });
    case 'save-as-needed':
      throw new Refusal('workbook-save-as-needed', { file, kind: content.name });
    case 'unknown':
      throw new Refusal('workbook-unknown', { file });
  }
}

async function openZip(source: SourceFile): Promise<OpenWorkbook> {
  const archive = await ZipArchive.open(source);
  try {
    return await openZippedWorkbook(archive, source);
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** Many programs zip their documents; the parts inside say whose this one is. */
async function openZippedWorkbook(archive: ZipArchive, source: SourceFile): Promise<OpenWorkbook> {
  const { file } = source;
  if (archive.has('xl/workbook.bin')) {
    throw new Refusal('workbook-save-as-needed', { file, kind: ' Excel 二进制工作簿（.xlsb）' });
  }
  if (archive.has('word/document.xml')) {
    throw new Refusal('workbook-other-document', { file, kind: ' Word 文档' });
  }
  if (archive.has('ppt/presentation.xml')) {
    throw new Refusal('workbook-other-document', { file, kind: '演示文稿' });
  }
  if (archive.has('Index/Document.iwa')) {
    throw new Refusal('workbook-save-as-needed', { file, kind: '苹果 Numbers 表格' });
  }
  if (archive.has('mimetype') && archive.has('content.xml')) return openOds(archive, source);
  if (archive.has('[Content_Types].xml') || archive.has('xl/workbook.xml')) return openXlsx(archive, source);
  throw new Refusal('workbook-other-document', { file, kind: '压缩包（请先解压）' });
}
