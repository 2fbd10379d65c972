import { describe, expect, it } from 'vitest';
import { commitImport } from '../../../electron/import/commit-import.ts';
import { correctCell } from '../../../electron/import/correct-row.ts';
import { StagingStore } from '../../../electron/import/staging-store.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { inventedId, liveRows, stage, writeWorkbook } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';

const headings = ['姓名', '身份证号', '民族', '出生日期', '支部'];
const [wangId, liId] = [inventedId('1980-01-01', 123), inventedId('1990-02-03', 45)];

/** A ledger and the preview of a list with these rows below the headings; the first row is row 2 of the sheet. */
async function previewOf(...rows: (string | null)[][]): Promise<{ ledger: Ledger; store: StagingStore }> {
  const ledger = await makeLedger();
  const staged = await stage(ledger, await writeWorkbook({ rows: [headings, ...rows] }));
  staged.close();
  return { ledger, store: StagingStore.open(staged.path, 'correct') };
}

function correct({ ledger, store }: { ledger: Ledger; store: StagingStore }) {
  return (row: number, field: string, text: string) =>
    correctCell(ledger.db, store, { row, field, text }, '2026-11-24').outcome;
}

function codes(outcome: ReturnType<ReturnType<typeof correct>>): string[] {
  return 'notices' in outcome ? outcome.notices.map(({ code }) => code) : [];
}

describe('a corrected cell', () => {
  it('lets a refused row in, and the ledger gets what was typed', async () => {
    const preview = await previewOf(['王芳', wangId, '火星', '1980-01-01', '第一支部']);
    expect(preview.store.counts()).toMatchObject({ refused: 1, added: 0 });
    expect(correct(preview)(2, 'ethnicity', '汉').kind).toBe('added');
    expect(preview.store.counts()).toMatchObject({ refused: 0, added: 1 });
    await commitImport(preview.ledger, preview.store);
    expect(liveRows(preview.ledger, partyMember)).toMatchObject([{ name: '王芳', ethnicity: '01' }]);
    preview.store.discard();
  });

  it('that is still wrong says what is wrong now', async () => {
    const preview = await previewOf([null, '1', '火星', '1980-01-01', '第一支部']);
    const set = correct(preview);
    expect(codes(set(2, 'name', '王芳'))).toEqual(['unknown-ethnicity', 'id-length']);
    expect(codes(set(2, 'citizenId', wangId))).toEqual(['unknown-ethnicity']);
    expect(codes(set(2, 'ethnicity', '汉'))).toEqual(['reference-made']);
    preview.store.discard();
  });

  it('can be corrected again, also after the row was let in', async () => {
    const preview = await previewOf(['王芳', wangId, '火星', '1980-01-01', '第一支部']);
    const set = correct(preview);
    expect(set(2, 'ethnicity', '满').kind).toBe('added');
    expect(set(2, 'ethnicity', '汉')).toMatchObject({ kind: 'added', values: { ethnicity: '01' } });
    expect(set(2, 'ethnicity', '木星').kind).toBe('refused');
    preview.store.discard();
  });

  it('of a doubtful row settles the doubt', async () => {
    const preview = await previewOf(['王芳', wangId, '汉', '1981-01-01', '第一支部']);
    expect([preview.store.warnedCount(), preview.store.rows('problems')]).toEqual([1, [2]]);
    expect(codes(correct(preview)(2, 'bornOn', '1980-01-01'))).toEqual([]);
    expect([preview.store.warnedCount(), preview.store.rows('problems')]).toEqual([0, []]);
    preview.store.discard();
  });

  it('may not take the number that another row has', async () => {
    const preview = await previewOf(
      ['王芳', wangId, '汉', '1980-01-01', '第一支部'],
      ['李明', '1', '汉', '1990-02-03', '第一支部'],
    );
    const set = correct(preview);
    expect(codes(set(3, 'citizenId', wangId))).toContain('duplicate-id');
    expect(set(3, 'citizenId', liId).kind).toBe('added');
    preview.store.discard();
  });

  it('of a row without complaint, or in a column that the sheet does not have, is refused', async () => {
    const preview = await previewOf(
      ['张强', inventedId('1970-05-06', 7), '汉', '1970-05-06', '第一支部'],
      ['王芳', wangId, '汉', '1980-01-01', '第一支部'],
      ['李明', liId, '火星', '1990-02-03', '第一支部'],
    );
    const set = correct(preview);
    expect(() => set(3, 'name', '王方')).toThrow(Refusal);
    expect(() => set(4, 'mobile', '13800138000')).toThrow(Refusal);
    preview.store.discard();
  });
});

describe('a branch that is to be made along', () => {
  it('comes with the correction that names it', async () => {
    const preview = await previewOf(['王芳', wangId, '火星', '1980-01-01', '第九支部']);
    expect(preview.store.proposals()).toEqual([]);
    correct(preview)(2, 'ethnicity', '汉');
    expect(preview.store.proposals().map(({ name }) => name)).toEqual(['第九支部']);
    preview.store.discard();
  });

  it('goes with the correction that no longer names it, and no other takes its place by mistake', async () => {
    const preview = await previewOf(
      ['王芳', wangId, '汉', '1980-01-01', '第一支部'],
      ['李明', liId, '汉', '1991-02-03', '第一只部'],
    );
    const set = correct(preview);
    const names = () => preview.store.proposals().map(({ name }) => name);
    expect(names()).toEqual(['第一支部', '第一只部']);
    set(3, 'branch', '第一支部');
    expect(names()).toEqual(['第一支部']);
    set(3, 'branch', '第二支部');
    expect(names()).toEqual(['第一支部', '第二支部']);
    await commitImport(preview.ledger, preview.store);
    expect(liveRows(preview.ledger, partyOrganisation).map(({ name }) => name)).toEqual([
      '第二支部',
      '第一支部',
    ]);
    preview.store.discard();
  });
});
