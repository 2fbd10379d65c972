import { measuredBy, type TallyColumn, type TallyTable } from '../../../shared/registers/tally-table.ts';
import { figureCell, figureKind } from './figure-cell.ts';
import { type TableWorkbook, type TableWorkbookColumn, writeTableWorkbook } from './table-workbook.ts';

export interface TallyPaper
  extends Pick<TableWorkbook, 'title' | 'subtitle' | 'office' | 'madeOn' | 'practice'> {
  readonly table: TallyTable;
}

/** Writes a tally as a workbook. */
export async function writeTallyWorkbook({ table, ...paper }: TallyPaper, file: string): Promise<void> {
  const { head, groupUnit, columns, lines, whole } = table;
  const measured = measuredBy(table);
  const target = whole === null ? null : figureCell(columns[measured]?.field ?? null, whole.target);
  await writeTableWorkbook(
    {
      ...paper,
      sheetName: '汇总',
      columns: [
        { title: head, width: 30, kind: 'text', total: null },
        ...columns.map((column) => columnOf(column, groupUnit)),
      ],
      lines: lines.map(({ line, figures }) => [
        line.text,
        ...columns.map(({ field }, index) => figureCell(field, figures[index] ?? null)),
      ]),
      // The groups' names come first.
      ...(target === null ? {} : { whole: { column: measured + 1, target } }),
    },
    file,
  );
}

/** Numbers stand without their unit, so the heading says it: 还差（标准 15天）. */
function columnOf(
  { kind, title, field, missing, total }: TallyColumn,
  groupUnit: string,
): TableWorkbookColumn {
  return {
    title:
      kind === 'missing' && missing?.before !== ''
        ? `还差（${title}）`
        : kind === 'share'
          ? `${title}（%）`
          : title,
    width: 16,
    kind: figureKind(field),
    total: total === 'share' ? null : total === 'sum' ? 'sum' : { count: `${groupUnit}还差` },
  };
}
