import { resolve } from 'node:path';
import { type Command, ledgerOption, Misuse, needed, word } from './command.ts';
import { jobAt, ledgerFolder, namedRegister } from './session.ts';

export const printCommand: Command = {
  name: 'print',
  summary: '把一个名册印成 PDF',
  usage: `lianxin print register-sheet --register 名册 --ledger 账本文件夹 --out 文件.pdf [--masked] [--whole] [--paper A4|A3] [--bundled-fonts] [--json]
--masked         上墙用：个人信息脱敏
--whole          不分支部，印成一份
--bundled-fonts  只用程序自带的字体`,
  example:
    'lianxin print register-sheet --register party-member --ledger 团结路社区.lianxin --out 党员名册.pdf',
  positionals: [1, 1],
  options: {
    ...ledgerOption,
    register: { type: 'string' },
    out: { type: 'string' },
    masked: { type: 'boolean' },
    whole: { type: 'boolean' },
    paper: { type: 'string' },
    'bundled-fonts': { type: 'boolean' },
  },
  async run(line, terminal) {
    if (word(line, 0) !== 'register-sheet') throw new Misuse('目前可以打印的是 register-sheet（名册）。');
    const definition = namedRegister(needed(line, 'register', 'party-member'));
    const paper = line.option('paper') ?? 'A4';
    if (paper !== 'A4' && paper !== 'A3') throw new Misuse('--paper 只能是 A4 或 A3。');
    const out = resolve(needed(line, 'out', '党员名册.pdf'));
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
    for (const { character, codePoint, count } of printed.missing) {
      terminal.say(
        `  注意：有 ${count} 处“${character}”（${codePoint}）没有字体可印，纸上已标出，请手写补上。`,
      );
    }
  },
};
