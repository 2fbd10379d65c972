import { registerOf } from '../../shared/registers/definitions/index.ts';
import { restoreBackup } from '../ledger/backup/restore.ts';
import { type Command, needed, word } from './command.ts';

export const restoreCommand: Command = {
  name: 'restore',
  summary: '把备份恢复成一个新的账本',
  usage: `lianxin restore 备份 --to 新的账本文件夹 [--json]
恢复到一个新文件夹，原来的账本不会改动；看过没问题，再改用新的`,
  example: 'lianxin restore 团结路社区.lianxin/backups/2026-11-24T101500-手动.lxbackup --to 恢复.lianxin',
  positionals: [1, 1],
  options: { to: { type: 'string' }, ledger: { type: 'string' } },
  async run(line, terminal) {
    const result = restoreBackup(word(line, 0), needed(line, 'to', '恢复.lianxin'));
    terminal.answer(result);
    terminal.say(`已恢复到：${result.folder}`);
    for (const [key, count] of Object.entries(result.after)) {
      terminal.say(`  ${registerOf(key).label}：备份时 ${result.before[key] ?? 0} 条，恢复后 ${count} 条`);
    }
    for (const name of result.missingAttachments) terminal.say(`  注意：附件 ${name} 已经找不到了。`);
  },
};
