import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { commitImport } from '../import/commit-import.ts';
import { stageImport } from '../import/stage-import.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { dayOf, ledgerOn, localNow } from '../ledger/ledger.ts';
import type { JobHandle } from './jobs.ts';
import type { ServiceSettings } from './service-messages.ts';

/** The sample office's workbooks, in the order in which they must come. */
const workbooks = [
  { file: '党组织（样例）.xlsx', register: 'party-organisation' },
  { file: '党员名册（样例）.xlsx', register: 'party-member' },
] as const;

/** 练习册 (P39): a ledger of invented people in which everything may be tried. All of it or nothing. */
export async function makePracticeLedger(
  folder: string,
  { resources, appVersion }: ServiceSettings,
  { signal, onProgress }: JobHandle,
): Promise<void> {
  const now = localNow();
  const office = { name: '柳岸社区党委', level: '街道' };
  const connection = await createLedger(folder, { office, practice: true, now, appVersion });
  const ledger = ledgerOn(connection, '练习');
  try {
    for (const [done, { file, register }] of workbooks.entries()) {
      onProgress(done, workbooks.length);
      const path = join(resources, 'sample-office', file);
      const today = dayOf(now);
      const store = await stageImport(
        ledger.db,
        { file: path, today, register: registerOf(register) },
        { signal },
      );
      try {
        await commitImport(ledger, store, { signal });
      } finally {
        store.discard();
      }
    }
    await ledger.close();
  } catch (error) {
    await ledger.close();
    rmSync(join(dirname(folder), '练习册.lianxin'), { recursive: true, force: true });
    throw error;
  }
}
