import type { SheetOffer } from '../../../shared/api/imports.ts';
import { missingColumns } from '../../../shared/registers/import/missing-columns.ts';
import type { AnyRegister } from '../../../shared/registers/register.ts';

/** 栏目对应: the field that each column of the sheet (from 0) goes into; null is left out. */
export type Mapping = ReadonlyMap<number, string | null>;

/** What stands against reading the sheet with a mapping. */
export interface MappingProblems {
  /** Columns that go into a field that another column goes into too, with the heading of that other one. */
  readonly twice: ReadonlyMap<number, string>;
  /** Labels of the fields without which no row can be taken. */
  readonly missing: readonly string[];
}

/** The mapping that the main side proposes: what it recognised, or what the clerk chose for this layout the last time. */
export function proposedMapping({ columns }: SheetOffer): Mapping {
  return new Map(columns.map(({ column, field }) => [column, field]));
}

export function mappingProblems(
  definition: AnyRegister,
  { columns }: SheetOffer,
  mapping: Mapping,
): MappingProblems {
  const twice = new Map<number, string>();
  for (const { column } of columns) {
    const field = mapping.get(column) ?? null;
    const other = columns.find(
      (candidate) => candidate.column !== column && mapping.get(candidate.column) === field,
    );
    if (field !== null && other !== undefined) twice.set(column, other.heading);
  }
  const assigned = columns.map(({ column }) => ({ field: mapping.get(column) ?? null }));
  return { twice, missing: missingColumns(definition, assigned) };
}

/** The letter that Excel shows above a column: 0 is A, 26 is AA. */
export function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter;
}

/** Fields that a column can go into; what is calculated, or a file of its own, cannot come out of a cell. */
export function assignableFields(
  definition: AnyRegister,
): readonly { readonly key: string; readonly label: string }[] {
  return Object.entries(definition.fields)
    .filter(([, { type }]) => type !== 'computed' && type !== 'attachment')
    .map(([key, { label }]) => ({ key, label }));
}
