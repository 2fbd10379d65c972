import { resolve } from 'node:path';
import { appVersion } from '../app-version.ts';
import { createLedger } from '../ledger/create-ledger.ts';
import { localNow } from '../ledger/ledger.ts';
import { type Command, ledgerOption, needed } from './command.ts';
import { ledgerFolder } from './session.ts';

export const initCommand: Command = {
  name: 'init',
  summary: '新建一个账本',
  usage: `lianxin init --ledger 账本文件夹 --office 单位名称 [--level 街道|乡镇] [--code 编号] [--practice] [--json]
--level     社区属于街道还是乡镇，影响统计表六；不写按街道
--practice  练习册：随便试，每页都有“练习”字样`,
  example: 'lianxin init --ledger 团结路社区.lianxin --office 团结路社区党委',
  positionals: [0, 0],
  options: {
    ...ledgerOption,
    office: { type: 'string' },
    level: { type: 'string' },
    code: { type: 'string' },
    practice: { type: 'boolean' },
  },
  async run(line, terminal) {
    const folder = resolve(ledgerFolder(line));
    const code = line.option('code');
    const ledger = await createLedger(folder, {
      office: {
        name: needed(line, 'office', '团结路社区党委'),
        level: line.option('level') ?? '街道',
        ...(code === undefined ? {} : { code }),
      },
      practice: line.flag('practice'),
      now: localNow(),
      appVersion,
    });
    const { meta } = ledger;
    await ledger.close();
    terminal.answer({ ledger: folder, id: meta.ledgerId, office: meta.office, practice: meta.practice });
    terminal.say(`已建好${meta.practice ? '练习册' : '账本'}：${folder}（${meta.office.name}）`);
  },
};
