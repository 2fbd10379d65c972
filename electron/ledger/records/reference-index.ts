import type { Database, Statement } from 'better-sqlite3';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { ReferenceNames } from '../../../shared/registers/field.ts';
import { columnName, quote, tableName } from '../registers/table-names.ts';

/** Names of referenced rows, remembered while the ledger is open: a page of members asks for the same few branches. */
export class ReferenceIndex implements ReferenceNames {
  readonly #db: Database;
  readonly #names = new Map<string, Map<number, string | null>>();
  readonly #statements = new Map<string, Statement<[number], { name: string | null }>>();

  constructor(db: Database) {
    this.#db = db;
  }

  nameOf(register: string, id: number): string | null {
    const known = this.#names.get(register) ?? new Map<number, string | null>();
    this.#names.set(register, known);
    const remembered = known.get(id);
    if (remembered !== undefined) return remembered;
    // 10,000 names are plenty for a page or a print; a register of a million must not be held here whole.
    if (known.size >= 10_000) known.clear();
    const name = this.#statement(register).get(id)?.name ?? null;
    known.set(id, name);
    return name;
  }

  /** The row was written: its name may be another now. */
  forget(register: string, id: number): void {
    this.#names.get(register)?.delete(id);
  }

  /** Many rows were written, or a change was rolled back. */
  forgetAll(): void {
    this.#names.clear();
  }

  #statement(register: string): Statement<[number], { name: string | null }> {
    const known = this.#statements.get(register);
    if (known !== undefined) return known;
    const name = quote(columnName(registerOf(register).nameField));
    const statement = this.#db.prepare<[number], { name: string | null }>(
      `SELECT ${name} AS name FROM ${quote(tableName(register))} WHERE id = ?`,
    );
    this.#statements.set(register, statement);
    return statement;
  }
}
