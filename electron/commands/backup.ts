import { resolve } from 'node:path';
import { writeMeta } from '../ledger/meta.ts';
import { type Command, ledgerOption } from './command.ts';
import { jobAt, ledgerFolder, withLedger } from './session.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: '备份账本（备份后自动检查）',
  usage: `lianxin backup --ledger 账本文件夹 [--also-to 文件夹] [--json]
备份放在账本文件夹的 backups 里，程序开着也可以备份
--also-to  记住第二个备份位置（如移动硬盘），以后每次都多存一份`,
  example: 'lianxin backup --ledger 团结路社区.lianxin',
  positionals: [0, 0],
  options: { ...ledgerOption, 'also-to': { type: 'string' } },
  async run(line, terminal) {
    const secondPlace = line.option('also-to');
    if (secondPlace !== undefined) {
      await withLedger(line, 'write', async ({ db }) => writeMeta(db, { secondPlace: resolve(secondPlace) }));
    }
    const backup = await jobAt(ledgerFolder(line), 'make-backup', { kind: '手动' }, terminal);
    terminal.answer({ backup: backup.path, ...backup });
    terminal.say(`已备份并检查通过：${backup.path}（${Math.ceil(backup.size / 1024)} KB）`);
    if (backup.secondPlaceProblem !== null) terminal.say(`  注意：${backup.secondPlaceProblem}`);
  },
};
