import { registerOf } from '../../../shared/registers/definitions/index.ts';
import {
  columnTitle,
  figureField,
  type LayoutColumn,
  layoutOf,
  type PrintLayout,
} from '../../../shared/registers/print-layout.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { formatChineseDate } from '../../../shared/time/loose-date.ts';
import { printRegisterSheet, type SheetSection } from '../../documents/pdf/register-sheet.ts';
import type { TableColumn } from '../../documents/pdf/table-columns.ts';
import { dayOf } from '../../ledger/ledger.ts';
import type { JobContext } from '../job-kinds.ts';
import { type LayoutInput, type LayoutSection, layoutSections, timeText } from './layout-of.ts';

export interface PrintLayoutInput extends LayoutInput {
  readonly out: string;
  readonly faces: 'official' | 'bundled';
}

const names = { nameOf: () => null };

/** 另外的打印表: one of a register's print layouts as an A4 PDF. `rows` are its lines. */
export async function printLayout(input: PrintLayoutInput, context: JobContext) {
  const definition = registerOf(input.register);
  const layout = layoutOf(definition, input.layout);
  const { meta, now, actor, signal } = context;
  const today = formatChineseDate(dayOf(now));
  const sections = [...layoutSections(input, context)];
  const time = timeText(layout, input.time);
  const finished = await printRegisterSheet(
    {
      title: layout.title,
      heading: { left: `单位：${meta.office.name}`, right: `制表日期：${today}` },
      paper: 'A4',
      orientation: layout.orientation,
      columns: [
        { title: '序号', weight: 5, align: 'center' },
        ...layout.columns.map((column) => columnOf(definition, column)),
      ],
      sections:
        sections.length === 0
          ? [{ subtitle: time, rows: [] }]
          : sections.map((section) => sectionOf(definition, layout, section, time)),
      footer: {
        mark: input.masked ? '个人信息已脱敏' : '内部资料　注意保管',
        printed: `打印：${actor}　${today} ${now.slice(11, 16)}`,
      },
      masked: input.masked,
      practice: meta.practice,
    },
    input.out,
    { faces: input.faces, signal },
  );
  // The 合计 lines are none.
  return { ...finished, rows: sections.reduce((sum, { lines }) => sum + lines.length, 0) };
}

function columnOf(definition: AnyRegister, column: LayoutColumn): TableColumn {
  const title = columnTitle(definition, column);
  if (!('field' in column)) return { title, weight: column.weight, align: 'of' in column ? 'right' : 'left' };
  const field = fieldOf(definition, column.field);
  return {
    title,
    weight: column.weight ?? field.width,
    align: column.align ?? field.align,
    ...(column.fits === undefined ? {} : { fits: column.fits }),
  };
}

function sectionOf(
  definition: AnyRegister,
  layout: PrintLayout,
  { name, lines, totals }: LayoutSection,
  time: string,
): SheetSection {
  const subtitle = name === null ? time : `${name}　${time}`;
  if (lines.length === 0) return { subtitle, rows: [] };
  const sums = layout.columns.map((column, index) => {
    const field = figureField(definition, column);
    return field === null ? '' : field.show(totals[index] ?? 0, names);
  });
  return {
    subtitle,
    rows: [
      ...lines.map((cells, index) => [String(index + 1), ...cells.map(({ text }) => text)]),
      ['', `合计 ${lines.length} ${layout.unit}`, ...sums.slice(1)],
    ],
  };
}
