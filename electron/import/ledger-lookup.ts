import type { Database, Statement } from 'better-sqlite3';
import { pinyinSortKey } from '../../shared/people/name-pinyin.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { ReadContext, ReferenceFinder, StoredValue } from '../../shared/registers/field.ts';
import type { JudgeContext } from '../../shared/registers/import/judge-row.ts';
import type { FieldNotice } from '../../shared/registers/notice.ts';
import {
  type AnyRegister,
  fieldOf,
  isMadeByName,
  type Row,
  type RowValues,
} from '../../shared/registers/register.ts';
import { sameValue } from '../../shared/registers/row-check.ts';
import { type RawRow, rowFromColumns } from '../ledger/records/row-columns.ts';
import { columnName, quote, sortColumn, tableName } from '../ledger/registers/table-names.ts';
import type { Proposal } from './staging-store.ts';

/** Answers what judging a row asks of the ledger, on a read-only connection. */
export class LedgerLookup implements JudgeContext, ReferenceFinder {
  readonly today: string;
  readonly references = this;
  readonly proposals: Proposal[] = [];
  readonly #db: Database;
  #lowest = 0;
  readonly #definition: AnyRegister;
  readonly #matches = new Map<readonly string[], Statement<unknown[], RawRow>>();
  readonly #statements = new Map<string, Statement<unknown[], RawRow>>();
  readonly #found = new Map<string, number | 'several' | null>();
  readonly #seen = new Map<string, Map<string | number, number>>();
  readonly #called = new Map<string, Row[]>();

  constructor(db: Database, definition: AnyRegister, today: string) {
    this.#db = db;
    this.#definition = definition;
    this.today = today;
  }

  /** Takes up the proposals of an earlier lookup, so that the same name keeps its id. */
  recall(proposals: readonly Proposal[]): void {
    for (const proposal of proposals) {
      this.proposals.push(proposal);
      this.#lowest = Math.min(this.#lowest, proposal.id);
      this.#found.set(`${proposal.register}\n${proposal.name}`, proposal.id);
    }
  }

  existing(fields: readonly string[], values: RowValues): Row | null {
    const stored = fields.map((field) => this.#stored(field, values));
    const raw = this.#matching(fields).get(...stored);
    return raw === undefined ? null : rowFromColumns(this.#definition, raw);
  }

  /**
   * Of several rows that are the same in every word each is given once: a list with three such lines is the ledger with
   * three such rows.
   */
  sameAgain(values: RowValues): Row | null {
    const name = values[this.#definition.nameField] ?? null;
    if (name === null) return null;
    const namesakes = this.#namesakes(String(name));
    const given = Object.entries(values).filter(([, value]) => value !== null);
    const found = namesakes.findIndex((row) =>
      given.every(([key, value]) => sameValue(value, row.values[key])),
    );
    return found < 0 ? null : (namesakes.splice(found, 1)[0] ?? null);
  }

  /** Live rows of this name that no row of the sheet was yet. */
  #namesakes(name: string): Row[] {
    const key = pinyinSortKey(name);
    const known = this.#called.get(key);
    if (known !== undefined) return known;
    const rows = this.#prepare(
      `SELECT * FROM ${quote(tableName(this.#definition.key))} WHERE removed = 0 AND ${sortColumn} = ? ORDER BY id`,
    ).all(key);
    const called = rows.map((raw) => rowFromColumns(this.#definition, raw));
    this.#called.set(key, called);
    return called;
  }

  /** What other live rows that share the fields of the definition's `clash` have to say against this one. */
  clashes(values: RowValues, own: number | null): FieldNotice[] {
    const { clash } = this.#definition;
    if (clash === undefined || clash.same.some((key) => (values[key] ?? null) === null)) return [];
    const where = clash.same.map((key) => `${quote(columnName(key))} = ?`).join(' AND ');
    const stored = clash.same.map((key) => this.#stored(key, values));
    const others = this.#prepare(
      `SELECT * FROM ${quote(tableName(this.#definition.key))} WHERE removed = 0 AND ${where} ORDER BY id`,
    ).all(...stored);
    return others
      .filter(({ id }) => id !== own)
      .map((raw) => clash.between(values, rowFromColumns(this.#definition, raw).values))
      .filter((notice) => notice !== null);
  }

  #stored(field: string, values: RowValues): StoredValue {
    const value = values[field] ?? null;
    return value === null ? null : fieldOf(this.#definition, field).toColumn(value);
  }

  /** The query for one of the definition's `matchBy`; asked for every row, so kept by the array itself. */
  #matching(fields: readonly string[]): Statement<unknown[], RawRow> {
    const known = this.#matches.get(fields);
    if (known !== undefined) return known;
    const where = fields.map((field) => `${quote(columnName(field))} = ?`).join(' AND ');
    const statement = this.#prepare(
      `SELECT * FROM ${quote(tableName(this.#definition.key))} WHERE removed = 0 AND ${where} LIMIT 1`,
    );
    this.#matches.set(fields, statement);
    return statement;
  }

  seenBefore(field: string, value: string | number, row: number): number | null {
    const seen = this.#seen.get(field) ?? new Map<string | number, number>();
    this.#seen.set(field, seen);
    const earlier = seen.get(value) ?? null;
    if (earlier === null) seen.set(value, row);
    return earlier;
  }

  find(register: string, text: string): number | 'several' | null {
    const name = this.#canonicalName(register, text);
    const key = `${register}\n${name}`;
    const known = this.#found.get(key);
    if (known !== undefined) return known;
    const found = this.#lookUp(register, name);
    this.#found.set(key, found);
    return found;
  }

  propose(register: string, text: string): number | null {
    if (!isMadeByName(registerOf(register))) return null;
    const name = this.#canonicalName(register, text);
    this.#lowest -= 1;
    const id = this.#lowest;
    this.proposals.push({ id, register, name });
    this.#found.set(`${register}\n${name}`, id);
    return id;
  }

  /** A name as the target register would store it, so that 中国共产党（…） and 中国共产党(…) are one. */
  #canonicalName(register: string, text: string): string {
    const target = registerOf(register);
    const context: ReadContext = { today: this.today, references: this };
    return String(fieldOf(target, target.nameField).read(text, context).value ?? text);
  }

  #lookUp(register: string, name: string): number | 'several' | null {
    const target = registerOf(register);
    const table = quote(tableName(register));
    const own = this.#prepare(
      `SELECT id FROM ${table} WHERE removed = 0 AND ${sortColumn} = ? AND ${quote(columnName(target.nameField))} = ? LIMIT 2`,
    ).all(pinyinSortKey(name), name);
    const others = target.search.names.filter((field) => field !== target.nameField);
    const rows =
      own.length > 0 || others.length === 0
        ? own
        : this.#prepare(
            `SELECT id FROM ${table} WHERE removed = 0 AND ? IN (${others.map((field) => quote(columnName(field))).join(', ')}) LIMIT 2`,
          ).all(name);
    if (rows.length > 1) return 'several';
    const first = rows[0];
    return first === undefined ? null : Number(first.id);
  }

  #prepare(sql: string): Statement<unknown[], RawRow> {
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#db.prepare<unknown[], RawRow>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
