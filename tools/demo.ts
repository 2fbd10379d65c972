import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { main } from '../electron/cli.ts';
import { registerOf } from '../shared/registers/definitions/index.ts';

const root = join(import.meta.dirname, '..');
const out = join(root, 'out/demo');
const samples = join(root, 'resources/sample-office');
const ledger = ['--ledger', join(out, '柳岸社区.lianxin')];
const made = (name: string): string => join(out, name);

/** The whole way a clerk goes, with the very commands of the handbook. */
async function demo(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  await step(['init', ...ledger, '--office', '柳岸社区党委']);
  const organisations = join(samples, '党组织（样例）.xlsx');
  const members = join(samples, '党员名册（样例）.xlsx');
  const collection = join(samples, '社区台账（样例）.xlsx');
  const report = [
    await step(['import', organisations, ...ledger, '--register', 'party-organisation']),
    await step([
      ...['import', members, ...ledger, '--register', 'party-member'],
      ...['--save-refused', made('被拒的行.xlsx')],
    ]),
  ];
  for (const register of ['partner-unit', 'co-building']) {
    report.push(await step(['import', collection, ...ledger, '--sheet', sheetOf(register)]));
  }
  writeFileSync(made('导入报告.txt'), report.join('\n'));
  const sheet = ['print', 'register-sheet', '--register', 'party-member', ...ledger];
  await step([...sheet, '--out', made('党员名册.pdf')]);
  await step([...sheet, '--masked', '--out', made('党员名册（脱敏）.pdf')]);
  const donations = ['print', 'register-sheet', '--register', 'co-building', ...ledger];
  await step([...donations, '--out', made('共建单位及捐助台账.pdf')]);
  await step(['export', 'party-member', ...ledger, '--out', made('党员基本信息汇总表.xlsx')]);
  const statistics = ['report', 'party-statistics', '--period', '2026', ...ledger];
  await step([...statistics, '--out', made('党内统计2026.xlsx')]);
  await step(['backup', ...ledger]);
  await step(['verify', ...ledger]);
  await step(['list', 'party-member', ...ledger, '--limit', '5']);
  process.stdout.write('\n演示完成，做好了：\n');
  for (const name of readdirSync(out).sort()) {
    const size = statSync(made(name));
    const shown = size.isDirectory() ? '账本文件夹' : `${Math.ceil(size.size / 1024)} KB`;
    process.stdout.write(`  ${relative(root, made(name))}（${shown}）\n`);
  }
}

/** The name of a register's sheet in the sample office's collection. */
function sheetOf(register: string): string {
  return registerOf(register).workbook.sheetName;
}

/** Runs one command, returns what it said; a refused step ends the demo. */
async function step(args: readonly string[]): Promise<string> {
  const said: string[] = [];
  const write = process.stdout.write;
  process.stdout.write = (chunk: string | Uint8Array): boolean => {
    said.push(typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    return true;
  };
  let code: number;
  try {
    code = await main(args);
  } finally {
    process.stdout.write = write;
  }
  process.stdout.write(said.join(''));
  if (code !== 0) throw new Error(`演示停在“${args[0] ?? ''}”这一步，退出码 ${code}。`);
  return said.join('');
}

await demo();
