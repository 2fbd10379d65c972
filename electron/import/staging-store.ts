import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database, { type Database as Db } from 'better-sqlite3';
import type { StagedFilter } from '../../shared/api/imports.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { Cell } from '../../shared/registers/cell.ts';
import type { SheetColumn } from '../../shared/registers/import/header.ts';
import type { RowOutcome } from '../../shared/registers/import/outcome.ts';
import type { NoticeLevel } from '../../shared/registers/notice.ts';

/** What a preview was made from; the commit refuses if the ledger has moved on. */
export interface StagingInfo {
  readonly register: string;
  readonly file: string;
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly SheetColumn[];
  readonly fingerprint: string;
  /** What the title says for all rows, by field. */
  readonly forAllRows: Readonly<Record<string, string>>;
  /** Other sheets of the file that look like lists of the same register, where none was asked for by name. */
  readonly otherSheets: readonly string[];
  /** Number of the ledger's last batch when the preview was made. */
  readonly basis: number;
}

/** Rows of other registers that come into being with the import, by the negative id that stands for them. */
export interface Proposal {
  readonly id: number;
  readonly register: string;
  readonly name: string;
}

/** A judged row together with its cells as they stand in the sheet. */
export interface JudgedRow {
  readonly outcome: RowOutcome;
  readonly cells: readonly Cell[];
}

/** A judged row on its way into the preview. */
export interface RowToStage extends JudgedRow {
  /** Ids of the proposals that it needs. */
  readonly proposed: readonly number[];
}

type Kind = RowOutcome['kind'];

/** Which rows each filter of the preview shows. */
const filters: Readonly<Record<StagedFilter, string>> = {
  all: 'true',
  problems: "level IN ('refuse', 'warn')",
  warned: "level = 'warn'",
  added: "kind = 'added'",
  changed: "kind = 'changed'",
  unchanged: "kind = 'unchanged'",
  refused: "kind = 'refused'",
  skipped: "kind = 'skipped'",
};

/** How many rows are asked for at a time at most: a page of the screen. */
const rowsAtOnce = 500;

/**
 * 预览: the outcomes of an import between staging and commit, in a small database of its own outside the
 * ledger. Memory stays bounded however long the list, and the ledger is not touched before the clerk says so.
 */
export class StagingStore {
  readonly path: string;
  readonly #db: Db;
  /** How many rows need each proposal, while rows are added. */
  readonly #uses = new Map<number, number>();

  private constructor(path: string, db: Db) {
    this.path = path;
    this.#db = db;
  }

  /** @param parent where the preview's own folder is made */
  static create(parent = tmpdir()): StagingStore {
    mkdirSync(parent, { recursive: true });
    const folder = mkdtempSync(join(parent, 'lianxin-import-'));
    const path = join(folder, 'staging.sqlite');
    const db = new Database(path);
    // Nothing here needs to survive a power cut: the workbook is still where it was.
    db.pragma('journal_mode = OFF');
    db.pragma('synchronous = OFF');
    // What is counted and filtered by stands apart from the long texts: a look over 100,000 rows takes milliseconds.
    db.exec(`
      CREATE TABLE outcome (row INTEGER PRIMARY KEY, kind TEXT NOT NULL, level TEXT) STRICT;
      CREATE TABLE content (row INTEGER PRIMARY KEY, data TEXT NOT NULL, cells TEXT) STRICT;
      CREATE TABLE proposal (id INTEGER PRIMARY KEY, register TEXT NOT NULL, name TEXT NOT NULL, uses INTEGER NOT NULL) STRICT;
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

  /** Adds rows; one transaction holds them all. */
  add(rows: readonly RowToStage[]): void {
    const outcomes = this.#db.prepare('INSERT INTO outcome (row, kind, level) VALUES (?, ?, ?)');
    const contents = this.#db.prepare('INSERT INTO content (row, data, cells) VALUES (?, ?, ?)');
    for (const { outcome, cells, proposed } of rows) {
      const level = levelOf(outcome);
      outcomes.run(outcome.row, outcome.kind, level);
      // Cells are kept where somebody may want to look at them again or to correct them.
      const kept = level !== null || outcome.kind === 'skipped' ? JSON.stringify(cells) : null;
      contents.run(outcome.row, JSON.stringify(outcome), kept);
      for (const id of proposed) this.#uses.set(id, (this.#uses.get(id) ?? 0) + 1);
    }
  }

  /**
   * Closes the books of a preview. Of the proposals only those stay that an accepted row needs.
   *
   * @param unique fields whose values no two rows may share: a corrected row is looked for among them
   */
  finish(info: StagingInfo, proposals: readonly Proposal[], unique: readonly string[]): void {
    this.#db.prepare('INSERT INTO info (data) VALUES (?)').run(JSON.stringify(info));
    this.#db.exec(`
      CREATE INDEX outcome_by_kind ON outcome (kind, row);
      CREATE INDEX outcome_by_level ON outcome (level, row) WHERE level IS NOT NULL;
      CREATE INDEX content_by_id ON content (${ledgerId}) WHERE ${ledgerId} IS NOT NULL`);
    for (const field of unique) {
      const value = fieldValue(field);
      this.#db.exec(`CREATE INDEX "content_by_${field}" ON content (${value}) WHERE ${value} IS NOT NULL`);
    }
    this.#propose(proposals, this.#uses);
    this.#db.exec('DELETE FROM proposal WHERE uses = 0');
    this.#db.exec('COMMIT');
  }

  info(): StagingInfo {
    const row = this.#db.prepare<[], { data: string }>('SELECT data FROM info').get();
    if (row === undefined) throw new Refusal('staging-missing', {});
    return JSON.parse(row.data) as StagingInfo;
  }

  proposals(): Proposal[] {
    return this.#db.prepare<[], Proposal>('SELECT id, register, name FROM proposal ORDER BY id DESC').all();
  }

  /** Sheet numbers of the rows that a filter shows, in sheet order. */
  rows(show: StagedFilter): number[] {
    return this.#db
      .prepare<[], { row: number }>(`SELECT row FROM outcome WHERE ${filters[show]} ORDER BY row`)
      .all()
      .map(({ row }) => row);
  }

  /** These rows, in sheet order; cells are only there where there is something to look at. */
  judged(rows: readonly number[]): JudgedRow[] {
    if (rows.length > rowsAtOnce) throw new Error(`more than ${rowsAtOnce} rows of a preview at a time`);
    const found = this.#db
      .prepare<[string], { data: string; cells: string | null }>(
        'SELECT data, cells FROM content WHERE row IN (SELECT value FROM json_each(?)) ORDER BY row',
      )
      .all(JSON.stringify(rows));
    return found.map(({ data, cells }) => ({
      outcome: JSON.parse(data) as RowOutcome,
      cells: cells === null ? [] : (JSON.parse(cells) as Cell[]),
    }));
  }

  /** How many accepted rows have something the clerk should look at. */
  warnedCount(): number {
    const found = this.#db
      .prepare<[], { n: number }>("SELECT count(*) AS n FROM outcome WHERE level = 'warn'")
      .get();
    return found?.n ?? 0;
  }

  /** Another row that is to be added with this value, or that stands for the same row of the ledger. */
  otherRowWith(row: number, field: string, value: string | number, id: number | null): number | null {
    const added = this.#db
      .prepare<[string | number, number], { row: number | null }>(
        `SELECT min(row) AS row FROM content WHERE ${fieldValue(field)} = ? AND row <> ?`,
      )
      .get(value, row);
    const known = this.#db
      .prepare<[number | null, number], { row: number | null }>(
        `SELECT min(row) AS row FROM content WHERE ${ledgerId} = ? AND row <> ?`,
      )
      .get(id, row);
    const others = [added?.row, known?.row].filter((other) => typeof other === 'number');
    return others.length === 0 ? null : Math.min(...others);
  }

  /**
   * Puts a corrected row in place of the old.
   *
   * @param before ids of the proposals that the old one needed: what no row needs any more is not made
   * @param proposals new ones that the corrected row brings along
   */
  replace(
    { outcome, cells, proposed }: RowToStage,
    before: readonly number[],
    proposals: readonly Proposal[],
  ): void {
    this.#db.transaction(() => {
      this.#db
        .prepare('UPDATE outcome SET kind = ?, level = ? WHERE row = ?')
        .run(outcome.kind, levelOf(outcome), outcome.row);
      this.#db
        .prepare('UPDATE content SET data = ?, cells = ? WHERE row = ?')
        .run(JSON.stringify(outcome), JSON.stringify(cells), outcome.row);
      this.#propose(proposals, new Map());
      const use = this.#db.prepare('UPDATE proposal SET uses = uses + ? WHERE id = ?');
      for (const id of proposed) use.run(1, id);
      for (const id of before) use.run(-1, id);
      this.#db.exec('DELETE FROM proposal WHERE uses <= 0');
    })();
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
      .prepare<[Kind], { data: string }>(
        'SELECT data FROM outcome JOIN content USING (row) WHERE kind = ? ORDER BY row',
      )
      .iterate(kind);
    for (const { data } of rows) yield JSON.parse(data) as Extract<RowOutcome, { kind: K }>;
  }

  /** Outcomes about which there is something to say, in sheet order. */
  *withNotices(): Generator<Exclude<RowOutcome, { kind: 'skipped' }>> {
    const rows = this.#db
      .prepare<[], { data: string }>(
        'SELECT data FROM outcome JOIN content USING (row) WHERE level IS NOT NULL ORDER BY row',
      )
      .iterate();
    for (const { data } of rows) yield JSON.parse(data) as Exclude<RowOutcome, { kind: 'skipped' }>;
  }

  #propose(proposals: readonly Proposal[], uses: ReadonlyMap<number, number>): void {
    const insert = this.#db.prepare('INSERT INTO proposal (id, register, name, uses) VALUES (?, ?, ?, ?)');
    for (const { id, register, name } of proposals) insert.run(id, register, name, uses.get(id) ?? 0);
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

/** The ledger row that a changed or unchanged row stands for; absent from all other outcomes. */
const ledgerId = "data ->> '$.id'";

/** A field's value in a row that is to be added; other outcomes have no values. Field keys are names of our own. */
function fieldValue(field: string): string {
  return `data ->> '$.values.${field}'`;
}

/** The gravest level of what there is to say about a row. */
function levelOf(outcome: RowOutcome): NoticeLevel | null {
  if (outcome.kind === 'skipped') return null;
  const levels = new Set(outcome.notices.map(({ level }) => level));
  return (['refuse', 'warn', 'note'] as const).find((level) => levels.has(level)) ?? null;
}
