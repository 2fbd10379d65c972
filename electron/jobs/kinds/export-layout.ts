import { registerOf } from '../../../shared/registers/definitions/index.ts';
import {
  columnTitle,
  figureField,
  type LayoutColumn,
  layoutOf,
} from '../../../shared/registers/print-layout.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { figureCell, figureKind } from '../../documents/excel/figure-cell.ts';
import { type TableWorkbookColumn, writeTableWorkbook } from '../../documents/excel/table-workbook.ts';
import { dayOf } from '../../ledger/ledger.ts';
import type { JobContext } from '../job-kinds.ts';
import { type LayoutInput, layoutSections, timeText } from './layout-of.ts';

export interface ExportLayoutInput extends LayoutInput {
  readonly out: string;
}

/** 另外的打印表导出: the same lines as a workbook, all sections in one list with their name behind the first column. */
export async function exportLayout(
  input: ExportLayoutInput,
  context: JobContext,
): Promise<{ readonly rows: number }> {
  const definition = registerOf(input.register);
  const layout = layoutOf(definition, input.layout);
  const { office, practice } = context.meta;
  const fields = layout.columns.map((column) => figureField(definition, column));
  const sections = [...layoutSections(input, context)];
  const lines = sections.flatMap(({ name, lines }) =>
    lines.map((cells) => {
      const [first = '', ...rest] = cells.map(({ text, figure }, index) => {
        const field = fields[index] ?? null;
        return field === null ? text : figureCell(field, figure);
      });
      return name === null ? [first, ...rest] : [first, name, ...rest];
    }),
  );
  const [first, ...rest] = layout.columns.map((column) => columnOf(definition, column));
  const parted = sections.some(({ name }) => name !== null) && layout.sectionBy !== null;
  const section: readonly TableWorkbookColumn[] =
    parted && layout.sectionBy !== null
      ? [{ title: fieldOf(definition, layout.sectionBy).label, width: 24, kind: 'text', total: null }]
      : [];
  await writeTableWorkbook(
    {
      title: layout.title,
      subtitle: timeText(layout, input.time),
      office: office.name,
      madeOn: dayOf(context.now),
      practice,
      sheetName: layout.title,
      columns: [...(first === undefined ? [] : [first]), ...section, ...rest],
      lines,
    },
    input.out,
  );
  return { rows: lines.length };
}

function columnOf(definition: AnyRegister, column: LayoutColumn): TableWorkbookColumn {
  const field = figureField(definition, column);
  const width = 'field' in column ? fieldOf(definition, column.field).width : column.weight;
  return {
    title: columnTitle(definition, column),
    width: Math.max(10, width),
    kind: field === null ? 'text' : figureKind(field),
    total: field === null ? null : 'sum',
  };
}
