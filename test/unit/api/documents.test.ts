import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentHandlers } from '../../../electron/api/documents.ts';
import { ledgerHandlers } from '../../../electron/api/ledgers.ts';
import { listBatches } from '../../../electron/ledger/journal/history.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { getRow } from '../../../electron/ledger/records/get-row.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { Session } from '../../../electron/service/session.ts';
import type { PrintOptions } from '../../../shared/api/documents.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { PaperOptions } from '../../../shared/registers/papers/paper-options.ts';
import { unclassifiedReasons } from '../../../shared/reports/party-statistics/unclassified.ts';
import { refusalCode } from '../../support/import-files.ts';
import { pdfPages } from '../../support/pdf-text.ts';

const root = mkdtempSync(join(tmpdir(), 'lianxin-documents-'));
const resources = join(import.meta.dirname, '../../../resources');
const wall: PrintOptions = {
  register: 'party-member',
  masked: true,
  sections: false,
  paper: 'A4',
  faces: 'bundled',
};

let userData: string;
let session: Session;

beforeEach(async () => {
  userData = mkdtempSync(join(root, 'settings-'));
  const settings = { userData, home: root, resources, appVersion: '0.0.0-test' };
  session = new Session(settings, () => undefined);
  await ledgerHandlers.openPracticeLedger({ job: 'practice', anew: false }, session);
});

afterEach(() => session.close());
afterAll(() => rmSync(root, { recursive: true, force: true }));

let jobs = 0;

function preview(change: Partial<PrintOptions> = {}) {
  jobs += 1;
  return documentHandlers.previewRegister({ ...wall, ...change, job: `print-${jobs}` }, session);
}

/** What the history says of personal values that were shown or given out. */
async function reveals(): Promise<string[]> {
  const batches = await listBatches(session.reader, 100);
  return batches.filter(({ kind }) => kind === 'reveal').map(({ label }) => label);
}

const previewFiles = () => readdirSync(join(userData, 'previews'));

describe('a preview', () => {
  it('takes the place of the one before', async () => {
    const first = await preview();
    const second = await preview({ paper: 'A3' });
    expect(previewFiles()).toEqual([second.address.replace('preview/', '')]);
    expect(await refusalCode(documentHandlers.notePrinted({ address: first.address }, session))).toBe(
      'preview-gone',
    );
  });

  it('is gone when the ledger is closed, and when the program starts anew', async () => {
    await preview();
    await session.close();
    expect(existsSync(join(userData, 'previews'))).toBe(false);
    mkdirSync(join(userData, 'previews'));
    writeFileSync(join(userData, 'previews', '000001-left-over.pdf'), '%PDF-');
    session = new Session(session.settings, () => undefined);
    expect(existsSync(join(userData, 'previews'))).toBe(false);
  });

  it('is saved byte for byte', async () => {
    const { address, file } = await preview();
    const out = join(userData, '名册.pdf');
    await documentHandlers.savePreview({ address, out }, session);
    expect(readFileSync(out).equals(readFileSync(file))).toBe(true);
  });

  it('of some rows says so in its heading, and how many there are in all', async () => {
    const { rows: all } = await preview();
    const women = await preview({ choice: { where: [{ field: 'gender', op: 'is', value: '2' }] } });
    expect(women.rows).toBeLessThan(all);
    const [page] = await pdfPages(women.file);
    expect(page?.text).toContain('党员名册（节选）（已脱敏）');
    expect(page?.text).toContain(`节选 ${women.rows} 人，全册 ${all} 人`);
  });

  it('of all rows in another order is no excerpt', async () => {
    const { file } = await preview({ choice: { sort: [{ field: 'bornOn' }] } });
    const [page] = await pdfPages(file);
    expect(page?.text).not.toContain('节选');
  });
});

describe('unmasked personal values', () => {
  it('leave a note when they are shown, once, and whenever they are printed or saved', async () => {
    await preview({ masked: false });
    const { address, rows } = await preview({ masked: false, paper: 'A3' });
    expect(await reveals()).toEqual([`查看党员名册 ${rows} 人，个人信息未遮盖`]);
    await documentHandlers.notePrinted({ address }, session);
    await documentHandlers.savePreview({ address, out: join(userData, '名册.pdf') }, session);
    expect((await reveals()).slice(0, 2)).toEqual([
      `另存 PDF：党员名册 ${rows} 人，个人信息未遮盖`,
      `打印党员名册 ${rows} 人，个人信息未遮盖`,
    ]);
  });

  it('leave a note when they are exported, without a word of what was searched for', async () => {
    const out = join(userData, '汇总表.xlsx');
    const input = { register: 'party-member', out, columns: 'official', choice: { search: '王' } } as const;
    const { rows } = await documentHandlers.exportRegister(
      { ...input, job: 'export', masked: false },
      session,
    );
    expect(await reveals()).toEqual([`导出党员基本信息汇总表（节选）${rows} 人，个人信息未遮盖`]);
  });

  it('that are masked, or that a register does not have, leave none', async () => {
    const { address } = await preview();
    await documentHandlers.notePrinted({ address }, session);
    await preview({ register: 'party-organisation', masked: false });
    const out = join(userData, '汇总表.xlsx');
    const input = { register: 'party-member', out, columns: 'all' } as const;
    await documentHandlers.exportRegister({ ...input, job: 'export', masked: true }, session);
    expect(await reveals()).toEqual([]);
  });
});

describe('papers of single rows', () => {
  const usual: Omit<PaperOptions, 'register' | 'paper'> = {
    masked: true,
    faces: 'bundled',
    size: 'A4',
    asked: {},
    copies: 1,
    firstNumber: 1,
    card: { start: 1, offset: { x: 0, y: 0 }, sides: 'fronts', trial: false },
  };

  it('are a preview like the sheet, and take its place', async () => {
    await preview();
    const printed = await documentHandlers.previewPapers(
      {
        ...usual,
        ...{ job: 'papers', register: 'party-member', paper: 'service-card' },
        choice: { ids: [7, 8, 9] },
      },
      session,
    );
    expect(printed).toMatchObject({ rows: 3, papers: 3, pages: 1, skipped: 0 });
    expect(previewFiles()).toEqual([printed.address.replace('preview/', '')]);
    const [page] = await pdfPages(printed.file);
    expect(page?.items.filter(({ text }) => text === '党员服务卡')).toHaveLength(3);
  });

  it('leave a note when personal values are shown on them, and none when nothing is or they are masked', async () => {
    const { result } = await session.write((ledger) =>
      changeLedger(ledger, { kind: 'edit', label: '新增' }, (changes) =>
        changes.insert(registerOf('serving-member'), { name: '王小明', mobile: '13800138000' }),
      ),
    );
    const choice = { ids: [result.id] };
    const slip = { ...usual, register: 'serving-member', paper: 'report-slip', choice };
    await documentHandlers.previewPapers({ ...slip, job: 'masked' }, session);
    await documentHandlers.previewPapers(
      { ...usual, job: 'card', register: 'party-member', paper: 'service-card', masked: false },
      session,
    );
    expect(await reveals()).toEqual([]);
    await documentHandlers.previewPapers({ ...slip, job: 'open', masked: false }, session);
    await documentHandlers.previewPapers({ ...slip, job: 'A5', masked: false, size: 'A5' }, session);
    expect(await reveals()).toEqual(['查看在职党员报到单（节选）1 人，个人信息未遮盖']);
  });
});

describe('党内统计', () => {
  it('names the members with a gap by their rows, and how the list finds them', async () => {
    const one = { id: 7, revision: 1 };
    await session.write((ledger) =>
      changeLedger(ledger, { kind: 'edit', label: '清空' }, (changes) =>
        changes.update(partyMember, one.id, one.revision, { education: null, ethnicity: null }),
      ),
    );
    const out = join(userData, '统计.xlsx');
    const result = await documentHandlers.partyStatistics({ job: 'count', period: '2026', out }, session);
    expect(result.total).toBeGreaterThan(100);
    expect(result.unclassified).toBe(2);
    const { name } = (await getRow(session.reader, partyMember, one.id)).row.values;
    const members = [{ id: one.id, name }];
    expect(result.gaps).toMatchObject([
      { text: unclassifiedReasons['no-education'], count: 1, members },
      { text: unclassifiedReasons['no-ethnicity'], count: 1, members, where: null },
    ]);
    const where = [...(result.gaps[0]?.where ?? [])];
    const { rows } = await listRows(session.reader, { register: 'party-member', limit: 10, where });
    expect(rows.map(({ id }) => id)).toEqual([one.id]);
  });
});
