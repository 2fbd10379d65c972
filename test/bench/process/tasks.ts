import type { WorkbookToCommit } from '../jobs/commit-workbook.ts';
import type { RegisterToExport } from '../jobs/export-register.ts';
import type { LedgerToLoad } from '../jobs/load-ledger.ts';
import type { BenchLedger } from '../jobs/open-bench-ledger.ts';
import type { RegisterToPrint } from '../jobs/print-register.ts';
import type { WorkbookToStage } from '../jobs/stage-workbook.ts';
import type { MembersToInsert } from '../peers/bare-insert.ts';
import type { WorkbookToRead } from '../peers/exceljs-read.ts';
import type { WorkbookToWrite } from '../peers/exceljs-write.ts';
import type { WorkbookToMake } from '../peers/members-workbook.ts';
import type { SheetToDraw } from '../peers/pdfkit-sheet.ts';

/**
 * Everything that is measured in a process of its own, so that its peak of memory is its own and nothing before has
 * warmed or littered it. Plain data in, plain data out; each is loaded when it is asked for.
 */
export const tasks = {
  'ask-lists': async (input: BenchLedger) => (await import('../jobs/ask-lists.ts')).askLists(input),
  'bare-insert': async (input: MembersToInsert) =>
    (await import('../peers/bare-insert.ts')).bareInsert(input),
  'commit-workbook': async (input: WorkbookToCommit) =>
    (await import('../jobs/commit-workbook.ts')).commitWorkbook(input),
  'draw-with-pdfkit': async (input: SheetToDraw) =>
    (await import('../peers/pdfkit-sheet.ts')).drawWithPdfkit(input),
  'export-register': async (input: RegisterToExport) =>
    (await import('../jobs/export-register.ts')).exportRegister(input),
  'first-page': async (input: BenchLedger) => (await import('../jobs/first-page.ts')).firstPage(input),
  'load-ledger': async (input: LedgerToLoad) => (await import('../jobs/load-ledger.ts')).loadLedger(input),
  'make-workbook': async (input: WorkbookToMake) =>
    (await import('../peers/members-workbook.ts')).makeMembersWorkbook(input),
  'print-register': async (input: RegisterToPrint) =>
    (await import('../jobs/print-register.ts')).printRegister(input),
  'raw-first-page': async (input: BenchLedger) => (await import('../peers/raw-pages.ts')).rawFirstPage(input),
  'read-pages': async (input: BenchLedger) => (await import('../jobs/read-pages.ts')).readPages(input),
  'read-with-exceljs': async (input: WorkbookToRead) =>
    (await import('../peers/exceljs-read.ts')).readWithExceljs(input),
  'save-changes': async (input: BenchLedger) => (await import('../jobs/save-changes.ts')).saveChanges(input),
  'stage-workbook': async (input: WorkbookToStage) =>
    (await import('../jobs/stage-workbook.ts')).stageWorkbook(input),
  'write-with-exceljs': async (input: WorkbookToWrite) =>
    (await import('../peers/exceljs-write.ts')).writeWithExceljs(input),
};

export type TaskName = keyof typeof tasks;
export type TaskInput<Name extends TaskName> = Parameters<(typeof tasks)[Name]>[0];
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<(typeof tasks)[Name]>>;
