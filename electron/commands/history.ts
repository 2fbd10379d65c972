import { listBatches } from '../ledger/journal/history.ts';
import { type Command, ledgerOption } from './command.ts';
import { withLedger } from './session.ts';

export const historyCommand: Command = {
  name: 'history',
  summary: '列出最近的操作',
  usage: 'lianxin history --ledger 账本文件夹 [--limit 条数] [--json]',
  example: 'lianxin history --ledger 团结路社区.lianxin --limit 20',
  positionals: [0, 0],
  options: { ...ledgerOption, limit: { type: 'string' } },
  async run(line, terminal) {
    const limit = Number(line.option('limit') ?? 50);
    const batches = await withLedger(line, 'read', (ledger) => listBatches(ledger, limit));
    terminal.answer({ batches });
    for (const batch of batches) {
      const undone = batch.undoneBy === null ? '' : `（已撤销，见 ${batch.undoneBy}）`;
      terminal.say(
        `${batch.id}  ${batch.at.slice(0, 16).replace('T', ' ')}  ${batch.actor}  ${batch.label}，${batch.changes} 条${undone}`,
      );
    }
  },
};
