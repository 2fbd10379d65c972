import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import type { FillReport } from '../../shared/registers/templates/fill-report.ts';
import type { FillTemplateInput } from '../jobs/kinds/fill-template.ts';
import { attachmentStore } from '../ledger/attachments/keep-file.ts';
import { attachmentPath } from '../ledger/backup/attachments.ts';
import { keptTemplates } from '../ledger/templates/kept-templates.ts';
import { chosenRows } from './chosen-rows.ts';
import { type Command, type CommandLine, ledgerOption, needed, type Terminal, word } from './command.ts';
import { jobAt, ledgerFolder, registerAt, withLedger } from './session.ts';

export const fillCommand: Command = {
  name: 'fill',
  summary: '套表：把一个名册的内容填进模板',
  usage: `lianxin fill 名册 --template 模板 --ledger 账本文件夹 --out 文件或文件夹 [--row 编号 … | --where 栏目=值 …] [--unmasked] [--replace] [--json]
lianxin fill 名册 --template 模板.docx --ledger 账本文件夹 --dry-run [--json]
--template      账本里这个名册的模板的名称，或带有 {姓名} 这样的词的 .xlsx、.docx 文件
--out           填好的文件，以 .xlsx 或 .docx 结尾；不是这样结尾的是文件夹，一条记录一个文件时用
--row、--where  只填这些行，可写多次；不写就是全部
--unmasked      个人信息不遮盖（默认遮盖）
--replace       已有同名文件时替换（默认不替换，什么也不写）
--dry-run       不写文件，只看会填什么、缺什么`,
  example:
    'lianxin fill volunteer --template 志愿者登记表.docx --ledger 团结路社区.lianxin --out 志愿者登记表',
  positionals: [1, 1],
  options: {
    ...ledgerOption,
    template: { type: 'string' },
    out: { type: 'string' },
    row: { type: 'string', multiple: true },
    where: { type: 'string', multiple: true },
    unmasked: { type: 'boolean' },
    replace: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  async run(line, terminal) {
    const definition = await registerAt(line, word(line, 0));
    const template = await templateOf(line, definition);
    const out = outOf(line);
    const choice = await chosenRows(line, definition);
    const input: FillTemplateInput = {
      register: definition.key,
      ...template,
      ...(choice === null ? {} : { choice }),
      masked: !line.flag('unmasked'),
      out,
      replace: line.flag('replace'),
    };
    const report = await jobAt(ledgerFolder(line), 'fill-template', input, terminal);
    terminal.answer({ register: definition.key, out: pathOf(out), ...report });
    tell(report, pathOf(out), definition.print.unit, terminal);
    return undefined;
  },
};

/** A file, or the name of a template that the ledger keeps for the register. */
async function templateOf(
  line: CommandLine,
  { key }: AnyRegister,
): Promise<Pick<FillTemplateInput, 'template' | 'label'>> {
  const name = needed(line, 'template', '志愿者登记表.docx');
  const file = resolve(name);
  if (existsSync(file)) return { template: file, label: basename(file, extname(file)) };
  return withLedger(line, 'read', async ({ db, connection }) => {
    const templates = keptTemplates(db, key).filter(({ removed }) => !removed);
    const found = templates.find(({ label }) => label === name);
    if (found === undefined)
      throw new Refusal('template-unknown', { template: name, known: templates.map(({ label }) => label) });
    return { template: attachmentPath(attachmentStore(connection.folder), found.hash), label: found.label };
  });
}

function outOf(line: CommandLine): FillTemplateInput['out'] {
  if (line.flag('dry-run')) return null;
  const out = resolve(needed(line, 'out', '志愿者登记表'));
  return /\.(xlsx|docx)$/i.test(out) ? { file: out } : { folder: out };
}

function pathOf(out: FillTemplateInput['out']): string | null {
  if (out === null) return null;
  return 'folder' in out ? out.folder : out.file;
}

function tell(report: FillReport, out: string | null, unit: string, terminal: Terminal): void {
  const { rows, files, unknown, differing, missing } = report;
  terminal.say(
    out === null
      ? `会填 ${rows} ${unit}，${files.length} 个文件。`
      : `已填 ${rows} ${unit}，${files.length} 个文件：${out}`,
  );
  for (const { name, suggested } of unknown) {
    const hint = suggested === null ? '' : `，是不是${suggested}？`;
    terminal.say(`  模板里的{${name}}不认识${hint || '，照原样留着。'}`);
  }
  if (differing.length > 0) terminal.say(`  各行不同、没有填的：${differing.join('、')}。`);
  const open = missing.map((each) => `${each.word} ${each.rows} ${unit}`);
  if (open.length > 0) terminal.say(`  空着的：${open.join('、')}。`);
}
