import { registerOf } from '../../shared/registers/definitions/index.ts';
import { countWords } from '../../shared/retention/erasure-counts.ts';
import { type RetentionPeriods, sayDays } from '../../shared/retention/periods.ts';
import { reasonWords } from '../../shared/retention/rule-words.ts';
import { dayOf } from '../ledger/ledger.ts';
import { eraseDue } from '../ledger/retention/erase-due.ts';
import { type DueList, findDue } from '../ledger/retention/find-due.ts';
import { readPeriods } from '../ledger/retention/periods.ts';
import { type Command, ledgerOption } from './command.ts';
import { withLedger } from './session.ts';

export const purgeCommand: Command = {
  name: 'purge',
  summary: '清除已过保存期限的内容，清除后找不回来',
  usage: `lianxin purge --ledger 账本文件夹 [--dry-run] [--json]
--dry-run  只看有哪些到期了，不清除
保存期限在程序的“设置”里改；清除以前的备份里还有，到期自动清理`,
  example: 'lianxin purge --ledger 团结路社区.lianxin --dry-run',
  positionals: [0, 0],
  options: { ...ledgerOption, 'dry-run': { type: 'boolean' } },
  async run(line, terminal) {
    const dryRun = line.flag('dry-run');
    await withLedger(line, dryRun ? 'read' : 'write', async (ledger) => {
      const periods = readPeriods(ledger.db);
      const due = findDue(ledger.db, periods, dayOf(ledger.now()));
      for (const words of inLines(due, periods)) terminal.say(words);
      if (dryRun) {
        terminal.answer({ due: inCounts(due), batch: null, erased: null });
        return;
      }
      const onProgress = (done: number, total: number) => terminal.progress(`已清除 ${done} / ${total} 步`);
      const { batch, ...erased } = await eraseDue(ledger, due, { onProgress });
      terminal.progress('');
      terminal.answer({ due: inCounts(due), batch, erased });
      terminal.say(batch === null ? '没有要清除的内容。' : `已清除：${countWords(erased)}。`);
    });
  },
};

function inCounts({ rows, history, files }: DueList) {
  const counted = rows.map(({ register, because, ids }) => ({ register, because, rows: ids.length }));
  return { rows: counted, history: history.length, files: files.length };
}

function inLines({ rows, history, files }: DueList, periods: RetentionPeriods): readonly string[] {
  const lines = rows.map(({ register, because, ids }) => {
    const definition = registerOf(register);
    return `  ${definition.label} ${ids.length} 条：${reasonWords(definition, because, periods)}`;
  });
  if (history.length > 0)
    lines.push(`  操作记录 ${history.length} 处内容：已满 ${sayDays(periods.historyDays)}`);
  if (files.length > 0) lines.push(`  附件 ${files.length} 个：没有记录再用`);
  return lines.length === 0 ? ['今天没有到期的内容。'] : ['到期的有：', ...lines];
}
