import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database, { type Database as Db } from 'better-sqlite3';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { SheetColumn } from '../../shared/registers/import/header.ts';
import type { RowOutcome } from '../../shared/registers/import/outcome.ts';

/** What a preview was made from; the commit refuses if the ledger has moved on. */
export interface StagingInfo {
  readonly register: string;
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly SheetColumn[];
  readonly fingerprint: string;
  /** Number of the ledger's last batch when the preview was made. */
  readonly basis: number;
}

/** Rows of other registers that come into being with the import, by the negative id that stands for them. */
export interface Proposal {
  readonly id: number;
  readonly register: string;
  readonly name: string;
}

type Kind = RowOutcome['kind'];

/** Which rows of a preview are shown. */
export type StagedFilter = Kind | 'all' | 'problems';

/**
 * 预览: the outcomes of an import between staging and commit, in a small database of its own in the system's temporary
 * folder. Memory stays bounded however long the list, and the ledger is not touched before the clerk says so.
 */
export class StagingStore {
  readonly path: string;
  readonly #db: Db;

  private constructor(path: string, db: Db) {
    this.path = path;
    this.#db = db;
  }

  static create(): StagingStore {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-import-'));
    const path = join(folder, 'staging.sqlite');
    const db = new Database(path);
    // Nothing here needs to survive a power cut: the workbook is still where it was.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    db.exec(`
      CREATE TABLE outcome (row INTEGER PRIMARY KEY, kind TEXT NOT NULL, has_notices INTEGER NOT NULL, data TEXT NOT NULL) STRICT;
      CREATE TABLE proposal (id INTEGER PRIMARY KEY, register TEXT NOT NULL, name TEXT NOT NULL) STRICT;
      CREATE TABLE info (data TEXT NOT NULL) STRICT;
      BEGIN`);
    return new StagingStore(path, db);
  }

  static open(path: string, mode: 'read' | 'correct' = 'read'): StagingStore {
    try {
      return new StagingStore(path, new Database(path, { fileMustExist: true, readonly: mode === 'read' }));
    } catch (error) {
      throw new Refusal('staging-missing', {}, { cause: error });
    }
  }

  /** Adds outcomes; 10,000 a second would be slow, so the statement is kept and one transaction holds them all. */
  add(outcomes: readonly RowOutcome[]): void {
    const insert = this.#db.prepare('INSERT INTO outcome (row, kind, has_notices, data) VALUES (?, ?, ?, ?)');
    for (const outcome of outcomes) {
      const notices = 'notices' in outcome && outcome.notices.length > 0;
      insert.run(outcome.row, outcome.kind, notices ? 1 : 0, JSON.stringify(outcome));
    }
  }

  /** Closes the books of a preview. */
  finish(info: StagingInfo, proposals: readonly Proposal[]): void {
    const insert = this.#db.prepare('INSERT INTO proposal (id, register, name) VALUES (?, ?, ?)');
    for (const { id, register, name } of proposals) insert.run(id, register, name);
    this.#db.prepare('INSERT INTO info (data) VALUES (?)').run(JSON.stringify(info));
    this.#db.exec('COMMIT; CREATE INDEX outcome_by_kind ON outcome (kind, row)');
  }

  info(): StagingInfo {
    const row = this.#db.prepare<[], { data: string }>('SELECT data FROM info').get();
    if (row === undefined) throw new Refusal('staging-missing', {});
    return JSON.parse(row.data) as StagingInfo;
  }

  proposals(): Proposal[] {
    return this.#db.prepare<[], Proposal>('SELECT id, register, name FROM proposal ORDER BY id DESC').all();
  }

  /** One row's outcome; undefined if the sheet has no such row. */
  outcome(row: number): RowOutcome | undefined {
    const found = this.#db
      .prepare<[number], { data: string }>('SELECT data FROM outcome WHERE row = ?')
      .get(row);
    return found === undefined ? undefined : (JSON.parse(found.data) as RowOutcome);
  }

  /** A page of outcomes in sheet order, and how many there are in all. */
  page(show: StagedFilter, offset: number, limit: number): { total: number; outcomes: RowOutcome[] } {
    const where =
      show === 'all'
        ? 'true'
        : show === 'problems'
          ? "(kind = 'refused' OR has_notices = 1)"
          : 'kind = @show';
    const given = { show, offset, limit };
    const total = this.#db
      .prepare<[typeof given], { n: number }>(`SELECT count(*) AS n FROM outcome WHERE ${where}`)
      .get(given);
    const rows = this.#db
      .prepare<[typeof given], { data: string }>(
        `SELECT data FROM outcome WHERE ${where} ORDER BY row LIMIT @limit OFFSET @offset`,
      )
      .all(given);
    return { total: total?.n ?? 0, outcomes: rows.map(({ data }) => JSON.parse(data) as RowOutcome) };
  }

  /** How many accepted rows have something the clerk should look at. */
  warnedCount(): number {
    const found = this.#db
      .prepare<[], { n: number }>(
        `SELECT count(*) AS n FROM outcome WHERE has_notices = 1 AND kind <> 'refused'
          AND EXISTS (SELECT 1 FROM json_each(data, '$.notices') notice WHERE notice.value ->> 'level' = 'warn')`,
      )
      .get();
    return found?.n ?? 0;
  }

  /** Another row that is to be added with this value, or that stands for the same row of the ledger. */
  otherRowWith(row: number, field: string, value: string | number, id: number | null): number | null {
    const found = this.#db
      .prepare<[number, string, string | number, number | null], { row: number }>(
        `SELECT row FROM outcome WHERE row <> ? AND (
           (kind = 'added' AND data -> '$.values' ->> ? = ?) OR
           (kind IN ('changed', 'unchanged') AND data ->> '$.id' = ?)) ORDER BY row LIMIT 1`,
      )
      .get(row, field, value, id);
    return found?.row ?? null;
  }

  /** Puts a corrected row's new outcome in place of the old, with the rows of other registers it brings along. */
  replace(outcome: RowOutcome, proposals: readonly Proposal[]): void {
    const notices = 'notices' in outcome && outcome.notices.length > 0;
    this.#db
      .prepare('UPDATE outcome SET kind = ?, has_notices = ?, data = ? WHERE row = ?')
      .run(outcome.kind, notices ? 1 : 0, JSON.stringify(outcome), outcome.row);
    const insert = this.#db.prepare('INSERT OR IGNORE INTO proposal (id, register, name) VALUES (?, ?, ?)');
    for (const { id, register, name } of proposals) insert.run(id, register, name);
  }

  /** How many outcomes of each kind there are. */
  counts(): Record<Kind, number> {
    const counts = { skipped: 0, refused: 0, added: 0, changed: 0, unchanged: 0 };
    const rows = this.#db
      .prepare<[], { kind: Kind; n: number }>('SELECT kind, count(*) AS n FROM outcome GROUP BY kind')
      .all();
    for (const { kind, n } of rows) counts[kind] = n;
    return counts;
  }

  /** Outcomes of one kind in sheet order, read as they are asked for. */
  *ofKind<K extends Kind>(kind: K): Generator<Extract<RowOutcome, { kind: K }>> {
    const rows = this.#db
      .prepare<[Kind], { data: string }>('SELECT data FROM outcome WHERE kind = ? ORDER BY row')
      .iterate(kind);
    for (const { data } of rows) yield JSON.parse(data) as Extract<RowOutcome, { kind: K }>;
  }

  /** Outcomes about which there is something to say, in sheet order. */
  *withNotices(): Generator<Exclude<RowOutcome, { kind: 'skipped' }>> {
    const rows = this.#db
      .prepare<[], { data: string }>('SELECT data FROM outcome WHERE has_notices = 1 ORDER BY row')
      .iterate();
    for (const { data } of rows) yield JSON.parse(data) as Exclude<RowOutcome, { kind: 'skipped' }>;
  }

  close(): void {
    this.#db.close();
  }

  /** Closes and deletes the preview. */
  discard(): void {
    this.close();
    rmSync(join(this.path, '..'), { recursive: true, force: true });
  }
}
