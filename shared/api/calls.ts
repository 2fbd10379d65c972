import type { z } from 'zod';
import { attachmentCalls } from './attachments.ts';
import type { Call } from './call.ts';
import { designCalls } from './designs.ts';
import { documentCalls } from './documents.ts';
import { duplicateCalls } from './duplicates.ts';
import { historyCalls } from './history.ts';
import { importCalls } from './imports.ts';
import { ledgerCalls } from './ledgers.ts';
import { overviewCalls } from './overviews.ts';
import { privacyCalls } from './privacy.ts';
import { registerCalls } from './registers.ts';
import { retentionCalls } from './retention.ts';
import { shellCalls } from './shell.ts';
import { templateCalls } from './templates.ts';

/** Every call between the screen and the main side. Preload, relay, handlers and the screen's client follow from it. */
export const calls = {
  ...ledgerCalls,
  ...registerCalls,
  ...retentionCalls,
  ...importCalls,
  ...attachmentCalls,
  ...designCalls,
  ...documentCalls,
  ...duplicateCalls,
  ...historyCalls,
  ...overviewCalls,
  ...privacyCalls,
  ...shellCalls,
  ...templateCalls,
} satisfies Record<string, Call>;

export type Calls = typeof calls;
export type CallName = keyof Calls;

/** The names as a list: an object's keys lose their type. */
export const callNames = Object.keys(calls) as readonly CallName[];

/** What the screen sends; defaults may be left out. */
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>;

/** What a handler gets, after parsing. */
export type ParsedInput<Table, Name extends keyof Table> =
  Table[Name] extends Call<infer Input, unknown> ? z.output<Input> : never;

export type OutputOf<Table, Name extends keyof Table> =
  Table[Name] extends Call<z.ZodType, infer Output> ? Output : never;

export type CallOutput<Name extends CallName> = OutputOf<Calls, Name>;
