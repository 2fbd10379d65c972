import { registerOf } from '../../shared/registers/definitions/index.ts';
import { verifyLedger } from '../ledger/verify-ledger.ts';
import { type Command, ledgerOption } from './command.ts';
import { withLedger } from './session.ts';

export const verifyCommand: Command = {
  name: 'verify',
  summary: '检查账本是否完好',
  usage: 'lianxin verify --ledger 账本文件夹 [--json]',
  example: 'lianxin verify --ledger 团结路社区.lianxin',
  positionals: [0, 0],
  options: ledgerOption,
  async run(line, terminal) {
    const report = await withLedger(line, 'read', async ({ db, connection }) =>
      verifyLedger(connection.folder, db),
    );
    terminal.answer(report);
    terminal.say(
      report.ok ? '账本完好。' : `账本有问题：${report.problems.join('；')}。请用最近的备份恢复。`,
    );
    for (const [key, count] of Object.entries(report.counts))
      if (count > 0) terminal.say(`  ${registerOf(key).label} ${count} 条`);
    return report.ok ? 0 : 1;
  },
};
