import { answerByPlainSql } from '../peers/plain-sql.ts';
import { answerByList, type Measured, measureLists } from '../search-list.ts';
import { type BenchLedger, openBenchLedger } from './open-bench-ledger.ts';

/** A kind of question, and the same by plain SQL; null where plain SQL has no answer. */
export interface AskedList extends Measured {
  readonly plain: Measured | null;
}

/** Every kind of search, filter and order, a page of fifty with the exact number, on a connection that only reads. */
export async function askLists({ folder, count }: BenchLedger): Promise<readonly AskedList[]> {
  const ledger = await openBenchLedger(folder, 'read');
  const ours = await measureLists(answerByList(ledger), count);
  // A scan takes the same every time: a few rounds tell it, and more would take minutes.
  const plain = await measureLists(answerByPlainSql(ledger.db), count, 7, 1);
  await ledger.close();
  return ours.map((measured) => ({
    ...measured,
    plain: plain.find(({ kind }) => kind === measured.kind) ?? null,
  }));
}
