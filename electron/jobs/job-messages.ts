import type { AnyJobKind } from './job-kinds.ts';

/** What a job worker is started with. */
export interface JobOrder {
  readonly kind: AnyJobKind;
  readonly input: unknown;
  /** Null for a job that opens no ledger. */
  readonly folder: string | null;
  readonly now: string;
  readonly actor: string;
  readonly appVersion: string;
}

/** What a job worker says. A refusal travels as data, for only an error's message would survive. */
export type JobMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number | null }
  | { readonly type: 'done'; readonly output: unknown }
  | { readonly type: 'refused'; readonly code: string; readonly detail: unknown }
  | { readonly type: 'failed'; readonly message: string; readonly stack: string };

/** What is said to a job worker. */
export type JobCommand = { readonly type: 'cancel' };
