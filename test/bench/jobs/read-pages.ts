import { performance } from 'node:perf_hooks';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import type { ListRequest } from '../../../shared/registers/list-query.ts';
import { branchesOf } from '../make-members.ts';
import { rawPage } from '../peers/raw-pages.ts';
import { quantile } from '../timing.ts';
import { type BenchLedger, openBenchLedger } from './open-bench-ledger.ts';

/** One kind of page: what it took by the program's way, and by raw prepared statements on the same connection. */
export interface PageTimes {
  readonly what: string;
  readonly ms: number;
  readonly raw: number;
}

const rounds = 400;
const warmUp = 50;

/**
 * A page of fifty with its exact number: request checked, query built, rows turned into canonical values; beside it the
 * same two questions by statements prepared beforehand, rows as the driver gives them. Asked in turn; medians.
 */
export async function readPages({ folder, count }: BenchLedger): Promise<readonly PageTimes[]> {
  const ledger = await openBenchLedger(folder, 'read');
  const branches = branchesOf(count);
  const everyone = rawPage(ledger.db, 'true');
  const ofBranch = rawPage(ledger.db, 'branch = ?');
  const kinds = [
    { what: 'first page by name', request: () => ({}), raw: () => everyone() },
    {
      what: 'one branch',
      request: (branch: number) => ({ where: [{ field: 'branch', op: 'is' as const, value: branch }] }),
      raw: (branch: number) => ofBranch(branch),
    },
  ];
  const times: PageTimes[] = [];
  for (const { what, request, raw } of kinds) {
    const ours: number[] = [];
    const beside: number[] = [];
    for (let round = 0; round < warmUp + rounds; round += 1) {
      const branch = 1 + ((round * 7919) % branches);
      const asked: ListRequest = { register: 'party-member', limit: 50, ...request(branch) };
      const start = performance.now();
      await listRows(ledger, asked);
      const answered = performance.now();
      raw(branch);
      const end = performance.now();
      if (round < warmUp) continue;
      ours.push(answered - start);
      beside.push(end - answered);
    }
    times.push({ what, ms: quantile(ours, 0.5), raw: quantile(beside, 0.5) });
  }
  await ledger.close();
  return times;
}
