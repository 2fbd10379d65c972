import type { Database } from 'better-sqlite3';
import type { LedgerMeta } from '../ledger/meta.ts';
import type { ReferenceIndex } from '../ledger/records/reference-index.ts';
import { exportRegister } from './kinds/export-register.ts';
import { makeBackup } from './kinds/make-backup.ts';
import { partyStatistics } from './kinds/party-statistics.ts';
import { printRegister } from './kinds/print-register.ts';
import { saveRefused } from './kinds/save-refused.ts';
import { stage } from './kinds/stage.ts';

/** What a job has to work with: a read-only ledger of its own, and a line to whoever waits for it. */
export interface JobContext {
  readonly folder: string;
  readonly db: Database;
  readonly meta: LedgerMeta;
  readonly names: ReferenceIndex;
  /** ISO moment with offset at which the job was asked for. */
  readonly now: string;
  readonly actor: string;
  readonly signal: AbortSignal;
  report(done: number, total: number | null): void;
}

/** Every kind of long work, by name: plain data in, plain data out, for both travel between threads. */
export const jobKinds = {
  'export-register': exportRegister,
  'make-backup': makeBackup,
  'party-statistics': partyStatistics,
  'print-register': printRegister,
  'save-refused': saveRefused,
  'stage-import': stage,
};

export type JobKind = keyof typeof jobKinds;
export type JobInput<Kind extends JobKind> = Parameters<(typeof jobKinds)[Kind]>[0];
export type JobOutput<Kind extends JobKind> = Awaited<ReturnType<(typeof jobKinds)[Kind]>>;
