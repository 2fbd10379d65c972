import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';

/** The right to write a ledger, held until released or until the process ends, however it ends. */
export interface WriterLock {
  release(): void;
}

/**
 * Takes the one writer's place in a ledger folder. The lock is an exclusive transaction on a tiny SQLite file of its
 * own: the operating system frees it when the process dies, which a file that merely exists would not.
 *
 * @param now for the note that tells a second person who is at work
 * @throws Refusal `ledger-running` if somebody else holds it
 */
export function takeWriterLock(folder: string, now: string): WriterLock {
  const note = join(folder, 'lock.txt');
  const db = new Database(join(folder, 'lock.sqlite'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') {
      throw new Refusal(
        'ledger-running',
        { ledger: basename(folder), holder: holderOf(note) },
        { cause: error },
      );
    }
    throw error;
  }
  writeFileSync(note, `${hostname()}，自 ${now.slice(0, 16).replace('T', ' ')}\n`);
  return {
    release() {
      rmSync(note, { force: true });
      db.close();
    },
  };
}

/** Who holds the lock, as far as the note says; it may be missing for a moment. */
function holderOf(note: string): string {
  try {
    return readFileSync(note, 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
