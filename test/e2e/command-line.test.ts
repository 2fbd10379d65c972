import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../electron/commands/index.ts';
import { openWorkbook } from '../../electron/workbooks/open-workbook.ts';
import type { ImportResult } from '../../shared/registers/import/outcome.ts';
import { answer, lianxin, newOffice, npx, unread } from '../support/command-line.ts';
import { inventedId } from '../support/import-files.ts';
import { pdfPages } from '../support/pdf-text.ts';

const sample = join(import.meta.dirname, '../fixtures/workbooks/党员基本信息汇总表.xlsx');

interface Listed {
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

let office: Awaited<ReturnType<typeof newOffice>>;
let imported: ImportResult;

beforeAll(async () => {
  office = await newOffice();
  imported = await answer<ImportResult>('import', sample, '--ledger', office.ledger);
});

const inLedger = (...args: readonly string[]) => [...args, '--ledger', office.ledger];
const count = async () => (await answer<Listed>(...inLedger('list', 'party-member', '--limit', '1'))).total;

describe('import', () => {
  test('says what came in, what was refused and why', () => {
    expect(imported).toMatchObject({
      register: 'party-member',
      headerRow: 3,
      rows: 482,
      added: 466,
      changed: 0,
    });
    expect(new Set(imported.refused.map(({ row }) => row)).size).toBe(16);
    expect(imported.refused[0]).toEqual({
      row: 16,
      field: 'citizenId',
      code: 'check-digit',
      message: expect.stringContaining('校验码不对'),
    });
    expect(imported.skipped).toEqual([
      { row: 487, reason: '合计行' },
      { row: 488, reason: '说明行' },
    ]);
    expect(imported.batch).toBe(1);
  });

  test('the same file twice adds nothing', async () => {
    const again = await answer<ImportResult>(...inLedger('import', sample));
    expect(again).toMatchObject({ added: 0, changed: 0, unchanged: 466, batch: null });
  });

  test('a dry run writes nothing', async () => {
    const fresh = await newOffice();
    const result = await answer<ImportResult>('import', sample, '--ledger', fresh.ledger, '--dry-run');
    expect(result).toMatchObject({ added: 466, batch: null });
    expect((await answer<Listed>('list', 'party-member', '--ledger', fresh.ledger)).total).toBe(0);
  });

  test('the refused rows are saved with their reasons, and refused again if nobody corrects them', async () => {
    const saved = office.path('被拒的行.xlsx');
    await answer(...inLedger('import', sample, '--save-refused', saved));
    const again = await answer<ImportResult>(...inLedger('import', saved));
    expect(again).toMatchObject({ rows: 16, added: 0, changed: 0, batch: null });
  });

  test('undo brings the ledger back to what it was, undoing that brings it forward again', async () => {
    const fresh = await newOffice();
    const { batch } = await answer<ImportResult>('import', sample, '--ledger', fresh.ledger);
    const undone = await answer<{ batch: number }>('undo', String(batch), '--ledger', fresh.ledger);
    expect((await answer<Listed>('list', 'party-member', '--ledger', fresh.ledger)).total).toBe(0);
    await answer('undo', String(undone.batch), '--ledger', fresh.ledger);
    expect((await answer<Listed>('list', 'party-member', '--ledger', fresh.ledger)).total).toBe(466);
  });

  test.each([
    ['空.xlsx', '', '空文件'],
    ['坏.xlsx', 'PK\u0003\u0004 not a zip', '坏.xlsx'],
    ['名单.csv', '甲,乙\n1,2\n', '没有找到'],
  ])('%s ends with a sentence and changes nothing', async (name, content, words) => {
    const before = await count();
    writeFileSync(office.path(name), content);
    const { code, out, err } = await lianxin(...inLedger('import', office.path(name)));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(await count()).toBe(before);
  });
});

describe('import --all-sheets', () => {
  const collection = join(import.meta.dirname, '../fixtures/workbooks/社区台账合集.xlsx');

  test('takes every sheet that it knows, each undoable by itself, and the second time nothing', async () => {
    const { ledger } = await newOffice();
    interface Collection {
      readonly file: string;
      readonly sheets: readonly ImportResult[];
      readonly left: readonly { readonly sheet: string; readonly reason: string }[];
    }
    const first = await answer<Collection>('import', collection, '--ledger', ledger, '--all-sheets');
    expect(first.file).toBe('社区台账合集.xlsx');
    expect(first.sheets.map(({ register, added, refused }) => [register, added, refused])).toEqual([
      ['serving-member', 137, []],
      ['floating-member', 45, []],
      ['resident-representative', 63, []],
      ['volunteer', 88, []],
      ['co-building', 26, []],
      ['help-pair', 110, []],
    ]);
    const again = await answer<Collection>('import', collection, '--ledger', ledger, '--all-sheets');
    expect(again.sheets.map(({ added, changed, batch }) => [added, changed, batch])).toEqual(
      Array.from({ length: 6 }, () => [0, 0, null]),
    );
    expect((await lianxin('undo', String(first.sheets[5]?.batch), '--ledger', ledger)).code).toBe(0);
    const left = await answer<{ total: number }>('list', 'help-pair', '--ledger', ledger);
    expect(left.total).toBe(0);
  });

  test('is not to be had together with the choice of one sheet', async () => {
    const { ledger } = await newOffice();
    for (const words of [['--sheet', '志愿者名册'], ['--dry-run']]) {
      const { code, err } = await lianxin('import', collection, '--ledger', ledger, '--all-sheets', ...words);
      expect([code, err.includes('--all-sheets')]).toEqual([2, true]);
    }
  });
});

describe('list', () => {
  test.each([
    [['--search', '欧阳'], 7],
    [['--where', '性别=女', '--where', '人员类别=预备党员'], 45],
    [['--where', 'gender=女', '--where', 'kind=预备党员'], 45],
  ])('%j', async (args, total) => {
    const listed = await answer<Listed>(...inLedger('list', 'party-member', ...args));
    expect(listed.total).toBe(total);
  });

  test('finds by the initials of the pinyin, and sorts', async () => {
    const found = await answer<Listed>(...inLedger('list', 'party-member', '--search', 'mmt'));
    expect(found.rows.length).toBeGreaterThan(0);
    expect(found.rows.every(({ name }) => String(name).startsWith('买买提'))).toBe(true);
    const sorted = await answer<Listed>(
      ...inLedger('list', 'party-member', '--sort', '出生日期', '--limit', '1'),
    );
    expect(sorted.rows[0]?.bornOn).toMatch(/^19[34]/);
  });

  test('gives as many rows as asked for, page after page, each once', async () => {
    const whole = await newOffice();
    const rows = Array.from(
      { length: 2300 },
      (_, n) => `王芳,${inventedId('1980-01-01', n % 1000, 330621 + Math.floor(n / 1000))}`,
    );
    writeFileSync(whole.path('名册.csv'), `姓名,身份证号\n${rows.join('\n')}\n`);
    await answer('import', whole.path('名册.csv'), '--ledger', whole.ledger);
    const list = (limit: string) =>
      answer<Listed>('list', 'party-member', '--ledger', whole.ledger, '--limit', limit);
    const all = await list('1000000');
    expect([all.total, all.rows.length]).toEqual([2300, 2300]);
    expect(new Set(all.rows.map(({ id }) => id)).size).toBe(2300);
    expect((await list('1500')).rows).toEqual(all.rows.slice(0, 1500));
  });

  test('scripts read dates in ISO form, people in theirs', async () => {
    const args = inLedger('list', 'party-member', '--sort', '出生日期', '--limit', '1');
    expect((await answer<Listed>(...args)).rows[0]?.bornOn).toMatch(/^19[34]\d-\d\d(-\d\d)?$/);
    expect((await lianxin(...args)).out).toMatch(/19[34]\d年\d+月/);
  });

  test('an unknown field or value is a refusal that says what there is', async () => {
    const wrong = await lianxin(...inLedger('list', 'party-member', '--where', '性别=中'));
    expect(wrong).toMatchObject({ code: 1, out: '' });
    expect(wrong.err).toMatch(/男、女/);
  });
});

describe('paper and workbooks', () => {
  test.each([
    ['export', 'party-member'],
    ['print', 'register-sheet', '--register', 'party-member'],
    ['report', 'party-statistics', '--period', '2026'],
  ])('%s to a folder is refused before the work begins', async (...args) => {
    const { code, out, err } = await lianxin(...inLedger(...args, '--out', office.folder));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('是一个文件夹');
  });

  test('our own export comes back without a change', async () => {
    const file = office.path('导出.xlsx');
    await answer(...inLedger('export', 'party-member', '--out', file));
    const again = await answer<ImportResult>(...inLedger('import', file));
    expect(again).toMatchObject({ rows: 466, added: 0, changed: 0, refused: [], batch: null });
  });

  test('the masked register holds no ID number, no telephone number and no door', async () => {
    const file = office.path('脱敏.pdf');
    await answer(
      ...inLedger('print', 'register-sheet', '--register', 'party-member', '--masked', '--out', file),
    );
    const text = (await pdfPages(file)).map((page) => page.text).join('\n');
    expect(text).toContain('138****');
    expect(text).not.toMatch(/\d{11}/);
    expect(text).not.toMatch(/\d+室/);
  });

  test('the statistics count every member', async () => {
    const file = office.path('统计.xlsx');
    const report = await answer<{ total: number }>(
      ...inLedger('report', 'party-statistics', '--period', '2026', '--out', file),
    );
    expect(report.total).toBe(466);
    const workbook = await openWorkbook(file);
    expect(workbook.sheets.map(({ name }) => name)).toContain('表六 街道、社区（居委会）党员情况');
    await workbook.close();
  });
});

describe('rows by hand', () => {
  test('edit, history, remove, put back, revert', async () => {
    const fresh = await newOffice();
    const at = (...args: readonly string[]) => [...args, '--ledger', fresh.ledger];
    await answer(...at('add', '党组织', '党组织名称=柳岸社区党委'));
    const added = await answer<{ id: number; batch: number }>(
      ...at(
        'add',
        '党员',
        '姓名=王芳',
        '公民身份证号=11010519491231002X',
        '所在党支部=柳岸社区党委',
        '手机号=13800138000',
      ),
    );
    const id = String(added.id);
    const edited = await answer<{ batch: number }>(
      ...at('edit', '党员', id, '手机号=13900139000', '备注=测试'),
    );
    const { entries } = await answer<{ entries: { changes: Record<string, unknown> }[] }>(
      ...at('history', '党员', id),
    );
    expect(entries[0]?.changes).toEqual({ mobile: null, remarks: [null, '测试'] });
    await answer(...at('remove', '党员', id));
    expect((await answer<Listed>(...at('list', '党员', '--bin'))).total).toBe(1);
    await answer(...at('put-back', '党员', id));
    await answer(...at('revert', '党员', id, '--before', String(edited.batch)));
    const [row] = (await answer<Listed>(...at('list', '党员'))).rows;
    expect(row).toMatchObject({
      name: '王芳',
      mobile: '13800138000',
      remarks: null,
      gender: '女',
      bornOn: '1949-12-31',
    });
  });

  test('a branch with members is not removed', async () => {
    const { rows } = await answer<Listed>(...inLedger('list', 'party-organisation'));
    const refused = await lianxin(...inLedger('remove', 'party-organisation', String(rows[0]?.id)));
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain('在引用它');
  });
});

describe('backup', () => {
  test('a backup restores into a new ledger with the same rows', async () => {
    const { backup } = await answer<{ backup: string }>(...inLedger('backup'));
    const to = office.path('恢复.lianxin');
    const restored = await answer<{ before: object; after: object }>('restore', backup, '--to', to);
    expect(restored.after).toEqual(restored.before);
    expect((await answer<Listed>('list', 'party-member', '--ledger', to)).total).toBe(await count());
    expect(await answer('verify', '--ledger', to)).toMatchObject({ ok: true, problems: [] });
    expect(await lianxin('restore', backup, '--to', to)).toMatchObject({ code: 1 });
  });

  test('a change is followed by a backup, and the changes of the next hour by no other', () => {
    const names = readdirSync(join(office.ledger, 'backups'));
    expect(names.filter((name) => name.endsWith('-每日.lxbackup'))).toHaveLength(1);
  });
});

describe('the command line itself', () => {
  test('a reader that goes away, as in | head, is no error', async () => {
    expect(await unread(...inLedger('list', 'party-member'))).toMatchObject({ code: 0, err: '' });
  });

  test('runs as npx lianxin in the repository', async () => {
    const { code, out } = await npx('lianxin', '--help');
    expect(code).toBe(0);
    expect(out).toContain('连心台账命令行');
  });

  test.each(commands.map(({ name }) => name))('%s --help explains itself with an example', async (name) => {
    const { code, out } = await lianxin(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain('写法');
    expect(out).toContain(`例子：\n  lianxin ${name}`);
  });

  test.each([
    [['frobnicate'], '没有“frobnicate”这个命令'],
    [['import'], '命令没有写完整'],
    [['list', 'party-member'], '缺少 --ledger'],
    [['verify', '--ledgr', 'x'], '选项“--ledgr”写得不对'],
  ])('%j is misuse: exit code 2 and the remedy', async (args, words) => {
    const { code, out, err } = await lianxin(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });

  test('a folder that is no ledger is refused', async () => {
    const { code, err } = await lianxin('verify', '--ledger', office.folder);
    expect(code).toBe(1);
    expect(err).toContain('不是连心台账的账本文件夹');
  });
});
