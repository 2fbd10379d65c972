import { resolve } from 'node:path';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { importReport } from '../import/import-report.ts';
import { type Command, ledgerOption, word } from './command.ts';
import { importCollection } from './import-collection.ts';
import { importSheet } from './import-sheet.ts';
import { registerAt } from './session.ts';

export const importCommand: Command = {
  name: 'import',
  summary: '把一张表或整本台账（.xlsx、.xls、.csv）导入账本',
  usage: `lianxin import 文件 --ledger 账本文件夹 [--register 名册] [--sheet 工作表] [--dry-run] [--save-refused 另存.xlsx] [--json]
lianxin import 文件 --ledger 账本文件夹 --all-sheets [--json]
--register      导入哪个名册，如 party-member；不写则按表头认
--sheet         工作表名；不写则取最像的一张
--all-sheets    整本导入：每张认得出的工作表依次写入，每张是一次可以撤销的操作
--dry-run       只看结果，不写入账本
--save-refused  把被拒的行连同原因另存为工作簿，改好后可再导入`,
  example: 'lianxin import 党员基本信息汇总表.xlsx --ledger 团结路社区.lianxin --save-refused 被拒的行.xlsx',
  positionals: [1, 1],
  options: {
    ...ledgerOption,
    register: { type: 'string' },
    sheet: { type: 'string' },
    'all-sheets': { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'save-refused': { type: 'string' },
  },
  async run(line, terminal) {
    const file = resolve(word(line, 0));
    if (line.flag('all-sheets')) return importCollection(line, terminal, file);
    const register = line.option('register');
    const sheet = line.option('sheet');
    const result = await importSheet(line, terminal, {
      file,
      ...(register === undefined ? {} : { register: (await registerAt(line, register)).key }),
      ...(sheet === undefined ? {} : { sheet }),
    });
    terminal.answer(result);
    for (const text of importReport(registerOf(result.register), result, line.flag('dry-run')))
      terminal.say(text);
  },
};
