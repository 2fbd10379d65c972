import { createContext, use } from 'react';
import type { LedgerInfo } from '../../shared/api/ledgers.ts';

export const LedgerContext = createContext<LedgerInfo | null>(null);

/** The open ledger; pages exist only while there is one. */
export function useLedger(): LedgerInfo {
  const ledger = use(LedgerContext);
  if (ledger === null) throw new Error('no ledger is open');
  return ledger;
}
