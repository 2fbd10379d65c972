import { writeTallyWorkbook } from '../../documents/excel/tally-workbook.ts';
import { dayOf } from '../../ledger/ledger.ts';
import type { JobContext } from '../job-kinds.ts';
import { type TallyInput, tallyOf } from './tally-of.ts';

export interface ExportTallyInput extends TallyInput {
  readonly out: string;
}

/** 汇总表导出: a tally as a workbook. */
export async function exportTally(
  input: ExportTallyInput,
  context: JobContext,
): Promise<{ readonly rows: number }> {
  const tally = await tallyOf(input, context);
  const { office, practice } = context.meta;
  await writeTallyWorkbook(
    { ...tally, office: office.name, madeOn: dayOf(context.now), practice },
    input.out,
  );
  return { rows: tally.table.lines.length };
}
