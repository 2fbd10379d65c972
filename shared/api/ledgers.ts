import { z } from 'zod';
import { inService } from './call.ts';
import { jobId, nothing, path } from './common.ts';

/** 账本 as the frame shows it. */
export interface LedgerInfo {
  readonly folder: string;
  readonly office: { readonly name: string; readonly level: string; readonly code: string | null };
  /** 练习册: every page says so (P39). */
  readonly practice: boolean;
  readonly readOnly: boolean;
  readonly secondPlace: string | null;
  /** ISO moment of the newest backup; null if there is none. */
  readonly lastBackup: string | null;
  /** Live rows by register. */
  readonly counts: Readonly<Record<string, number>>;
  readonly actor: string;
}

export interface RecentLedger {
  readonly folder: string;
  readonly office: string;
  /** ISO moment. */
  readonly openedAt: string;
  /** False if the folder is not there now, e.g. on an unplugged disk. */
  readonly exists: boolean;
}

/** Why a ledger did not open, and what can be pressed. */
export interface OpeningProblem {
  readonly folder: string;
  readonly code: string;
  readonly message: string;
  /** The newest backup that passed its check, where a backup is the way out. */
  readonly backup: FoundBackup | null;
  /** Looking at it without writing is possible. */
  readonly readOnlyPossible: boolean;
}

/** What the program starts with. */
export type StartState =
  | {
      readonly state: 'open';
      readonly ledger: LedgerInfo;
      /** Where new ledgers go unless the clerk chooses otherwise. */
      readonly home: string;
    }
  | {
      readonly state: 'closed';
      readonly home: string;
      readonly recent: readonly RecentLedger[];
      readonly problem: OpeningProblem | null;
      /** There is a practice ledger already: it can be gone on with, or begun anew. */
      readonly practised: boolean;
    };

export interface BackupInfo {
  readonly path: string;
  readonly name: string;
  readonly kind: string;
  readonly at: string;
  /** Bytes. */
  readonly size: number;
  readonly counts: Readonly<Record<string, number>>;
}

/** A backup met outside its ledger: whose it is must be said. */
export interface FoundBackup extends BackupInfo {
  readonly office: string;
  /** The folder of the ledger that it lies in, or of the second place. */
  readonly beside: string;
}

/** 第二备份位置: a folder on another disk that gets a copy of every backup. */
export interface SecondPlace {
  readonly folder: string;
  /** What is wrong with it now, in a sentence; null if all is well. */
  readonly problem: string | null;
  /** Newest first. */
  readonly backups: readonly BackupInfo[];
}

export interface LedgerCheck {
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

export interface RestoredLedger {
  readonly folder: string;
  readonly before: Readonly<Record<string, number>>;
  readonly after: Readonly<Record<string, number>>;
  readonly missingAttachments: readonly string[];
}

const ledgerName = z.string().trim().min(1).max(60);

/** 账本: open, create, back up, restore. */
export const ledgerCalls = {
  startState: inService(nothing).gives<StartState>(),
  createLedger: inService(
    z.strictObject({
      /** The folder in which `名称.lianxin` is made. */
      parent: path,
      name: ledgerName,
      office: z.string().trim().min(1).max(60),
      level: z.enum(['街道', '乡镇']),
      code: z.string().trim().max(30).nullable(),
    }),
  ).gives<LedgerInfo>(),
  openLedger: inService(
    z.strictObject({ folder: path, mode: z.enum(['write', 'read']) }),
  ).gives<LedgerInfo>(),
  /** Opens the practice ledger, making it from the sample office first if need be. */
  openPracticeLedger: inService(z.strictObject({ job: jobId, anew: z.boolean() })).gives<LedgerInfo>(),
  closeLedger: inService(nothing).gives<null>(),
  ledgerInfo: inService(nothing).gives<LedgerInfo>(),
  changeOffice: inService(
    z.strictObject({
      office: z.string().trim().min(1).max(60),
      level: z.enum(['街道', '乡镇']),
      code: z.string().trim().max(30).nullable(),
    }),
  ).gives<LedgerInfo>(),
  forgetRecentLedger: inService(z.strictObject({ folder: path })).gives<null>(),
  listBackups: inService(nothing).gives<readonly BackupInfo[]>(),
  makeBackup: inService(z.strictObject({ job: jobId })).gives<{
    readonly backup: BackupInfo;
    readonly secondPlaceProblem: string | null;
  }>(),
  /** Null if none was chosen. */
  secondPlace: inService(nothing).gives<SecondPlace | null>(),
  chooseSecondPlace: inService(z.strictObject({ folder: path.nullable() })).gives<LedgerInfo>(),
  /** The backups of every ledger that was opened lately, newest first: they are found even if no ledger opens. */
  knownBackups: inService(nothing).gives<readonly FoundBackup[]>(),
  /** What a folder chosen by hand holds. */
  describeBackup: inService(z.strictObject({ backup: path })).gives<FoundBackup>(),
  /** Whether a backup is still, byte for byte, what was made; the problem in a few words, or null. */
  checkBackup: inService(z.strictObject({ job: jobId, backup: path })).gives<{
    readonly problem: string | null;
  }>(),
  /** Restores into a new folder `名称.lianxin`; nothing that exists is touched. */
  restoreBackup: inService(
    z.strictObject({ job: jobId, backup: path, parent: path, name: ledgerName }),
  ).gives<RestoredLedger>(),
  verifyLedger: inService(z.strictObject({ job: jobId })).gives<LedgerCheck>(),
  cancelJob: inService(z.strictObject({ job: jobId })).gives<null>(),
};
