import { resolve } from 'node:path';
import { statisticsCutoff } from '../../shared/reports/party-statistics/period.ts';
import { type Command, ledgerOption, Misuse, needed, word } from './command.ts';
import { jobAt, ledgerFolder } from './session.ts';

export const reportCommand: Command = {
  name: 'report',
  summary: '生成上报的统计表',
  usage: `lianxin report party-statistics --period 年份 --ledger 账本文件夹 --out 文件.xlsx [--json]
--period  2026 为年报（截至 12 月 31 日），2026H1 为半年报（截至 6 月 30 日）`,
  example:
    'lianxin report party-statistics --period 2026 --ledger 团结路社区.lianxin --out 党内统计2026.xlsx',
  positionals: [1, 1],
  options: { ...ledgerOption, period: { type: 'string' }, out: { type: 'string' } },
  async run(line, terminal) {
    if (word(line, 0) !== 'party-statistics')
      throw new Misuse('目前可以生成的是 party-statistics（党内统计）。');
    const cutoff = statisticsCutoff(needed(line, 'period', '2026'));
    if (cutoff === null) throw new Misuse('--period 写成 2026（年报）或 2026H1（半年报）。');
    const out = resolve(needed(line, 'out', '党内统计.xlsx'));
    const { total, unclassified } = await jobAt(
      ledgerFolder(line),
      'party-statistics',
      { cutoff, out },
      terminal,
    );
    terminal.answer({ report: 'party-statistics', cutoff, out, total, unclassified });
    terminal.say(`已保存党内统计（截至 ${cutoff}，党员 ${total} 人）：${out}`);
    if (unclassified > 0) {
      terminal.say(`  有 ${unclassified} 处资料不全，没能归入各栏，详见“校核”工作表。`);
    }
  },
};
