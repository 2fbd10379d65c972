import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why a backup was made; it decides how long it is kept. */
export type BackupKind = '手动' | '关闭时' | '每日' | '升级前' | '恢复前';

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

/** The manifest of a backup folder; null if it is none or was cut short. */
export function readManifest(path: string): BackupManifest | null {
  const file = join(path, 'manifest.json');
  if (!existsSync(file)) return null;
  return JSON.parse(readFileSync(file, 'utf8')) as BackupManifest;
}
