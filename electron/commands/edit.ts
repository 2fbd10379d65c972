import { changeLedger } from '../ledger/records/change-ledger.ts';
import { getRow } from '../ledger/records/get-row.ts';
import { readAnswers, rowName } from './answers.ts';
import { type Command, ledgerOption, word } from './command.ts';
import { rowNumber } from './row-number.ts';
import { namedRegister, withLedger } from './session.ts';

export const addCommand: Command = {
  name: 'add',
  summary: '新增一条记录',
  usage: 'lianxin add 名册 栏目=值 … --ledger 账本文件夹 [--json]',
  example: 'lianxin add party-organisation 党组织名称=团结路社区党委 --ledger 团结路社区.lianxin',
  positionals: [2, 100],
  options: ledgerOption,
  async run(line, terminal) {
    await withLedger(line, 'write', async (ledger) => {
      const definition = namedRegister(word(line, 0));
      const values = readAnswers(ledger, definition, line.positionals.slice(1));
      const label = `新增${definition.label}“${rowName(definition, values)}”`;
      const { batch, result } = await changeLedger(ledger, { kind: 'edit', label }, (changes) =>
        changes.insert(definition, values),
      );
      terminal.answer({ id: result.id, revision: result.revision, batch });
      terminal.say(`已${label}，编号 ${result.id}。`);
    });
  },
};

export const editCommand: Command = {
  name: 'edit',
  summary: '修改一条记录',
  usage: `lianxin edit 名册 编号 栏目=值 … --ledger 账本文件夹 [--json]
编号在 lianxin list 的结果里；“栏目=”后面不写，就是清空这一栏`,
  example: 'lianxin edit party-member 12 手机号=13800001234 备注= --ledger 团结路社区.lianxin',
  positionals: [3, 100],
  options: ledgerOption,
  async run(line, terminal) {
    const id = rowNumber(word(line, 1));
    await withLedger(line, 'write', async (ledger) => {
      const definition = namedRegister(word(line, 0));
      const values = readAnswers(ledger, definition, line.positionals.slice(2));
      const { row } = await getRow(ledger, definition, id);
      const label = `修改${definition.label}“${rowName(definition, row.values)}”`;
      const { batch, result } = await changeLedger(ledger, { kind: 'edit', label }, (changes) =>
        changes.update(definition, id, row.revision, values),
      );
      terminal.answer({ id, revision: result.revision, batch });
      terminal.say(batch === null ? '内容相同，没有改动。' : `已${label}。如需撤销：lianxin undo ${batch}`);
    });
  },
};
