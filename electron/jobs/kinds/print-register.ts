import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { FieldTypeName } from '../../../shared/registers/field.ts';
import { namesText } from '../../../shared/registers/papers/words.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { excerptNote, isExcerpt, type RowChoice } from '../../../shared/registers/row-choice.ts';
import { sheetText } from '../../../shared/registers/sheet-text.ts';
import { formatChineseDate } from '../../../shared/time/loose-date.ts';
import { printRegisterSheet, type SheetSection } from '../../documents/pdf/register-sheet.ts';
import { dayOf } from '../../ledger/ledger.ts';
import {
  countRows,
  figureOf,
  type RowSelection,
  readRows,
  sectionsOf,
} from '../../ledger/records/read-rows.ts';
import { namesOfRelated } from '../../ledger/records/sums-and-names-of-related.ts';
import type { JobContext } from '../job-kinds.ts';

export interface PrintRegisterInput {
  readonly register: string;
  readonly out: string;
  /** The rows to print; the whole register unless told. */
  readonly choice?: RowChoice | undefined;
  /** For a wall: personal values in their masked form. */
  readonly masked: boolean;
  /** Branch by branch, each on pages of its own; else one list. */
  readonly sections: boolean;
  readonly paper: 'A4' | 'A3';
  readonly faces: 'official' | 'bundled';
}

/** 名册打印: the register's print sheet as a PDF. */
export async function printRegister(input: PrintRegisterInput, context: JobContext) {
  const definition = registerOf(input.register);
  const { meta } = context;
  const { related = [] } = definition.print;
  const total = countRows(context.db, definition, { choice: input.choice });
  const excerpt = input.choice !== undefined && isExcerpt(input.choice);
  const printedBy = `${context.actor}　${formatChineseDate(dayOf(context.now))} ${context.now.slice(11, 16)}`;
  return printRegisterSheet(
    {
      title: excerpt ? `${definition.print.title}（节选）` : definition.print.title,
      heading: {
        left: excerpt
          ? `单位：${meta.office.name}　　${excerptNote(total, countRows(context.db, definition), definition.print.unit)}`
          : `单位：${meta.office.name}`,
        right: `截至日期：${formatChineseDate(dayOf(context.now))}`,
      },
      paper: input.paper,
      orientation: 'landscape',
      columns: [
        { title: '序号', weight: 4, align: 'center' },
        ...definition.print.columns.map((column) => {
          const field = fieldOf(definition, column.field);
          return {
            title: column.title ?? field.label,
            weight: column.weight ?? field.width,
            align: column.align ?? (field.width >= 20 ? ('left' as const) : field.align),
            ...(column.fits === undefined ? {} : { fits: column.fits }),
          };
        }),
        ...related.map(({ title, weight }) => ({ title, weight, align: 'left' as const })),
      ],
      sections: sections(definition, input, context),
      footer: { mark: input.masked ? '个人信息已脱敏' : '内部资料　注意保管', printed: `打印：${printedBy}` },
      masked: input.masked,
      practice: meta.practice,
    },
    input.out,
    { faces: input.faces, signal: context.signal, onProgress: (rows) => context.report(rows, total) },
  );
}

function* sections(
  definition: AnyRegister,
  input: PrintRegisterInput,
  context: JobContext,
): Generator<SheetSection> {
  const { sectionBy } = definition.print;
  const { choice } = input;
  if (!input.sections || sectionBy === null) {
    yield section(definition, { choice }, undefined, input, context);
    return;
  }
  const target = registerOf(fieldOf(definition, sectionBy).target ?? '');
  const found = sectionsOf(context.db, definition, sectionBy, target, choice);
  if (found.length === 0) yield section(definition, { choice }, undefined, input, context);
  for (const { value, name } of found) {
    const subtitle = name ?? `未填${fieldOf(definition, sectionBy).label}`;
    yield section(definition, { choice, section: { field: sectionBy, value } }, subtitle, input, context);
  }
}

function section(
  definition: AnyRegister,
  selection: RowSelection,
  subtitle: string | undefined,
  input: PrintRegisterInput,
  context: JobContext,
): SheetSection {
  const empty = countRows(context.db, definition, selection) === 0;
  const totals = definition.print.totals.map((total) => {
    const figure = figureOf(context.db, definition, selection, total);
    return `${total.label} ${
      'sums' in total
        ? shownSum(definition, total.sums, figure, input.masked)
        : `${figure} ${definition.print.unit}`
    }`;
  });
  return {
    ...(subtitle === undefined ? {} : { subtitle }),
    rows: lines(definition, selection, input, context),
    ...(empty ? {} : { totals }),
  };
}

/** A sum as the field itself is shown; on a wall a personal one in its public form. */
function shownSum(definition: AnyRegister, key: string, sum: number, masked: boolean): string {
  const field = fieldOf(definition, key);
  const names = { nameOf: () => null };
  const unit = sumUnits[field.type] ?? '';
  return `${masked ? field.mask(sum, names) : field.show(sum, names)}${unit}`;
}

const sumUnits: Partial<Record<FieldTypeName, string>> = { money: ' 元', hours: ' 小时' };

function* lines(
  definition: AnyRegister,
  selection: RowSelection,
  input: PrintRegisterInput,
  context: JobContext,
): Generator<string[]> {
  const { related = [] } = definition.print;
  let line = 0;
  for (const rows of readRows(context.db, definition, selection)) {
    const ids = rows.map(({ id }) => id);
    const called = related.map((column) => ({ column, named: namesOfRelated(context.db, column, ids) }));
    for (const { id, values } of rows) {
      line += 1;
      const cells = definition.print.columns.map((column) =>
        sheetText(definition, column, values, context.names, input.masked),
      );
      const names = called.map(({ column, named }) =>
        namesText(column, named.get(id) ?? [], { names: context.names, masked: input.masked }),
      );
      yield [String(line), ...cells, ...names];
    }
  }
}
