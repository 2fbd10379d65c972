import type { Database } from 'better-sqlite3';
import type { Ledger } from '../ledger/ledger.ts';
import type { LedgerMeta } from '../ledger/meta.ts';
import type { ReferenceIndex } from '../ledger/records/reference-index.ts';
import type { CheckBackupInput } from './kinds/check-backup.ts';
import type { CommitImportInput } from './kinds/commit-import.ts';
import type { EraseDueInput } from './kinds/erase-due.ts';
import type { ExportLayoutInput } from './kinds/export-layout.ts';
import type { ExportRegisterInput } from './kinds/export-register.ts';
import type { ExportTallyInput } from './kinds/export-tally.ts';
import type { FillTemplateInput } from './kinds/fill-template.ts';
import type { FindDueInput } from './kinds/find-due.ts';
import type { MakeBackupInput } from './kinds/make-backup.ts';
import type { PartyStatisticsInput } from './kinds/party-statistics.ts';
import type { PrintLayoutInput } from './kinds/print-layout.ts';
import type { PrintPapersInput } from './kinds/print-papers.ts';
import type { PrintRegisterInput } from './kinds/print-register.ts';
import type { PrintSelfCheckInput } from './kinds/print-self-check.ts';
import type { PrintTallyInput } from './kinds/print-tally.ts';
import type { ReadTemplateInput } from './kinds/read-template.ts';
import type { RestoreBackupInput } from './kinds/restore-backup.ts';
import type { SaveRefusedInput } from './kinds/save-refused.ts';
import type { StageInput } from './kinds/stage.ts';

/** What every job has: the moment, a way to be stopped, and a line to whoever waits for it. */
export interface LoneJobContext {
  /** ISO moment with offset at which the job was asked for. */
  readonly now: string;
  readonly actor: string;
  readonly signal: AbortSignal;
  report(done: number, total: number | null): void;
}

/** What a job on a ledger has to work with: besides, a read-only connection of its own. */
export interface JobContext extends LoneJobContext {
  readonly folder: string;
  readonly db: Database;
  readonly meta: LedgerMeta;
  readonly names: ReferenceIndex;
}

/** What a job has that writes: a ledger on a connection of its own, while nobody else writes. */
export interface WritingJobContext extends LoneJobContext {
  readonly ledger: Ledger;
}

/**
 * Every kind of long work on a ledger, by name: plain data in, plain data out, for both travel between threads. Each is loaded when
 * it is asked for: a backup need not wait for the PDF library.
 */
export const jobKinds = {
  'check-ledger': async (_: Record<string, never>, context: JobContext) =>
    (await import('./kinds/check-ledger.ts')).checkLedger(context),
  'export-layout': async (input: ExportLayoutInput, context: JobContext) =>
    (await import('./kinds/export-layout.ts')).exportLayout(input, context),
  'export-register': async (input: ExportRegisterInput, context: JobContext) =>
    (await import('./kinds/export-register.ts')).exportRegister(input, context),
  'export-tally': async (input: ExportTallyInput, context: JobContext) =>
    (await import('./kinds/export-tally.ts')).exportTally(input, context),
  'fill-template': async (input: FillTemplateInput, context: JobContext) =>
    (await import('./kinds/fill-template.ts')).fillTemplate(input, context),
  'find-due': async (input: FindDueInput, context: JobContext) =>
    (await import('./kinds/find-due.ts')).findDueContent(input, context),
  'make-backup': async (input: MakeBackupInput, context: JobContext) =>
    (await import('./kinds/make-backup.ts')).makeBackup(input, context),
  'party-statistics': async (input: PartyStatisticsInput, context: JobContext) =>
    (await import('./kinds/party-statistics.ts')).partyStatistics(input, context),
  'print-layout': async (input: PrintLayoutInput, context: JobContext) =>
    (await import('./kinds/print-layout.ts')).printLayout(input, context),
  'print-papers': async (input: PrintPapersInput, context: JobContext) =>
    (await import('./kinds/print-papers.ts')).printPapersOfRows(input, context),
  'print-register': async (input: PrintRegisterInput, context: JobContext) =>
    (await import('./kinds/print-register.ts')).printRegister(input, context),
  'print-self-check': async (input: PrintSelfCheckInput, context: JobContext) =>
    (await import('./kinds/print-self-check.ts')).printSelfCheck(input, context),
  'print-tally': async (input: PrintTallyInput, context: JobContext) =>
    (await import('./kinds/print-tally.ts')).printTally(input, context),
  'save-refused': async (input: SaveRefusedInput, context: JobContext) =>
    (await import('./kinds/save-refused.ts')).saveRefused(input, context),
  'stage-import': async (input: StageInput, context: JobContext) =>
    (await import('./kinds/stage.ts')).stage(input, context),
  'verify-ledger': async (_: Record<string, never>, context: JobContext) =>
    (await import('./kinds/verify-ledger.ts')).verify(context),
};

/** Long work that opens no ledger, some of it wanted just when the ledger does not open. */
export const loneJobKinds = {
  'check-backup': async (input: CheckBackupInput, _: LoneJobContext) =>
    (await import('./kinds/check-backup.ts')).checkBackup(input),
  'read-template': async (input: ReadTemplateInput, _: LoneJobContext) =>
    (await import('./kinds/read-template.ts')).readTemplate(input),
  'restore-backup': async (input: RestoreBackupInput, context: LoneJobContext) =>
    (await import('./kinds/restore-backup.ts')).restore(input, context),
};

/** Long work that writes; whoever asks for it holds the writer's lock and does not write meanwhile. */
export const writingJobKinds = {
  'erase-due': async (input: EraseDueInput, context: WritingJobContext) =>
    (await import('./kinds/erase-due.ts')).eraseDueContent(input, context),
  'commit-import': async (input: CommitImportInput, context: WritingJobContext) =>
    (await import('./kinds/commit-import.ts')).commitStaged(input, context),
};

type AllKinds = typeof jobKinds & typeof loneJobKinds & typeof writingJobKinds;

export type LoneJobKind = keyof typeof loneJobKinds;
export type JobKind = keyof typeof jobKinds;
export type WritingJobKind = keyof typeof writingJobKinds;
export type AnyJobKind = keyof AllKinds;
export type JobInput<Kind extends AnyJobKind> = Parameters<AllKinds[Kind]>[0];
export type JobOutput<Kind extends AnyJobKind> = Awaited<ReturnType<AllKinds[Kind]>>;
