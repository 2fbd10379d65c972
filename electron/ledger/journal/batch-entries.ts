import { sql } from 'kysely';
import { everRegisterOf } from '../../../shared/registers/definitions/index.ts';
import type { Ledger } from '../ledger.ts';
import { removedStates } from '../records/move-rows.ts';
import { tableName } from '../registers/table-names.ts';
import { cleared } from '../retention/cleared-labels.ts';
import type { JournalAction } from '../tables.ts';
import type { JournalChanges } from './entry.ts';
import { historyWords } from './history-words.ts';

/** One journal entry of a batch, told in words. */
export interface BatchEntry {
  readonly register: string;
  readonly row: number;
  /** As the row is called now, wherever it is now; 已清除 if it is nowhere. */
  readonly name: string;
  readonly action: JournalAction;
  readonly words: readonly string[];
  readonly live: boolean;
}

/** What a batch did, entry by entry in the order of the journal, and how many entries there are in all. */
export async function batchEntries(
  ledger: Ledger,
  batch: number,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly total: number; readonly entries: readonly BatchEntry[] }> {
  const ofBatch = ledger.queries.selectFrom('journal').where('batch', '=', batch);
  const { total } = await ofBatch
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const page = await ofBatch
    .select(['register', 'row', 'action', 'changes'])
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  const entries: BatchEntry[] = [];
  for (const { register, row, action, changes } of page) {
    const words =
      changes === null
        ? []
        : historyWords(everRegisterOf(register), JSON.parse(changes) as JournalChanges, ledger.names);
    const name = ledger.names.nameOf(register, row) ?? cleared;
    entries.push({ register, row, name, action, words, live: await isLive(ledger, register, row) });
  }
  return { total: Number(total), entries };
}

async function isLive({ queries }: Ledger, register: string, row: number): Promise<boolean> {
  const found = await sql<{ removed: number }>`
    SELECT removed FROM ${sql.table(tableName(register))} WHERE id = ${row}`.execute(queries);
  return found.rows[0]?.removed === removedStates.live;
}
