import { Refusal } from '../../shared/messages/refusal.ts';

/** SQLite's words for a file that is not whole, or not a database at all. */
const damaged = /^SQLITE_(CORRUPT|NOTADB)/;

/** Whether an error says that the ledger's file itself is spoilt. */
export function isDamage(error: unknown): boolean {
  return damaged.test(codeOf(error));
}

/**
 * Turns what the disk and SQLite complain about into a sentence; null for everything else, which is a bug.
 *
 * @param doing what was under way, for the sentence
 */
export function asRefusal(error: unknown, doing = '这次操作'): Refusal | null {
  if (error instanceof Refusal) return error;
  const code = codeOf(error);
  const cause = { cause: error };
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT')
    return new Refusal('disk-full', { doing }, cause);
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EACCES|EPERM|EROFS)/.test(code)) {
    return new Refusal('disk-read-only', { doing }, cause);
  }
  if (/^(SQLITE_IOERR|EIO)/.test(code)) return new Refusal('disk-failing', { doing, reason: code }, cause);
  if (damaged.test(code)) return new Refusal('ledger-damage-found', { doing }, cause);
  return null;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
