import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { type LayoutLines, layoutLines } from '../../../shared/registers/layout-lines.ts';
import { layoutConditions, layoutOf, type PrintLayout } from '../../../shared/registers/print-layout.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import type { RowChoice } from '../../../shared/registers/row-choice.ts';
import { spanText } from '../../../shared/registers/tally-period.ts';
import { type RowSelection, readRows, sectionsOf } from '../../ledger/records/read-rows.ts';
import type { JobContext } from '../job-kinds.ts';

export interface LayoutInput {
  readonly register: string;
  readonly layout: string;
  /** The time that the clerk chose: `2026-11`. */
  readonly time: string;
  /** The rows to take, as far as they are of that time; all unless told. */
  readonly choice?: RowChoice | undefined;
  readonly masked: boolean;
  /** Each section on pages of its own, else one list. */
  readonly sections: boolean;
}

/** The lines of one section of a print layout; a section's rows are held at once, for its sums and merged lines. */
export interface LayoutSection extends LayoutLines {
  /** The value of the field that parts sections, e.g. the branch; null for a list of all. */
  readonly name: string | null;
}

/** 2026年11月, or 截至2026年10月. */
export function timeText({ span }: PrintLayout, time: string): string {
  return span.upTo === true ? `截至${spanText(time)}` : spanText(time);
}

/** What a print layout shows, section by section; sections without a line are left out. */
export function* layoutSections(input: LayoutInput, context: JobContext): Generator<LayoutSection> {
  const definition = registerOf(input.register);
  const layout = layoutOf(definition, input.layout);
  const choice: RowChoice = {
    ...input.choice,
    where: [...(input.choice?.where ?? []), ...layoutConditions(layout, input.time)],
    sort: layout.sort === undefined ? undefined : [...layout.sort],
  };
  const { sectionBy } = layout;
  if (!input.sections || sectionBy === null) {
    yield { name: null, ...linesOf(definition, layout, { choice }, input, context) };
    return;
  }
  const field = fieldOf(definition, sectionBy);
  const target = registerOf(field.target ?? '');
  for (const { value, name } of sectionsOf(context.db, definition, sectionBy, target, choice)) {
    const selection = { choice, section: { field: sectionBy, value } };
    const lines = linesOf(definition, layout, selection, input, context);
    if (lines.lines.length > 0) yield { name: name ?? `未填${field.label}`, ...lines };
  }
}

function linesOf(
  definition: AnyRegister,
  layout: PrintLayout,
  selection: RowSelection,
  { masked }: LayoutInput,
  { db, names }: JobContext,
): LayoutLines {
  const rows = [...readRows(db, definition, selection)].flat().map(({ values }) => values);
  return layoutLines(definition, layout, rows, names, masked);
}
