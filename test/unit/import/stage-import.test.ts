import { describe, expect, it } from 'vitest';
import { stageImport } from '../../../electron/import/stage-import.ts';
import { StagingStore } from '../../../electron/import/staging-store.ts';
import { inventedId, refusalCode, stage, writeText, writeWorkbook } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';

const headings = ['姓名', '身份证号', '民族'];

function people(count: number): string[][] {
  return Array.from({ length: count }, (_, n) => [
    '王芳',
    inventedId(`19${50 + Math.floor(n / 900)}-01-01`, n % 900),
    n % 100 === 7 ? '火星' : '汉',
  ]);
}

describe('staging', () => {
  it('tells how many rows are done and about how many there are, in the end exactly', async () => {
    const ledger = await makeLedger();
    for (const file of [
      await writeWorkbook({ rows: [headings, ...people(3000)] }),
      writeText('长.csv', [headings, ...people(3000)].map((row) => row.join(',')).join('\n')),
    ]) {
      const told: [number, number | null][] = [];
      const store = await stageImport(
        ledger.db,
        { file, today: '2026-11-24' },
        { onProgress: (done, total) => told.push([done, total]) },
      );
      store.discard();
      expect(told.length).toBeGreaterThan(3);
      expect(told.at(-1)).toEqual([3000, 3000]);
      for (const [done, total] of told) {
        if (total === null) continue;
        expect(total).toBeGreaterThanOrEqual(done);
        expect(Math.abs(total - 3000)).toBeLessThan(300);
      }
    }
  });

  it('that is cancelled says so, wherever the reading was', async () => {
    const ledger = await makeLedger();
    const file = await writeWorkbook({ rows: [headings, ...people(2000)] });
    const request = { file, today: '2026-11-24' };
    const before = new AbortController();
    before.abort();
    expect(await refusalCode(stageImport(ledger.db, request, { signal: before.signal }))).toBe(
      'import-cancelled',
    );
    const midway = new AbortController();
    const staged = stageImport(ledger.db, request, {
      signal: midway.signal,
      onProgress: () => midway.abort(),
    });
    expect(await refusalCode(staged)).toBe('import-cancelled');
  });
});

it('the filters of a preview list the rows by their numbers, and those rows are read by them', async () => {
  const ledger = await makeLedger();
  const staged = await stage(
    ledger,
    await writeWorkbook({ rows: [headings, ...people(10), ['合计', '10人']] }),
  );
  staged.close();
  const store = StagingStore.open(staged.path);
  expect(store.rows('all')).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect(store.rows('refused')).toEqual([9]);
  expect(store.rows('skipped')).toEqual([12]);
  expect(store.rows('problems')).toEqual([9]);
  expect(store.rows('warned')).toEqual([]);
  expect(store.judged([12, 3, 99]).map(({ outcome, cells }) => [outcome.row, cells])).toEqual([
    [3, []],
    [12, ['合计', '10人']],
  ]);
  store.discard();
});
