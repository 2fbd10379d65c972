import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type { BackupManifest } from './backup-manifest.ts';
import { type CopyReport, inspectCopy } from './inspect-copy.ts';

/** Bytes hashed at once. */
const chunkSize = 1 << 20;

/** Checks that a backup is still what was made: every page sound, and every byte as its manifest says. */
export function inspectBackup(path: string, { sha256 }: BackupManifest): CopyReport {
  const file = join(path, 'ledger.sqlite');
  const report = inspectCopy(file);
  if (report.problem !== null || fileHash(file) === sha256) return report;
  return { ...report, problem: '内容与备份时不同' };
}

/** SHA-256 of a file, hexadecimal. */
export function fileHash(file: string): string {
  const hash = createHash('sha256');
  const chunk = Buffer.alloc(chunkSize);
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const length = readSync(descriptor, chunk);
      if (length === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
}
