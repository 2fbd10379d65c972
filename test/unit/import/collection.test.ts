import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commitImport } from '../../../electron/import/commit-import.ts';
import { stageImport } from '../../../electron/import/stage-import.ts';
import { makeLedger } from '../../support/ledgers.ts';

const file = join(import.meta.dirname, '../../fixtures/workbooks/社区台账合集.xlsx');

/** As answer-key.json has them. */
const sheets = [
  ['在职党员名册', 'serving-member', 137],
  ['流动党员名册', 'floating-member', 45],
  ['居民代表名册', 'resident-representative', 63],
  ['志愿者名册', 'volunteer', 88],
  ['共建单位及捐助台账', 'co-building', 26],
  ['结对帮扶台账', 'help-pair', 110],
] as const;

describe('a collection of ledgers in one workbook', () => {
  it.each(sheets)(
    'knows the sheet %s by its headings and takes every row, the second time none',
    async (sheet, register, rows) => {
      const ledger = await makeLedger();
      const first = await stageImport(ledger.db, { file, sheet, today: '2026-11-25' });
      expect(first.info().register).toBe(register);
      expect(first.counts()).toMatchObject({ added: rows, refused: 0 });
      await commitImport(ledger, first);
      first.discard();
      const again = await stageImport(ledger.db, { file, sheet, today: '2026-11-25' });
      expect(again.counts()).toMatchObject({ added: 0, changed: 0, unchanged: rows, refused: 0 });
      again.discard();
    },
  );

  it('leaves the hometown of a floating member in the file: there is no field for it', async () => {
    const ledger = await makeLedger();
    const store = await stageImport(ledger.db, { file, sheet: '流动党员名册', today: '2026-11-25' });
    expect(store.info().columns).toContainEqual(expect.objectContaining({ heading: '籍贯', field: null }));
    store.discard();
  });
});
