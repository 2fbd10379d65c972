import { resolve } from 'node:path';
import type { Paper } from '../../shared/registers/paper.ts';
import {
  mostCopies,
  mostOffset,
  type PaperOptions,
  slotCount,
} from '../../shared/registers/papers/paper-options.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import type { MissingGlyph } from '../documents/pdf/typeface.ts';
import { chosenRows } from './chosen-rows.ts';
import { type CommandLine, Misuse, needed, type Terminal, word } from './command.ts';
import { jobAt, ledgerFolder } from './session.ts';

/** `print 文书 --register …`: certificates, slips, cards or record sheets of the chosen rows. */
export async function printPaperOf(
  line: CommandLine,
  definition: AnyRegister,
  terminal: Terminal,
): Promise<readonly MissingGlyph[]> {
  const paper = namedPaper(definition, word(line, 0));
  const out = resolve(needed(line, 'out', `${paper.label}.pdf`));
  const choice = await chosenRows(line, definition);
  const options = optionsOf(line, definition, paper);
  const printed = await jobAt(
    ledgerFolder(line),
    'print-papers',
    { ...options, ...(choice === null ? {} : { choice }), out },
    terminal,
  );
  terminal.answer({ register: definition.key, paper: paper.key, out, ...printed });
  const { rows, papers, pages, skipped } = printed;
  if (options.card.trial && paper.layout === 'card') {
    terminal.say(`已保存试印页：${out}`);
    return printed.missing;
  }
  terminal.say(`已保存${paper.label} ${papers} 张（${rows} ${definition.print.unit}），${pages} 页：${out}`);
  if (skipped > 0)
    terminal.say(`  ${skipped} ${definition.print.unit}没有“${(paper.needs ?? []).join('”或“')}”，没有印。`);
  return printed.missing;
}

/** The paper named by its key, or by its Chinese label. */
function namedPaper({ label, layouts = [], papers = [] }: AnyRegister, name: string): Paper {
  const found = papers.find((paper) => paper.key === name || paper.label === name);
  if (found !== undefined) return found;
  const known = [
    'register-sheet（名册）',
    ...layouts.map(({ key, title }) => `${key}（${title}）`),
    ...papers.map((paper) => `${paper.key}（${paper.label}）`),
  ];
  throw new Misuse(`“${label}”没有“${name}”，可以打印的是 ${known.join('、')}。`);
}

function optionsOf(line: CommandLine, { key }: AnyRegister, paper: Paper): PaperOptions {
  const size = line.option('paper') ?? (paper.layout === 'slip' ? paper.size : 'A4');
  if (size !== 'A4' && size !== 'A5') throw new Misuse('--paper 只能是 A4 或 A5。');
  const sides = line.option('sides') ?? 'fronts';
  if (sides !== 'fronts' && sides !== 'both' && sides !== 'backs')
    throw new Misuse('--sides 只能是 fronts、both 或 backs。');
  return {
    register: key,
    paper: paper.key,
    masked: !line.flag('unmasked'),
    faces: line.flag('bundled-fonts') ? 'bundled' : 'official',
    size,
    asked: askedOf(line, paper),
    copies: whole(line, 'copies', 1, mostCopies),
    firstNumber: whole(line, 'number', 1, 999_999),
    card: {
      start: whole(line, 'start', 1, slotCount),
      offset: offsetOf(line),
      sides,
      trial: line.flag('trial'),
    },
  };
}

/** `--fill 服务热线=0575-84112233`. */
function askedOf(line: CommandLine, { label, asks = [] }: Paper): Record<string, string> {
  const answers = line.all('fill').map((text) => {
    const [name = '', ...rest] = text.split('=');
    const ask = asks.find((known) => known.name === name);
    if (ask === undefined || rest.length === 0) {
      const names = asks.map((known) => known.name);
      throw new Misuse(
        names.length === 0
          ? `“${label}”没有要填的内容。`
          : `--fill 写成 名称=内容，可以填的有：${names.join('、')}。`,
      );
    }
    const answer = rest.join('=');
    if (answer.length > ask.longest) throw new Misuse(`“${name}”最多 ${ask.longest} 个字。`);
    if (ask.isYear && !/^(\d{4})?$/.test(answer))
      throw new Misuse(`“${name}”写四位数的年份，例如 --fill ${name}=2026。`);
    return [name, answer] as const;
  });
  return Object.fromEntries(answers);
}

function whole(line: CommandLine, name: string, usual: number, most: number): number {
  const value = Number(line.option(name) ?? usual);
  if (Number.isSafeInteger(value) && value >= 1 && value <= most) return value;
  throw new Misuse(`--${name} 应是 1 到 ${most} 的整数。`);
}

function offsetOf(line: CommandLine): { x: number; y: number } {
  const [x = 0, y = 0, ...more] = (line.option('offset') ?? '0,0').split(/[,，]/).map(Number);
  const fits = (value: number) => Math.abs(value) <= mostOffset;
  if (more.length > 0 || !fits(x) || !fits(y))
    throw new Misuse(`--offset 写成“左右,上下”，单位毫米，最多 ${mostOffset}，例如 --offset 1.5,-0.5。`);
  return { x, y };
}
