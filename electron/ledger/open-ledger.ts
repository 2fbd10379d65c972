// PLACEHOLDER by the lead until helper 4's version arrives: overwrite freely.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database, { type Database as Db } from 'better-sqlite3';
import type { LedgerMeta } from './meta.ts';
import { growRegisters } from './registers/grow.ts';
export interface LedgerConnection { readonly folder: string; readonly db: Db; readonly mode: 'write' | 'read'; readonly meta: LedgerMeta; close(): Promise<void> }
const ddl = `CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS batch (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL, changes INTEGER NOT NULL DEFAULT 0, undoes INTEGER REFERENCES batch(id), undone_by INTEGER REFERENCES batch(id)) STRICT;
CREATE TABLE IF NOT EXISTS journal (id INTEGER PRIMARY KEY AUTOINCREMENT, batch INTEGER NOT NULL REFERENCES batch(id), register TEXT NOT NULL, row INTEGER NOT NULL, action TEXT NOT NULL CHECK (action IN ('insert','update','remove','restore','withdraw')), revision INTEGER NOT NULL, changes TEXT) STRICT;
CREATE INDEX IF NOT EXISTS journal_of_row ON journal (register, row);
CREATE INDEX IF NOT EXISTS journal_of_batch ON journal (batch);
CREATE TABLE IF NOT EXISTS undo_image (journal INTEGER PRIMARY KEY REFERENCES journal(id) ON DELETE CASCADE, before TEXT NOT NULL, after TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS import_layout (fingerprint TEXT NOT NULL, register TEXT NOT NULL, mapping TEXT NOT NULL, used_at TEXT NOT NULL, PRIMARY KEY (fingerprint, register)) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS search_backlog (register TEXT PRIMARY KEY, next_id INTEGER NOT NULL, last_id INTEGER NOT NULL) STRICT, WITHOUT ROWID;`;
export async function openConnection(folder: string, o: { mode: 'write' | 'read'; now: string; appVersion: string }): Promise<LedgerConnection> {
  const fresh = !existsSync(folder); if (fresh) mkdirSync(folder, { recursive: true });
  const db = new Database(join(folder, 'ledger.sqlite'), { readonly: o.mode === 'read' });
  if (o.mode === 'write') { db.pragma('journal_mode=WAL'); db.pragma('synchronous=FULL'); db.pragma('foreign_keys=ON'); db.exec(ddl); growRegisters(db, ['party-organisation', 'party-member']); }
  return { folder, db, mode: o.mode, meta: { ledgerId: 'x', office: { name: '团结路社区党委', level: '街道' }, practice: false, createdAt: o.now, appVersion: o.appVersion }, close: async () => { db.close(); } };
}
