import { undoBatch } from '../ledger/journal/undo.ts';
import { type Command, ledgerOption, Misuse, word } from './command.ts';
import { withLedger } from './session.ts';

export const undoCommand: Command = {
  name: 'undo',
  summary: '撤销一次操作（再撤销这次撤销，就是重做）',
  usage: `lianxin undo 操作号 --ledger 账本文件夹 [--json]
操作号在导入结果里，也可用 lianxin history 查看`,
  example: 'lianxin undo 12 --ledger 团结路社区.lianxin',
  positionals: [1, 1],
  options: ledgerOption,
  async run(line, terminal) {
    const batch = Number(word(line, 0));
    if (!Number.isSafeInteger(batch) || batch < 1) throw new Misuse('操作号应是一个正整数。');
    const undone = await withLedger(line, 'write', (ledger) => undoBatch(ledger, batch));
    terminal.answer({ undone: batch, batch: undone.batch, rows: undone.rows });
    terminal.say(
      `已撤销第 ${batch} 号操作，涉及 ${undone.rows} 条记录。如需重做：lianxin undo ${undone.batch}`,
    );
  },
};
