import type { TallyTable } from '../../../shared/registers/tally-table.ts';
import { formatChineseDate } from '../../../shared/time/loose-date.ts';
import { printRegisterSheet, type SheetSection } from '../../documents/pdf/register-sheet.ts';
import type { TableColumn } from '../../documents/pdf/table-columns.ts';
import { dayOf } from '../../ledger/ledger.ts';
import type { JobContext } from '../job-kinds.ts';
import { type TallyInput, tallyOf } from './tally-of.ts';

export interface PrintTallyInput extends TallyInput {
  readonly out: string;
  readonly faces: 'official' | 'bundled';
}

/** Shares of the page's width. */
const weights = { number: 5, group: 26, figure: 13 } as const;

/** 汇总表打印: a tally as a PDF, A4 upright. `rows` are its groups. */
export async function printTally(input: PrintTallyInput, context: JobContext) {
  const { title, subtitle, table } = await tallyOf(input, context);
  const { meta, now, actor, signal } = context;
  const today = formatChineseDate(dayOf(now));
  return {
    ...(await printRegisterSheet(
      {
        title,
        heading: { left: `单位：${meta.office.name}`, right: `制表日期：${today}` },
        paper: 'A4',
        orientation: 'portrait',
        columns: columnsOf(table),
        sections: [sectionOf(table, subtitle)],
        footer: { mark: '内部资料　注意保管', printed: `打印：${actor}　${today} ${now.slice(11, 16)}` },
        masked: false,
        practice: meta.practice,
      },
      input.out,
      { faces: input.faces, signal },
    )),
    // The 合计 line is no group.
    rows: table.lines.length,
  };
}

function columnsOf({ head, columns }: TallyTable): readonly TableColumn[] {
  return [
    { title: '序号', weight: weights.number, align: 'center' },
    { title: head, weight: weights.group, align: 'left' },
    ...columns.map(({ title }) => ({ title, weight: weights.figure, align: 'right' as const })),
  ];
}

function sectionOf(table: TallyTable, subtitle: string): SheetSection {
  const { lines, totalTexts, whole } = table;
  if (lines.length === 0) return { subtitle, rows: [] };
  return {
    subtitle,
    rows: [
      ...lines.map(({ line, texts }, index) => [String(index + 1), line.text, ...texts]),
      ['', '合计', ...totalTexts],
    ],
    ...(whole === null ? {} : { totals: [whole.text] }),
  };
}
