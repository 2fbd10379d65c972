import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Why a backup was made; it decides how long it is kept. */
export type BackupKind = (typeof backupKinds)[number];

const backupKinds = ['手动', '关闭时', '每日', '升级前', '恢复前'] as const;

/** What a backup says about itself, in `manifest.json` beside its copy of the ledger. */
export interface BackupManifest {
  readonly kind: BackupKind;
  /** ISO moment with offset. */
  readonly at: string;
  readonly ledgerId: string;
  readonly office: string;
  readonly appVersion: string;
  /** Bytes of the copied ledger file. */
  readonly size: number;
  /** SHA-256 of that file, hexadecimal: SQLite's own check does not see a letter that became another. */
  readonly sha256: string;
  /** Number of the last batch in it. */
  readonly lastBatch: number;
  /** Live rows by register. */
  readonly counts: Readonly<Record<string, number>>;
  /** Names of the attachments it needs. */
  readonly attachments: readonly string[];
  /** integrity_check of the copy said ok. */
  readonly verified: true;
}

export interface Backup extends BackupManifest {
  readonly path: string;
}

export const backupEnding = '.lxbackup';

const manifestSchema: z.ZodType<BackupManifest> = z.object({
  kind: z.enum(backupKinds),
  at: z.iso.datetime({ offset: true }),
  ledgerId: z.string(),
  office: z.string(),
  appVersion: z.string(),
  size: z.int(),
  sha256: z.string(),
  lastBatch: z.int(),
  counts: z.record(z.string(), z.int()),
  attachments: z.array(z.string()),
  verified: z.literal(true),
});

/** The manifest of a backup folder; null if it is none, was cut short or is not ours. */
export function readManifest(path: string): BackupManifest | null {
  const file = join(path, 'manifest.json');
  if (!existsSync(file)) return null;
  const parsed = manifestSchema.safeParse(jsonIn(file));
  return parsed.success ? parsed.data : null;
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
