import type { StagedSummary } from '../../../shared/api/imports.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';

/** A column of the preview. */
export interface StagedColumn {
  readonly field: string;
  readonly label: string;
  /** Pixels. */
  readonly width: number;
}

/** Pixels of half a Chinese character, in which fields count their width, and of a cell's margins. */
const character = 10;
const margins = 24;

/** The columns that are imported, in the order of the sheet; whose row it is comes first and stays in sight. */
export function stagedColumns(
  definition: AnyRegister,
  { columns }: Pick<StagedSummary, 'columns'>,
): readonly StagedColumn[] {
  const fields = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  const ordered = [...fields].sort(
    (a, b) => Number(b === definition.nameField) - Number(a === definition.nameField),
  );
  return ordered.map((field) => {
    const { label, width } = fieldOf(definition, field);
    const widest = Math.max(width, 2 * label.length);
    return { field, label, width: Math.min(240, widest * character + margins) };
  });
}
