import { extname, resolve } from 'node:path';
import { type PrintLayout, usualSpan } from '../../shared/registers/print-layout.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { spanOf } from '../../shared/registers/tally-period.ts';
import type { MissingGlyph } from '../documents/pdf/typeface.ts';
import { dayOf, localNow } from '../ledger/ledger.ts';
import { calendarTime } from './calendar-time.ts';
import { chosenRows } from './chosen-rows.ts';
import { type CommandLine, Misuse, needed, type Terminal } from './command.ts';
import { jobAt, ledgerFolder } from './session.ts';

/** The register's other sheet of a key or title; undefined if it has none such. */
export function namedLayout({ layouts = [] }: AnyRegister, name: string): PrintLayout | undefined {
  return layouts.find(({ key, title }) => key === name || title === name);
}

/** `print 打印表 --register … --period 2026-11`: another sheet of the register as a PDF, or as a workbook. */
export async function printLayoutOf(
  line: CommandLine,
  definition: AnyRegister,
  layout: PrintLayout,
  terminal: Terminal,
): Promise<readonly MissingGlyph[]> {
  const out = resolve(needed(line, 'out', `${layout.title}.pdf`));
  const choice = await chosenRows(line, definition);
  const input = {
    register: definition.key,
    layout: layout.key,
    time: timeOf(line, layout),
    masked: line.flag('masked'),
    sections: !line.flag('whole'),
    out,
    ...(choice === null ? {} : { choice }),
  };
  if (extname(out).toLowerCase() === '.xlsx') {
    const { rows } = await jobAt(ledgerFolder(line), 'export-layout', input, terminal);
    terminal.answer({ register: definition.key, layout: layout.key, time: input.time, out, rows });
    terminal.say(`已保存${layout.title} ${rows} ${layout.unit}：${out}`);
    return [];
  }
  const faces = line.flag('bundled-fonts') ? 'bundled' : 'official';
  const printed = await jobAt(ledgerFolder(line), 'print-layout', { ...input, faces }, terminal);
  terminal.answer({ register: definition.key, layout: layout.key, time: input.time, out, ...printed });
  terminal.say(`已保存${layout.title} ${printed.rows} ${layout.unit}，${printed.pages} 页：${out}`);
  return printed.missing;
}

/** The time of `--period`, which must be as long as the sheet's; without it the one that the screen offers. */
function timeOf(line: CommandLine, layout: PrintLayout): string {
  const today = dayOf(localNow());
  const word = line.option('period');
  if (word === undefined) return usualSpan(layout, today);
  const time = calendarTime('period', word);
  const usual = spanOf(layout.span.each, today);
  if (time.length !== usual.length || /\D$|[A-Z]/.test(time) !== /\D$|[A-Z]/.test(usual)) {
    throw new Misuse(`“${layout.title}”的 --period 写成如 ${usual} 的样子。`);
  }
  return time;
}
