import { describe, expect, it } from 'vitest';
import { commitImport } from '../../../electron/import/commit-import.ts';
import { importReport } from '../../../electron/import/import-report.ts';
import { importResult } from '../../../electron/import/import-result.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import {
  importFile,
  inventedId,
  liveRows,
  preview,
  refusalCode,
  stage,
  tableContent,
  writeText,
  writeWorkbook,
} from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';

const headings = ['姓名', '身份证号', '民族', '学历', '手机号', '所属支部'];
const wang = ['王芳', inventedId('1980-01-01', 22), '汉', '本科', '13800138000', '第一支部'];
const li = ['李明', inventedId('1975-06-30', 11), '回族', '大专', '13900139000', '第二支部'];

describe('importing a list', () => {
  it('adds, finds unchanged, and shows what changed from what to what', async () => {
    const ledger = await makeLedger();
    const first = await importFile(ledger, await writeWorkbook({ rows: [headings, wang, li] }));
    expect([first.added, first.changed, first.unchanged]).toEqual([2, 0, 0]);
    const file = await writeWorkbook({
      rows: [headings, wang, [...li.slice(0, 4), '13700137000', '第二支部']],
    });
    const store = await stage(ledger, file);
    expect([...store.ofKind('changed')].map(({ changes }) => changes)).toEqual([
      [{ field: 'mobile', before: '13900139000', after: '13700137000' }],
    ]);
    expect(store.counts()).toMatchObject({ changed: 1, unchanged: 1, added: 0 });
    const batch = await commitImport(ledger, store);
    expect(importResult(store, batch, ledger.names).changes).toEqual([
      { row: 3, name: '李明', field: 'mobile', before: '13900139000', after: '13700137000' },
    ]);
    store.discard();
    expect(liveRows(ledger, partyMember).map(({ mobile }) => mobile)).toEqual(['13700137000', '13800138000']);
  });

  it('the same file twice adds nothing and leaves no batch', async () => {
    const ledger = await makeLedger();
    const file = await writeWorkbook({ rows: [headings, wang, li] });
    await importFile(ledger, file);
    const again = await importFile(ledger, file);
    expect([again.added, again.changed, again.unchanged, again.batch]).toEqual([0, 0, 2, null]);
  });

  it('blank cells never erase', async () => {
    const ledger = await makeLedger();
    await importFile(ledger, await writeWorkbook({ rows: [headings, wang] }));
    const before = liveRows(ledger, partyMember);
    const blanks = await writeWorkbook({
      rows: [headings, [wang[0] ?? '', wang[1] ?? '', '无', '—', null, '/']],
    });
    expect((await importFile(ledger, blanks)).unchanged).toBe(1);
    expect(liveRows(ledger, partyMember)).toEqual(before);
  });

  it('refuses bad rows with every reason and takes the others', async () => {
    const ledger = await makeLedger();
    const bad = [null, '330621198001011230', '火星', '本科', '138', '第九支部'];
    const result = await importFile(ledger, await writeWorkbook({ rows: [headings, wang, bad, li, wang] }));
    expect(result.refused.map(({ row, code }) => [row, code])).toEqual([
      [3, 'unknown-ethnicity'],
      [3, 'missing-name'],
      [3, 'check-digit'],
      [3, 'short-phone'],
      [5, 'duplicate-id'],
    ]);
    expect([result.rows, result.added]).toEqual([4, 2]);
  });

  it('reads CSV in UTF-8 and in GB18030 alike', async () => {
    const lines = `姓名,身份证号,民族\r\n王芳,${wang[1]},汉\r\n`;
    // GB18030 bytes of the same three headings and of 王芳 and 汉.
    const gb = Buffer.concat([
      Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc9, 0xed, 0xb7, 0xdd, 0xd6, 0xa4, 0xba, 0xc5, 0x2c]),
      Buffer.from([0xc3, 0xf1, 0xd7, 0xe5, 0x0d, 0x0a, 0xcd, 0xf5, 0xb7, 0xbc, 0x2c]),
      Buffer.from(`${wang[1]},`),
      Buffer.from([0xba, 0xba, 0x0d, 0x0a]),
    ]);
    expect(new TextDecoder('gb18030').decode(gb)).toBe(lines);
    for (const [name, content] of [
      ['甲.csv', Buffer.from(lines)],
      ['乙.csv', gb],
    ] as const) {
      const ledger = await makeLedger();
      expect((await importFile(ledger, writeText(name, content))).added).toBe(1);
      expect(liveRows(ledger, partyMember)[0]).toMatchObject({ name: '王芳', ethnicity: '01' });
    }
  });

  it('makes a 15-digit ID into 18 and says so', async () => {
    const ledger = await makeLedger();
    const result = await importFile(
      ledger,
      await writeWorkbook({
        rows: [
          ['姓名', '身份证号'],
          ['王芳', '330621520315002'],
        ],
      }),
    );
    expect(result.warned.map(({ code }) => code)).toContain('id-upgraded');
    expect(liveRows(ledger, partyMember)[0]).toMatchObject({
      citizenId: '33062119520315002X',
      bornOn: '1952-03-15',
      gender: '2',
    });
  });
});

describe('telephone numbers', () => {
  const phones = async (mobile: string | null, landline: string | null) => {
    const ledger = await makeLedger();
    const rows = [
      ['姓名', '身份证号', '手机号', '固定电话'],
      ['王芳', wang[1] ?? '', mobile, landline],
    ];
    const { warned } = await importFile(ledger, await writeWorkbook({ rows }));
    const row = liveRows(ledger, partyMember)[0];
    return [row?.mobile ?? null, row?.landline ?? null, warned.some(({ code }) => code === 'value-dropped')];
  };

  it('a landline in the mobile column goes to the landline column', async () => {
    expect(await phones('0575-84112233', null)).toEqual([null, '0575-84112233', false]);
  });

  it('two kinds in one cell are parted', async () => {
    expect(await phones('13800138000/0575-84112233', null)).toEqual(['13800138000', '0575-84112233', false]);
  });

  it('numbers in each other’s columns change places', async () => {
    expect(await phones('0575-84112233', '13800138000')).toEqual(['13800138000', '0575-84112233', false]);
  });

  it('a number that fits nowhere is named in a warning, never dropped silently', async () => {
    expect(await phones('13800138000/13900139000', null)).toEqual(['13800138000', null, true]);
    expect(await phones('13800138000/0575-84112233', '0575-84110000')).toEqual([
      '13800138000',
      '0575-84110000',
      true,
    ]);
    expect(await phones('13800138000/0575-84112233', '0575-84112233')).toEqual([
      '13800138000',
      '0575-84112233',
      false,
    ]);
  });
});

describe('branches', () => {
  it('are made with the batch and withdrawn with its undo', async () => {
    const ledger = await makeLedger();
    const result = await importFile(
      ledger,
      await writeWorkbook({
        rows: [
          headings,
          wang,
          li,
          [...wang.slice(0, 1), inventedId('1990-01-01', 33), '汉', '本科', '13600136000', '第一支部'],
        ],
      }),
    );
    expect(result.created.map(({ name }) => name)).toEqual(['第一支部', '第二支部']);
    expect(liveRows(ledger, partyOrganisation)).toHaveLength(2);
    await undoBatch(ledger, result.batch ?? 0);
    expect([liveRows(ledger, partyOrganisation), liveRows(ledger, partyMember)]).toEqual([[], []]);
  });

  it('that only refused rows name are not made', async () => {
    const ledger = await makeLedger();
    const result = await importFile(
      ledger,
      await writeWorkbook({ rows: [headings, wang, ['李明', '1', '汉', '本科', '', '第九支部']] }),
    );
    expect(result.created.map(({ name }) => name)).toEqual(['第一支部']);
    expect(liveRows(ledger, partyOrganisation).map(({ name }) => name)).toEqual(['第一支部']);
  });

  it('are found by their short name; two of one short name are refused', async () => {
    const ledger = await makeLedger();
    const { result } = await changeLedger(ledger, { kind: 'edit', label: '新建党组织' }, async (changes) => [
      await changes.insert(partyOrganisation, { name: '中共团结路社区第一支部', shortName: '第一支部' }),
      await changes.insert(partyOrganisation, { name: '中共团结路社区老年支部', shortName: '第二支部' }),
      await changes.insert(partyOrganisation, { name: '中共团结路社区青年支部', shortName: '第二支部' }),
    ]);
    const imported = await importFile(ledger, await writeWorkbook({ rows: [headings, wang, li] }));
    expect([imported.added, imported.created]).toEqual([1, []]);
    expect(imported.refused.map(({ code }) => code)).toEqual(['unknown-branch']);
    expect(liveRows(ledger, partyMember)[0]?.branch).toBe(result[0]?.id);
  });
});

describe('undoing an import', () => {
  it('leaves the ledger as before, lets the list in again in full, and can be redone', async () => {
    const ledger = await makeLedger();
    await importFile(ledger, await writeWorkbook({ rows: [headings, wang] }));
    const before = tableContent(ledger, 'party_member');
    const list = await writeWorkbook({
      rows: [headings, [...wang.slice(0, 4), '13700137000', '第三支部'], li],
    });
    const { batch } = await importFile(ledger, list);
    const after = tableContent(ledger, 'party_member');
    const undone = await undoBatch(ledger, batch ?? 0);
    expect(tableContent(ledger, 'party_member')).toEqual(before);
    const redone = await undoBatch(ledger, undone.batch);
    expect(tableContent(ledger, 'party_member')).toEqual(after);
    await undoBatch(ledger, redone.batch);
    expect(tableContent(ledger, 'party_member')).toEqual(before);
    const again = await importFile(ledger, list);
    expect([again.added, again.changed]).toEqual([1, 1]);
  });
});

describe('a commit', () => {
  it('is refused if the ledger changed since the preview', async () => {
    const ledger = await makeLedger();
    const store = await stage(ledger, await writeWorkbook({ rows: [headings, wang] }));
    await importFile(ledger, await writeWorkbook({ rows: [headings, li] }));
    const before = tableContent(ledger, 'party_member');
    expect(await refusalCode(commitImport(ledger, store))).toBe('import-stale');
    store.discard();
    expect(tableContent(ledger, 'party_member')).toEqual(before);
  });

  it('that is cancelled half-way leaves nothing', async () => {
    const ledger = await makeLedger();
    const people = Array.from({ length: 1200 }, (_, n) => [
      '王芳',
      inventedId(n < 600 ? '1980-01-01' : '1980-01-02', n % 600),
      '汉',
      '本科',
      '',
      '第一支部',
    ]);
    const store = await stage(ledger, await writeWorkbook({ rows: [headings, ...people] }));
    const cancel = new AbortController();
    const committed = commitImport(ledger, store, {
      signal: cancel.signal,
      onProgress: () => cancel.abort(),
    });
    expect(await refusalCode(committed)).toBe('import-cancelled');
    for (const table of ['party_member', 'party_organisation', 'batch', 'journal']) {
      expect(ledger.db.prepare(`SELECT count(*) AS n FROM ${table}`).get()).toEqual({ n: 0 });
    }
    expect(await commitImport(ledger, store)).not.toBeNull();
    store.discard();
  });

  it('remembers a corrected mapping for the next list of the same layout', async () => {
    const ledger = await makeLedger();
    const columns = ['姓名', '身份证号', '号码'];
    const first = await writeWorkbook({ rows: [columns, ['王芳', wang[1] ?? '', '13800138000']] });
    expect((await preview(ledger, first)).ignoredColumns).toEqual(['号码']);
    expect((await importFile(ledger, first, { mapping: new Map([[2, 'mobile']]) })).added).toBe(1);
    const second = await writeWorkbook({ rows: [columns, ['李明', li[1] ?? '', '13900139000']] });
    expect(await preview(ledger, second)).toMatchObject({ added: 1, ignoredColumns: [] });
  });
});

describe('sheets', () => {
  it('takes the sheet that fits best, and no hidden one unless it is named', async () => {
    const ledger = await makeLedger();
    const file = await writeWorkbook(
      { name: '说明', rows: [['填表说明'], ['请如实填写']] },
      { name: '去年', rows: [headings, wang, li], hidden: true },
      { name: '名册', rows: [['党员名册'], [], headings, wang] },
    );
    expect(await preview(ledger, file)).toMatchObject({ sheet: '名册', headerRow: 3, added: 1 });
    expect(await preview(ledger, file, { sheet: '去年' })).toMatchObject({ sheet: '去年', added: 2 });
    expect(await preview(ledger, file, { sheet: ' 名册 ' })).toMatchObject({ sheet: '名册' });
  });

  it('of several lists takes the fullest that can be imported, and names the others', async () => {
    const ledger = await makeLedger();
    const file = await writeWorkbook(
      {
        name: '在职党员',
        rows: [[...headings.filter((heading) => heading !== '身份证号'), '性别', '住址', '备注']],
      },
      { name: '空表', rows: [headings] },
      { name: '第一支部', rows: [headings, wang] },
      { name: '第二支部', rows: [headings, li] },
      { name: '参数', rows: [headings, li], hidden: true },
    );
    const first = await preview(ledger, file);
    expect([first.sheet, first.added, first.otherSheets]).toEqual(['第一支部', 1, ['第二支部']]);
    expect(importReport(partyMember, first, true).join('\n')).toContain(
      '请加 --sheet 逐张导入：\n  第二支部',
    );
    expect((await preview(ledger, file, { sheet: '第二支部' })).otherSheets).toEqual([]);
  });

  it('takes the branch from the title, or from the sheet’s name, where the list has no column for it', async () => {
    const columns = ['姓名', '身份证号'];
    const person = wang.slice(0, 2);
    const branchOf = async (name: string, ...titles: readonly string[]) => {
      const ledger = await makeLedger();
      const rows = [...titles.map((title) => [title]), columns, person];
      const result = await importFile(ledger, await writeWorkbook({ name, rows }));
      return [result.forAllRows.branch ?? null, result.created.map((made) => made.name), result.warned];
    };
    const named = (branch: string) => [branch, [branch], []];
    expect(await branchOf('Sheet1', '港越社区第一党支部党员名册')).toEqual(named('港越社区第一党支部'));
    expect(await branchOf('第二支部', '党员名册')).toEqual(named('第二支部'));
    expect(await branchOf('Sheet1', '2026年党员名册', '所在党支部：第三党支部　2026年11月')).toEqual(
      named('第三党支部'),
    );
    expect(await branchOf('Sheet1', '团结路社区各党支部党员名册')).toEqual([null, [], []]);
    expect(await branchOf('Sheet1', '团结路社区党委党员名册')).toEqual([null, [], []]);
  });

  it('a title never moves a member whose branch is known', async () => {
    const ledger = await makeLedger();
    await importFile(ledger, await writeWorkbook({ rows: [headings, wang] }));
    const titled = await writeWorkbook({
      rows: [['第九支部党员名册'], ['姓名', '身份证号'], wang.slice(0, 2), li.slice(0, 2)],
    });
    const result = await importFile(ledger, titled);
    expect([result.added, result.unchanged, result.changed]).toEqual([1, 1, 0]);
    expect(liveRows(ledger, partyOrganisation).map(({ name }) => name)).toEqual(['第九支部', '第一支部']);
  });

  it('recognises the register by its headings', async () => {
    const ledger = await makeLedger();
    const file = await writeWorkbook({
      rows: [
        ['党组织名称', '组织类别', '成立日期'],
        ['第一支部', '党支部', '1998.07'],
      ],
    });
    expect(await preview(ledger, file)).toMatchObject({ register: 'party-organisation', added: 1 });
  });

  it.each([
    [
      'a sheet that is not there',
      { name: '名册', rows: [headings, wang] },
      { sheet: '别的' },
      'sheet-missing',
    ],
    [
      'no header',
      {
        rows: [
          ['甲', '乙'],
          ['丙', '丁'],
        ],
      },
      {},
      'header-missing',
    ],
    ['a header and nothing below', { rows: [headings] }, {}, 'rows-missing'],
    ['a header and only notes below', { rows: [headings, ['合计', '0人'], ['注：无']] }, {}, 'rows-missing'],
    ['an empty sheet', { rows: [] }, {}, 'header-missing'],
  ])('refuses %s', async (_what, sheet, options, code) => {
    const ledger = await makeLedger();
    expect(await refusalCode(preview(ledger, await writeWorkbook(sheet), options))).toBe(code);
  });

  it('skips notes below the list and reads a two-line header', async () => {
    const ledger = await makeLedger();
    const file = await writeWorkbook({
      rows: [
        ['党员名册'],
        ['姓名', '身份证号', '联系电话', null],
        [null, null, '手机', '座机'],
        ['王芳', wang[1] ?? '', '13800138000', '0575-84112233'],
        ['合计', '1人'],
        ['填表人：', null, '审核：'],
      ],
      merges: ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2'],
    });
    const result = await importFile(ledger, file);
    expect([result.added, result.skipped.map(({ row }) => row)]).toEqual([1, [5, 6]]);
    expect(liveRows(ledger, partyMember)[0]).toMatchObject({
      mobile: '13800138000',
      landline: '0575-84112233',
    });
  });
});
