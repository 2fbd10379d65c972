import type { AnyRegister } from '../../shared/registers/register.ts';
import { listBatches, rowHistory } from '../ledger/journal/history.ts';
import { historyWords } from '../ledger/journal/history-words.ts';
import { revertRow } from '../ledger/journal/revert.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { getRow } from '../ledger/records/get-row.ts';
import { type Command, ledgerOption, Misuse, needed, type Terminal, word } from './command.ts';
import { rowNumber } from './row-number.ts';
import { namedRegister, withLedger } from './session.ts';

export const historyCommand: Command = {
  name: 'history',
  summary: '列出最近的操作，或一条记录的修改经过',
  usage: `lianxin history [名册 编号] --ledger 账本文件夹 [--limit 条数] [--json]
个人信息（电话、住址、身份证号等）只写“已修改”，不写改成了什么`,
  example: 'lianxin history party-member 12 --ledger 团结路社区.lianxin',
  positionals: [0, 2],
  options: { ...ledgerOption, limit: { type: 'string' } },
  async run(line, terminal) {
    await withLedger(line, 'read', async (ledger) => {
      if (line.positionals.length === 0)
        return showBatches(ledger, Number(line.option('limit') ?? 50), terminal);
      const definition = namedRegister(word(line, 0));
      return showRow(ledger, definition, rowNumber(word(line, 1)), terminal);
    });
  },
};

export const revertCommand: Command = {
  name: 'revert',
  summary: '把一条记录恢复到某次操作之前的样子',
  usage: 'lianxin revert 名册 编号 --before 操作号 --ledger 账本文件夹 [--json]',
  example: 'lianxin revert party-member 12 --before 7 --ledger 团结路社区.lianxin',
  positionals: [2, 2],
  options: { ...ledgerOption, before: { type: 'string' } },
  async run(line, terminal) {
    const id = rowNumber(word(line, 1));
    const before = rowNumber(needed(line, 'before', '7'));
    await withLedger(line, 'write', async (ledger) => {
      const definition = namedRegister(word(line, 0));
      const { row } = await getRow(ledger, definition, id);
      const reverted = await revertRow(ledger, definition, id, row.revision, before);
      terminal.answer({ id, revision: reverted.row.revision });
      terminal.say(`已恢复到第 ${before} 号操作之前的样子。`);
    });
  },
};

async function showBatches(ledger: Ledger, limit: number, terminal: Terminal): Promise<void> {
  if (!Number.isSafeInteger(limit) || limit < 1) throw new Misuse('--limit 应是一个正整数。');
  const batches = await listBatches(ledger, limit);
  terminal.answer({ batches });
  for (const batch of batches) {
    const undone = batch.undoneBy === null ? '' : `（已撤销，见 ${batch.undoneBy}）`;
    terminal.say(
      `${batch.id}  ${minute(batch.at)}  ${batch.actor}  ${batch.label}，${batch.changes} 条${undone}`,
    );
  }
}

async function showRow(
  ledger: Ledger,
  definition: AnyRegister,
  id: number,
  terminal: Terminal,
): Promise<void> {
  const entries = await rowHistory(ledger, definition, id);
  terminal.answer({ entries });
  for (const entry of entries) {
    terminal.say(`${entry.batch}  ${minute(entry.at)}  ${entry.actor}  ${entry.label}`);
    for (const text of historyWords(definition, entry.changes, ledger.names)) terminal.say(`    ${text}`);
  }
}

function minute(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}
