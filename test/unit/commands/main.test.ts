import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from '../../../electron/commands/index.ts';
import { inventedId } from '../../support/import-files.ts';
import { documentParts, paragraph, run as textRun } from '../../support/office-files.ts';
import { buildZip } from '../workbooks/build-zip.ts';
import { run } from './run-main.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianxin-commands-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ledger = ['--ledger', join(folder, '柳岸.lianxin')] as const;
const made = (name: string): string => join(folder, name);
const card = [
  ...['print', '党员服务卡', '--register', '党员', ...ledger, '--out', made('服务卡.pdf'), '--bundled-fonts'],
] as const;
const record = [
  ...[
    'print',
    '服务情况表',
    '--register',
    '在职党员',
    ...ledger,
    '--out',
    made('服务.pdf'),
    '--bundled-fonts',
  ],
] as const;
const list = made('名册.csv');
writeFileSync(
  list,
  `姓名,身份证号,所在党支部,手机号\n王芳,${inventedId('1980-01-01', 22)},第一支部,13800138000\n李明,${inventedId('1975-06-30', 11)},第一支部,138\n`,
);

const form = made('登记表.docx');
writeFileSync(form, buildZip(documentParts(paragraph(textRun('{姓名}：{手机号}')))));

/** Every command once, in an order that works; `answers` is what its JSON must hold. */
const session: readonly { readonly args: readonly string[]; readonly answers: readonly string[] }[] = [
  {
    args: ['init', ...ledger, '--office', '柳岸社区党委', '--code', '330621'],
    answers: ['ledger', 'id', 'office', 'practice'],
  },
  {
    args: ['import', list, ...ledger, '--save-refused', made('被拒.xlsx')],
    answers: [
      ...['register', 'sheet', 'headerRow', 'rows', 'added', 'changed', 'unchanged'],
      ...['refused', 'warned', 'skipped', 'batch'],
    ],
  },
  { args: ['list', 'party-member', ...ledger], answers: ['total', 'rows'] },
  {
    args: ['add', '党组织', '党组织名称=第二支部', ...ledger],
    answers: ['id', 'revision', 'batch'],
  },
  { args: ['edit', '党员', '1', '学历=大专', ...ledger], answers: ['id', 'revision', 'batch'] },
  { args: ['remove', '党员', '1', ...ledger], answers: ['id', 'batch'] },
  { args: ['put-back', '党员', '1', ...ledger], answers: ['id', 'batch'] },
  { args: ['export', '党员', ...ledger, '--out', made('导出.xlsx')], answers: ['register', 'rows', 'out'] },
  {
    args: [
      ...['print', 'register-sheet', '--register', '党员', ...ledger],
      ...['--out', made('名册.pdf'), '--bundled-fonts'],
    ],
    answers: ['register', 'out', 'pages', 'rows', 'missing'],
  },
  {
    args: [
      ...card,
      '--row',
      '1',
      '--where',
      '姓名=王芳',
      '--start',
      '4',
      '--offset',
      '1.5,-0.5',
      '--sides',
      'both',
    ],
    answers: ['register', 'paper', 'out', 'pages', 'papers', 'rows', 'skipped', 'missing'],
  },
  {
    args: [
      'print',
      'monthly',
      '--register',
      '党费',
      '--period',
      '2026-11',
      ...ledger,
      '--out',
      made('党费.pdf'),
    ],
    answers: ['register', 'layout', 'time', 'out', 'pages', 'rows', 'missing'],
  },
  {
    args: ['print', '党费欠交清单', '--register', '党费', ...ledger, '--out', made('欠交.xlsx')],
    answers: ['register', 'layout', 'time', 'out', 'rows'],
  },
  {
    args: ['tally', '党员', '--by', '性别', ...ledger],
    answers: ['register', 'by', 'sum', 'span', 'groups', 'whole'],
  },
  {
    args: ['tally', '干部培训', '--year', '2026', ...ledger, '--out', made('培训.xlsx')],
    answers: ['register', 'out', 'rows'],
  },
  {
    args: ['tally', '谈心谈话', '--year', '2026H1', '--missing', ...ledger, '--out', made('谈话.pdf')],
    answers: ['register', 'out', 'rows'],
  },
  {
    args: [
      ...['fill', '党员', '--template', form, ...ledger, '--where', '姓名=王芳'],
      ...['--out', made('登记表'), '--unmasked'],
    ],
    answers: ['register', 'out', 'rows', 'repeats', 'files', 'unknown', 'differing', 'missing'],
  },
  {
    args: ['fill', '党员', '--template', form, ...ledger, '--dry-run'],
    answers: ['register', 'out', 'rows', 'files', 'personal'],
  },
  {
    args: ['report', 'party-statistics', '--period', '2026', ...ledger, '--out', made('统计.xlsx')],
    answers: ['report', 'cutoff', 'out', 'total', 'unclassified'],
  },
  { args: ['revert', '党员', '1', '--before', '2', ...ledger], answers: ['id', 'revision'] },
  { args: ['undo', '6', ...ledger], answers: ['undone', 'batch', 'rows'] },
  { args: ['history', ...ledger], answers: ['batches'] },
  { args: ['history', '党员', '1', ...ledger], answers: ['entries'] },
  { args: ['purge', ...ledger], answers: ['due', 'batch', 'erased'] },
  { args: ['purge', ...ledger, '--dry-run'], answers: ['due', 'batch', 'erased'] },
  { args: ['backup', ...ledger], answers: ['backup', 'counts', 'secondPlaceProblem'] },
  { args: ['verify', ...ledger], answers: ['ok', 'problems', 'counts'] },
];

describe('with --json', () => {
  test('every command prints one JSON object with its answers, and nothing else', async () => {
    for (const { args, answers } of session) {
      const { code, out, err } = await run(...args, '--json');
      expect([args[0], code, err]).toEqual([args[0], 0, '']);
      expect(out.endsWith('\n') && !out.trimEnd().includes('\n')).toBe(true);
      expect(Object.keys(JSON.parse(out) as object)).toEqual(expect.arrayContaining([...answers]));
    }
    const backups = join(folder, '柳岸.lianxin', 'backups');
    const backup = readdirSync(backups).find((name) => name.endsWith('.lxbackup')) ?? '';
    const { out } = await run('restore', join(backups, backup), '--to', made('恢复.lianxin'), '--json');
    expect(Object.keys(JSON.parse(out) as object)).toEqual([
      ...['folder', 'before', 'after', 'missingAttachments'],
    ]);
    for (const name of [
      '被拒.xlsx',
      '导出.xlsx',
      '名册.pdf',
      '统计.xlsx',
      '培训.xlsx',
      '谈话.pdf',
      '党费.pdf',
      '欠交.xlsx',
      '恢复.lianxin',
    ])
      expect([name, existsSync(made(name))]).toEqual([name, true]);
    expect(new Set(session.map(({ args }) => args[0])).size + 1).toBe(commands.length);
  });

  test('a refusal leaves stdout empty: the reason is one line on stderr', async () => {
    const missing = made('没有.lianxin');
    const { code, out, err } = await run('verify', '--ledger', missing, '--json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

describe('help', () => {
  test('lists every command, and is what the program says when asked nothing', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const { name, summary } of commands) expect(out).toContain(`  ${name.padEnd(8)}  ${summary}`);
    expect(await run()).toEqual({ code: 2, out, err: '' });
    expect((await run('help')).out).toBe(out);
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    '%s explains every option it takes, with an example that it would take',
    async (name, command) => {
      const { code, out, err } = await run(name, '--help');
      expect({ code, err }).toEqual({ code: 0, err: '' });
      for (const option of Object.keys(command.options))
        if (!(name === 'restore' && option === 'ledger')) expect(out).toContain(`--${option}`);
      const words = command.example.split(' ');
      expect(words.slice(0, 2)).toEqual(['lianxin', name]);
      // With --help the words are read, and nothing is done.
      expect(await run(...words.slice(1), '--help')).toEqual({ code: 0, out, err: '' });
    },
  );
});

test.each(['README.md', 'docs/手册.md'])('%s names every command and no other', (file) => {
  const text = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8');
  // The rows of its table of commands, some of which are about two.
  const rows = [...text.matchAll(/^\| ((?:`[a-z-]+`(?:、)?)+) +\|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name),
  );
  const names = commands.map(({ name }) => name);
  expect(rows.filter((name) => name !== 'attachments' && name !== 'backups').sort()).toEqual(
    [...names].sort(),
  );
});

describe('misuse', () => {
  test.each([
    [['frobnicate'], '没有“frobnicate”这个命令'],
    [['import', ...ledger], '命令没有写完整'],
    [['import', 'a.xlsx', 'b.xlsx', ...ledger], '命令里多了不认识的词'],
    [['list', 'party-member'], '缺少 --ledger'],
    [['list', 'party-member', ...ledger, '--limit', 'x'], '--limit 应是一个正整数'],
    [['list', 'party-member', ...ledger, '--where', '性别'], '应写成 栏目=值'],
    [['edit', '党员', 'x', '备注=1', ...ledger], '不是记录编号'],
    [['export', '党员', ...ledger], '缺少 --out'],
    [['export', '党员', ...ledger, '--out', 'x.xlsx', '--columns', 'some'], '--columns 只能是'],
    [['print', 'cards', '--register', '党员', ...ledger, '--out', 'x.pdf'], 'service-card（党员服务卡）'],
    [[...card, '--start', '11'], '--start 应是 1 到 10 的整数'],
    [[...card, '--offset', '1.5;2'], '--offset 写成'],
    [[...card, '--fill', '热线=1'], '可以填的有：服务热线、办公地址'],
    [[...record, '--fill', '年度=26'], '四位数的年份，例如 --fill 年度=2026'],
    [['report', 'party-statistics', ...ledger, '--out', 'x.xlsx', '--period', '26'], '--period 写成'],
    [['undo', '0', ...ledger], '操作号应是一个正整数'],
    [['verify', '--ledgr', 'x'], '选项“--ledgr”写得不对'],
  ])('%j ends with 2 and the remedy', async (args, words) => {
    const { code, out, err } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test('the program may be called many times in one process without listeners piling up', async () => {
  const before = process.stdout.listenerCount('error');
  for (let time = 0; time < 12; time += 1) await run('--help');
  expect(process.stdout.listenerCount('error')).toBeLessThanOrEqual(before + 1);
});
