import { z } from 'zod';
import { inService } from './call.ts';
import { jobId, path } from './common.ts';

/** How many files one field holds, and how many are added at once. */
export const mostAttachments = 500;

/** SHA-256 of an attached file's content: its name in the ledger. */
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** 附件: a file that a row names, as the screen shows it. */
export interface Attachment {
  readonly hash: string;
  /** What it was called when it was first added; null if the ledger does not know. */
  readonly name: string | null;
  /** Bytes. */
  readonly size: number;
  /** Whether `app://lianxin/attachment/<hash>` shows it. */
  readonly isPicture: boolean;
  /** False if its file is not in the ledger's folder any more. */
  readonly isThere: boolean;
}

export interface AddedAttachments {
  /** In the order given; the same content twice is there once. */
  readonly added: readonly Attachment[];
  /** Why others were not taken in, one sentence a file. */
  readonly refused: readonly string[];
}

/** 附件 (P25): taking files into the ledger, and out again. A row names them by saving their hashes. */
export const attachmentCalls = {
  /** One for each hash, in the order asked. */
  attachments: inService(z.strictObject({ hashes: z.array(hash).max(mostAttachments) })).gives<
    readonly Attachment[]
  >(),
  /** A long job: 200 photos take a while. What is taken in belongs to no row until one is saved. */
  addAttachments: inService(
    z.strictObject({ paths: z.array(path).min(1).max(mostAttachments), job: jobId }),
  ).gives<AddedAttachments>(),
  /** Fetches a lost file back out of the backups. */
  recoverAttachment: inService(z.strictObject({ hash })).gives<null>(),
  saveAttachment: inService(z.strictObject({ hash, path })).gives<null>(),
  /** A copy outside the ledger, under the file's own name, for the system's program; it goes when the ledger is closed. */
  copyToOpen: inService(z.strictObject({ hash })).gives<{ readonly path: string }>(),
};
