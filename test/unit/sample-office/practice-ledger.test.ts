import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { offerSheets } from '../../../electron/import/offer-sheets.ts';
import { stageImport } from '../../../electron/import/stage-import.ts';
import { type Ledger, openLedger } from '../../../electron/ledger/ledger.ts';
import { dueRows } from '../../../electron/ledger/records/due-rows.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { tallyRows } from '../../../electron/ledger/records/tally-rows.ts';
import { makePracticeLedger } from '../../../electron/service/practice-ledger.ts';
import { cadreTraining } from '../../../shared/registers/definitions/cadre-training.ts';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import { tallyRequestOf, usualChoice } from '../../../shared/registers/tally-choice.ts';
import { collectionTables } from '../../../tools/sample-office/collection-workbook.ts';

const resources = join(import.meta.dirname, '../../../resources');
const file = join(resources, 'sample-office', '社区台账（样例）.xlsx');
const today = '2026-11-25';
const home = mkdtempSync(join(tmpdir(), 'lianxin-practice-'));
const folder = join(home, '练习册.lianxin');
let ledger: Ledger;

beforeAll(async () => {
  const settings = { userData: home, home, resources, appVersion: '0.0.0-test' };
  const job = { signal: new AbortController().signal, onProgress: () => undefined };
  await makePracticeLedger(folder, settings, job);
  ledger = await openLedger(folder, { actor: '测试员', mode: 'write', appVersion: '0.0.0-test' });
});

afterAll(async () => {
  await ledger.close();
  rmSync(home, { recursive: true, force: true });
});

/** Registers that have a workbook of their own in the sample office. */
const ownWorkbooks = ['party-organisation', 'party-member'];

describe('the practice ledger', () => {
  it('has a table written down for every register', () => {
    const written = [...ownWorkbooks, ...collectionTables().map(({ register }) => register)];
    expect(written.toSorted()).toEqual(shippedRegisters.map(({ key }) => key).toSorted());
  });

  it('knows every sheet as its register by the headings alone', async () => {
    const offers = await offerSheets(ledger.db, file);
    expect(offers.map(({ register }) => register)).toEqual(
      collectionTables().map(({ register }) => register),
    );
  });

  it.each(collectionTables().map(({ register, rows }) => [register, rows.length] as const))(
    'holds every row of %s',
    async (register, rows) => {
      expect((await listRows(ledger, { register, limit: 1 })).total).toBe(rows);
    },
  );

  it.each(shippedRegisters.filter(({ key }) => !ownWorkbooks.includes(key)).map((register) => [register]))(
    'takes the sheet of $key a second time without a refused, new or changed row',
    async (register) => {
      const sheet = register.workbook.sheetName;
      const store = await stageImport(ledger.db, { file, sheet, register, today });
      const counts = store.counts();
      const refused = [...store.ofKind('refused')];
      store.discard();
      expect(refused).toEqual([]);
      expect(counts).toMatchObject({ added: 0, changed: 0, refused: 0 });
    },
  );

  it('shows due dates of every register that has any but 党组织, whose terms the sample leaves open', () => {
    const due = new Set(dueRows(ledger.db, ledger.names, today).map(({ register }) => register));
    const reminding = shippedRegisters.filter(({ reminders }) => (reminders ?? []).length > 0);
    const silent = reminding.map(({ key }) => key).filter((key) => !due.has(key));
    expect(silent).toEqual(['party-organisation', 'party-member']);
  });

  it('shows a figure in every tally that the registers offer', async () => {
    const empty: string[] = [];
    for (const { key, tallies = [] } of shippedRegisters) {
      for (const { label, by, sum, period } of tallies) {
        const request = { register: key, by, sum, ...(period === undefined ? {} : { period }) };
        const lines = await tallyRows(ledger, request);
        const shows = lines.some((line) => line.value !== null && (sum === null || (line.sum ?? 0) > 0));
        if (!shows) empty.push(`${key} ${label}`);
      }
    }
    expect(empty).toEqual([]);
  });

  it('has cadres with 15 days of training and some without', async () => {
    const choice = usualChoice(cadreTraining, today);
    if (choice === null) throw new Error('no tally');
    const lines = await tallyRows(ledger, tallyRequestOf(cadreTraining, choice));
    const days = lines.map(({ sum }) => sum ?? 0);
    expect(days.filter((sum) => sum >= 15)).toHaveLength(2);
    expect(days.filter((sum) => sum < 15).length).toBeGreaterThanOrEqual(2);
  });

  it('names cadres who are to be talked to', () => {
    const talks = dueRows(ledger.db, ledger.names, today).filter(({ label }) => label === '谈心谈话');
    expect(talks.map(({ register }) => register)).toContain('cadre');
  });

  it('has a post that nobody claimed, and dues in arrears', async () => {
    const claimed = await tallyRows(ledger, { register: 'post-claim', by: 'post', sum: null });
    expect(claimed).toHaveLength(7);
    const unpaid = await listRows(ledger, {
      register: 'party-dues',
      where: [{ field: 'paid', op: 'blank' }],
      limit: 1,
    });
    expect(unpaid.total).toBeGreaterThan(5);
  });
});
