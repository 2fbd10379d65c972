import { resolve } from 'node:path';
import type { MissingGlyph } from '../documents/pdf/typeface.ts';
import {
  type Command,
  type CommandLine,
  ledgerOption,
  Misuse,
  needed,
  type Terminal,
  word,
} from './command.ts';
import { namedLayout, printLayoutOf } from './print-layout.ts';
import { printPaperOf } from './print-paper.ts';
import { jobAt, ledgerFolder, registerAt } from './session.ts';

export const printCommand: Command = {
  name: 'print',
  summary: '把一个名册，或其中各行的证书、单据、卡片、记录单印成 PDF',
  usage: `lianxin print register-sheet --register 名册 --ledger 账本文件夹 --out 文件.pdf [--masked] [--whole] [--paper A4|A3] [--bundled-fonts] [--json]
lianxin print 文书 --register 名册 --ledger 账本文件夹 --out 文件.pdf [--row 编号 … | --where 栏目=值 …] [--unmasked] [--copies 份数] [--fill 名称=内容 …] [--json]
lianxin print 打印表 --register 名册 --ledger 账本文件夹 --out 文件.pdf|文件.xlsx [--period 2026-11] [--whole] [--json]
--masked         上墙用：个人信息脱敏（名册）
--whole          不分支部，印成一份（名册）
--row、--where   只印这些行，可写多次；不写就是全部
--unmasked       个人信息不遮盖（文书默认遮盖）
--fill           文书要问的内容，例如 --fill 服务热线=0575-84112233、--fill 年度=2026
--period         打印表是哪个月的，例如 print monthly（党费收缴登记表）、print arrears（党费欠交清单，截至哪个月）
--paper          单据印在 A4 还是 A5 上
--start          卡片从第几格印起，1 到 10
--offset         卡片整体移动的毫米数，先左右后上下，例如 --offset 1.5,-0.5
--sides          卡片印 fronts（正面，默认）、both（正反面）还是 backs（背面）
--number         流水号从几号起
--trial          只印一张对位用的试印页
--bundled-fonts  只用程序自带的字体`,
  example:
    'lianxin print register-sheet --register party-member --ledger 团结路社区.lianxin --out 党员名册.pdf',
  positionals: [1, 1],
  options: {
    ...ledgerOption,
    register: { type: 'string' },
    out: { type: 'string' },
    masked: { type: 'boolean' },
    unmasked: { type: 'boolean' },
    whole: { type: 'boolean' },
    paper: { type: 'string' },
    period: { type: 'string' },
    row: { type: 'string', multiple: true },
    where: { type: 'string', multiple: true },
    fill: { type: 'string', multiple: true },
    copies: { type: 'string' },
    number: { type: 'string' },
    start: { type: 'string' },
    offset: { type: 'string' },
    sides: { type: 'string' },
    trial: { type: 'boolean' },
    'bundled-fonts': { type: 'boolean' },
  },
  async run(line, terminal) {
    const missing = await printed(line, terminal);
    for (const { character, codePoint, count } of missing) {
      terminal.say(
        `  注意：有 ${count} 处“${character}”（${codePoint}）没有字体可印，纸上已标出，请手写补上。`,
      );
    }
    return undefined;
  },
};

/** @returns the characters that no font has */
async function printed(line: CommandLine, terminal: Terminal): Promise<readonly MissingGlyph[]> {
  if (word(line, 0) === 'register-sheet') return printSheet(line, terminal);
  const definition = await registerAt(line, needed(line, 'register', 'party-member'));
  const layout = namedLayout(definition, word(line, 0));
  return layout === undefined
    ? printPaperOf(line, definition, terminal)
    : printLayoutOf(line, definition, layout, terminal);
}

async function printSheet(line: CommandLine, terminal: Terminal): Promise<readonly MissingGlyph[]> {
  const register = needed(line, 'register', 'party-member');
  const paper = line.option('paper') ?? 'A4';
  if (paper !== 'A4' && paper !== 'A3') throw new Misuse('--paper 只能是 A4 或 A3。');
  const out = resolve(needed(line, 'out', '党员名册.pdf'));
  const definition = await registerAt(line, register);
  const printed = await jobAt(
    ledgerFolder(line),
    'print-register',
    {
      register: definition.key,
      out,
      masked: line.flag('masked'),
      sections: !line.flag('whole'),
      paper,
      faces: line.flag('bundled-fonts') ? 'bundled' : 'official',
    },
    terminal,
  );
  terminal.answer({ register: definition.key, out, ...printed });
  terminal.say(
    `已保存${definition.print.title} ${printed.rows} ${definition.print.unit}，${printed.pages} 页：${out}`,
  );
  return printed.missing;
}
