import { resolve } from 'node:path';
import { type Command, ledgerOption, Misuse, needed, word } from './command.ts';
import { jobAt, ledgerFolder, registerAt } from './session.ts';

export const exportCommand: Command = {
  name: 'export',
  summary: '把一个名册导出为工作簿',
  usage: `lianxin export 名册 --ledger 账本文件夹 --out 文件.xlsx [--columns official|all] [--masked] [--json]
--columns  official 只含上级表格的栏目（默认），all 含全部栏目
--masked   个人信息脱敏`,
  example: 'lianxin export party-member --ledger 团结路社区.lianxin --out 党员基本信息汇总表.xlsx',
  positionals: [1, 1],
  options: {
    ...ledgerOption,
    out: { type: 'string' },
    columns: { type: 'string' },
    masked: { type: 'boolean' },
  },
  async run(line, terminal) {
    const columns = line.option('columns') ?? 'official';
    if (columns !== 'official' && columns !== 'all') throw new Misuse('--columns 只能是 official 或 all。');
    const out = resolve(needed(line, 'out', '党员名册.xlsx'));
    const definition = await registerAt(line, word(line, 0));
    const input = { register: definition.key, out, masked: line.flag('masked'), columns } as const;
    const { rows } = await jobAt(ledgerFolder(line), 'export-register', input, terminal);
    terminal.answer({ register: definition.key, rows, out });
    terminal.say(`已保存${definition.label} ${rows} 条：${out}`);
  },
};
