import { changeLedger } from '../ledger/records/change-ledger.ts';
import { getRow } from '../ledger/records/get-row.ts';
import { rowName } from './answers.ts';
import { type Command, ledgerOption, word } from './command.ts';
import { rowNumber } from './row-number.ts';
import { namedRegister, withLedger } from './session.ts';

export const removeCommand: Command = {
  name: 'remove',
  summary: '把一条记录移到回收站',
  usage: 'lianxin remove 名册 编号 --ledger 账本文件夹 [--json]',
  example: 'lianxin remove party-member 12 --ledger 团结路社区.lianxin',
  positionals: [2, 2],
  options: ledgerOption,
  run: (line, terminal) => move(line, terminal, 'remove'),
};

export const putBackCommand: Command = {
  name: 'put-back',
  summary: '从回收站恢复一条记录（回收站内容：lianxin list 名册 --bin）',
  usage: 'lianxin put-back 名册 编号 --ledger 账本文件夹 [--json]',
  example: 'lianxin put-back party-member 12 --ledger 团结路社区.lianxin',
  positionals: [2, 2],
  options: ledgerOption,
  run: (line, terminal) => move(line, terminal, 'restore'),
};

async function move(
  line: Parameters<Command['run']>[0],
  terminal: Parameters<Command['run']>[1],
  action: 'remove' | 'restore',
): Promise<undefined> {
  const id = rowNumber(word(line, 1));
  await withLedger(line, 'write', async (ledger) => {
    const definition = namedRegister(word(line, 0));
    const { row } = await getRow(ledger, definition, id);
    const label = `${action === 'remove' ? '删除' : '恢复'}${definition.label}“${rowName(definition, row.values)}”`;
    const { batch } = await changeLedger(ledger, { kind: 'edit', label }, (changes) =>
      changes[action](definition, id, row.revision),
    );
    terminal.answer({ id, batch });
    terminal.say(`已${label}${action === 'remove' ? '，在回收站里' : ''}。如需撤销：lianxin undo ${batch}`);
  });
}
