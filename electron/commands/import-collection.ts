import { basename } from 'node:path';
import type { SheetOffer } from '../../shared/api/imports.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { ImportResult } from '../../shared/registers/import/outcome.ts';
import { inOrderOfReference } from '../../shared/registers/import/sheet-order.ts';
import { importReport } from '../import/import-report.ts';
import { offerSheets } from '../import/offer-sheets.ts';
import { type CommandLine, Misuse, type Terminal } from './command.ts';
import { importSheet } from './import-sheet.ts';
import { withLedger } from './session.ts';

/** A sheet that was left out, and why. */
interface SheetLeft {
  readonly sheet: string;
  readonly reason: string;
}

/**
 * 整本导入: every sheet that is recognised goes in, registers that others point to first, each as a batch of its own; one
 * that is refused as a whole does not keep the others out.
 *
 * @returns exit code 1 if no sheet went in
 */
export async function importCollection(line: CommandLine, terminal: Terminal, file: string): Promise<number> {
  for (const option of ['register', 'sheet', 'save-refused']) {
    if (line.option(option) !== undefined) throw new Misuse(`--all-sheets 不能和 --${option} 一起用。`);
  }
  // A later sheet may name what an earlier one brings: seen without it, half of it would look wrong.
  if (line.flag('dry-run')) throw new Misuse('--all-sheets 不能和 --dry-run 一起用；请用 --sheet 逐张预览。');
  const offers = await withLedger(line, 'read', ({ db }) => offerSheets(db, file));
  const left: SheetLeft[] = offers.filter((offer) => !isTaken(offer)).map(leftOut);
  const sheets: ImportResult[] = [];
  for (const { sheet, register } of inOrderOfReference(offers.filter(isTaken))) {
    try {
      const input = { file, sheet, ...(register === null ? {} : { register }) };
      const result = await importSheet(line, terminal, input);
      sheets.push(result);
      for (const text of importReport(registerOf(result.register), result, false)) terminal.say(text);
      terminal.say('');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      left.push({ sheet, reason: error.message });
    }
  }
  terminal.say(`《${basename(file)}》导入了 ${sheets.length} 张工作表。`);
  for (const { sheet, reason } of left) terminal.say(`没有导入“${sheet}”：${reason}`);
  terminal.answer({ file: basename(file), sheets, left });
  return sheets.length === 0 ? 1 : 0;
}

function isTaken({ hidden, register }: SheetOffer): boolean {
  return !hidden && register !== null;
}

function leftOut({ sheet, hidden, top }: SheetOffer): SheetLeft {
  if (hidden) return { sheet, reason: '是隐藏的工作表。' };
  return { sheet, reason: top.length === 0 ? '是空的。' : '没有认出表头。' };
}
