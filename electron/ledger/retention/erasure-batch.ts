import {
  addCounts,
  countAll,
  countWords,
  type ErasureCounts,
  noCounts,
} from '../../../shared/retention/erasure-counts.ts';
import type { Ledger } from '../ledger.ts';
import { statement } from '../search/statements.ts';

/** What one transaction of an erasure did. */
export interface Erased {
  readonly counts: ErasureCounts;
  /** Journal entries it wrote: rows that stay say in their history that fields of theirs were erased. */
  readonly entries: number;
}

/**
 * 到期清除 in the history: one operation that grows with each transaction of the run, so that it says what was erased
 * wherever the run is cut short. It counts and names nobody.
 */
export class ErasureBatch {
  readonly #ledger: Ledger;
  readonly #title: string;
  #id: number | null = null;
  #counts = noCounts;
  #entries = 0;

  constructor(ledger: Ledger, title: string) {
    this.#ledger = ledger;
    this.#title = title;
  }

  /** Its number; null as long as nothing was erased. */
  get id(): number | null {
    return this.#id;
  }

  get counts(): ErasureCounts {
    return this.#counts;
  }

  /** Erases something in a transaction of its own; one in which nothing was erased leaves nothing. */
  async transact(work: (batch: number) => Erased): Promise<void> {
    const { db, queries } = this.#ledger;
    const done = await queries.transaction().execute(async () => {
      const id = this.#id ?? this.#open();
      const erased = work(id);
      const counts = addCounts(this.#counts, erased.counts);
      const entries = this.#entries + erased.entries;
      if (countAll(counts) === 0) {
        statement(db, 'DELETE FROM batch WHERE id = ?').run(id);
        return null;
      }
      const label = `${this.#title}：${countWords(counts)}`;
      statement(db, 'UPDATE batch SET label = ?, changes = ? WHERE id = ?').run(label, entries, id);
      return { id, counts, entries };
    });
    if (done === null) return;
    this.#id = done.id;
    this.#counts = done.counts;
    this.#entries = done.entries;
  }

  #open(): number {
    const { db, actor, now } = this.#ledger;
    const opened = statement(db, "INSERT INTO batch (at, actor, kind, label) VALUES (?, ?, 'purge', ?)").run(
      now(),
      actor,
      this.#title,
    );
    return Number(opened.lastInsertRowid);
  }
}
