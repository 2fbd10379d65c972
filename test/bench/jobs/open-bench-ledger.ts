import { type Ledger, openLedger } from '../../../electron/ledger/ledger.ts';

/** A ledger folder made by the benchmark, and how many invented members it has. */
export interface BenchLedger {
  readonly folder: string;
  readonly count: number;
}

/** Who works in a benchmark's ledger. */
export const worker = { actor: 'bench', appVersion: '0.0.0-bench' } as const;

export function openBenchLedger(folder: string, mode: 'write' | 'read'): Promise<Ledger> {
  return openLedger(folder, { mode, ...worker });
}
