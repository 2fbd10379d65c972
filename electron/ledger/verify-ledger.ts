import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { attachedFiles } from './attachments/attached-files.ts';
import { attachmentNames, attachmentPath } from './backup/attachments.ts';
import { fileHash } from './backup/inspect-backup.ts';
import { countLedger } from './backup/inspect-copy.ts';
import { schemaDifferences } from './migrate.ts';

export interface LedgerReport {
  readonly ok: boolean;
  /** What is wrong, in SQLite's or our own words; empty if all is well. */
  readonly problems: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly lastBatch: number;
  readonly attachments: number;
}

/** 检查: every page of the file, every link between tables, every batch whole, every attachment there and unchanged. */
export function verifyLedger(folder: string, db: Database): LedgerReport {
  const integrity = (db.pragma('integrity_check') as { integrity_check: string }[]).map(
    (row) => row.integrity_check,
  );
  const problems = integrity.filter((line) => line !== 'ok');
  const broken = db.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) problems.push(`${broken.length} 处引用落空`);
  problems.push(...schemaDifferences(db).map((difference) => `结构不符：${difference}`));
  const halves = db
    .prepare<[], { id: number }>(
      'SELECT id FROM batch WHERE changes <> (SELECT count(*) FROM journal WHERE journal.batch = batch.id)',
    )
    .all();
  problems.push(...halves.map(({ id }) => `第 ${id} 号操作不完整`));
  const store = join(folder, 'attachments');
  const names = attachmentNames(store);
  problems.push(...attachmentProblems(db, store, names));
  return { ok: problems.length === 0, problems, ...countLedger(db), attachments: names.length };
}

/** Files that rows name and that are not there, and files that are there and no longer what their name says. */
function attachmentProblems(db: Database, store: string, names: readonly string[]): readonly string[] {
  const called = new Map(
    db
      .prepare<[], { hash: string; name: string }>('SELECT hash, name FROM attachment_file')
      .all()
      .map(({ hash, name }) => [hash, name]),
  );
  const word = (hash: string) => `附件“${called.get(hash) ?? hash}”`;
  const lost = attachedFiles(db)
    .filter(({ hash }) => !existsSync(attachmentPath(store, hash)))
    .map(({ hash, register, row }) => `${word(hash)}不见了（${register}第 ${row} 号）`);
  const spoilt = names.flatMap((name) => {
    const path = attachmentPath(store, name);
    if (!existsSync(path)) return [`${word(name)}不在原处`];
    return fileHash(path) === name ? [] : [`${word(name)}的内容变了`];
  });
  return [...lost, ...spoilt];
}
