import { createLedger } from '../../../electron/ledger/create-ledger.ts';
import { ledgerOn, localNow } from '../../../electron/ledger/ledger.ts';
import { fillLedger } from '../search-list.ts';
import { worker } from './open-bench-ledger.ts';

export interface LedgerToLoad {
  /** Where the ledger is to be; nothing stands there yet. */
  readonly folder: string;
  /** Members; 0 for an empty ledger. */
  readonly count: number;
}

/** Makes a ledger and loads invented members in bulk: rows, indexes, search. Inventing them is not counted. */
export async function loadLedger({ folder, count }: LedgerToLoad) {
  const connection = await createLedger(folder, {
    office: { name: '连心县党委', level: '街道' },
    practice: false,
    now: localNow(),
    appVersion: worker.appVersion,
  });
  const ledger = ledgerOn(connection, worker.actor);
  try {
    const { load, index } = await fillLedger(ledger, count);
    return { ms: load + index, rows: load, index };
  } finally {
    await ledger.close();
  }
}
