import { selfCheckRows, selfCheckSheet } from '../../../shared/privacy/self-check.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { keptFor } from '../../../shared/retention/kept-for.ts';
import { formatChineseDate } from '../../../shared/time/loose-date.ts';
import { printRegisterSheet, type SheetSection } from '../../documents/pdf/register-sheet.ts';
import type { TableColumn } from '../../documents/pdf/table-columns.ts';
import { erasuresOf } from '../../ledger/journal/erasures.ts';
import { dayOf } from '../../ledger/ledger.ts';
import { personalFields } from '../../ledger/records/personal-fields.ts';
import { readPeriods } from '../../ledger/retention/periods.ts';
import type { JobContext } from '../job-kinds.ts';

export interface PrintSelfCheckInput {
  readonly out: string;
  readonly faces: 'official' | 'bundled';
}

/**
 * 个人信息自查表 as a PDF: every personal field with its counts, how long things are kept, and what was erased when.
 * `rows` are the fields. No value of anybody stands on it.
 */
export async function printSelfCheck(
  input: PrintSelfCheckInput,
  { db, meta, now, actor, signal }: JobContext,
) {
  const today = formatChineseDate(dayOf(now));
  const fields = personalFields(db);
  const printed = await printRegisterSheet(
    {
      title: selfCheckSheet.print.title,
      heading: { left: `单位：${meta.office.name}`, right: `自查日期：${today}` },
      paper: 'A4',
      orientation: 'landscape',
      columns: fieldColumns,
      sections: [
        { subtitle: '一、有哪些个人信息', rows: fieldRows(fields), totals: [`合计 ${fields.length} 栏`] },
        keptSection(db),
        erasedSection(db),
      ],
      footer: {
        mark: '只有条数，没有任何人的内容',
        printed: `打印：${actor}　${today} ${now.slice(11, 16)}`,
      },
      masked: false,
      practice: meta.practice,
    },
    input.out,
    { faces: input.faces, signal },
  );
  return { ...printed, rows: fields.length };
}

const number: TableColumn = { title: '序号', weight: 5, align: 'center' };

const fieldColumns: readonly TableColumn[] = [
  number,
  ...selfCheckSheet.print.columns.map(({ field }) => {
    const { label, width, align } = fieldOf(selfCheckSheet, field);
    return { title: label, weight: width, align };
  }),
];

function fieldRows(fields: ReturnType<typeof personalFields>): readonly (readonly string[])[] {
  return selfCheckRows(fields).map(({ id, values }) => [
    String(id),
    ...selfCheckSheet.print.columns.map(({ field }) => String(values[field] ?? '')),
  ]);
}

function keptSection(db: JobContext['db']): SheetSection {
  return {
    subtitle: '二、保存多久',
    columns: [
      number,
      { title: '内容', weight: 30, align: 'left' },
      { title: '保存到什么时候', weight: 60, align: 'left' },
    ],
    rows: keptFor(readPeriods(db)).map(({ what, long }, index) => [String(index + 1), what, long]),
  };
}

function erasedSection(db: JobContext['db']): SheetSection {
  return {
    subtitle: '三、清除记录',
    columns: [
      number,
      { title: '时间', weight: 20, align: 'center' },
      { title: '操作人', weight: 15, align: 'center' },
      { title: '清除了什么', weight: 60, align: 'left' },
    ],
    rows: erasuresOf(db).map(({ at, actor, label }, index) => [
      String(index + 1),
      `${formatChineseDate(dayOf(at))} ${at.slice(11, 16)}`,
      actor,
      label,
    ]),
  };
}
