import type { StagedRow } from '../../shared/api/imports.ts';
import { type Cell, cellText } from '../../shared/registers/cell.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { ReferenceNames } from '../../shared/registers/field.ts';
import type { SheetColumn } from '../../shared/registers/import/header.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../shared/registers/register.ts';
import { withProposals } from '../import/proposed-names.ts';
import type { JudgedRow, StagingStore } from '../import/staging-store.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { getRow } from '../ledger/records/get-row.ts';

/** One row of the import preview in human texts. */
export async function stagedRow(
  ledger: Ledger,
  store: StagingStore,
  { outcome, cells }: JudgedRow,
): Promise<StagedRow> {
  const { register, columns } = store.info();
  const definition = registerOf(register);
  const names = withProposals(ledger.names, store);
  const { row, kind } = outcome;
  const empty = { row, kind, texts: {}, before: {}, notices: [], skipped: null };
  switch (outcome.kind) {
    case 'skipped':
      return {
        ...empty,
        texts: asInSheet(columns, cells),
        skipped: { reason: outcome.reason, content: wholeRow(cells) },
      };
    case 'refused':
      return { ...empty, texts: asInSheet(columns, cells), notices: outcome.notices };
    case 'added':
      return { ...empty, texts: textsOf(definition, outcome.values, names), notices: outcome.notices };
    case 'changed':
    case 'unchanged': {
      const existing = (await getRow(ledger, definition, outcome.id)).row.values;
      const changes = outcome.kind === 'changed' ? outcome.changes : [];
      const after = Object.fromEntries(changes.map((change) => [change.field, change.after]));
      const before = Object.fromEntries(changes.map((change) => [change.field, change.before]));
      return {
        ...empty,
        texts: textsOf(definition, { ...existing, ...after }, names),
        before: { ...blanks(before), ...textsOf(definition, before, names) },
        notices: outcome.notices,
      };
    }
  }
}

function asInSheet(columns: readonly SheetColumn[], cells: readonly Cell[]): Record<string, string> {
  const texts = columns.flatMap(({ column, field }) =>
    field === null ? [] : [[field, cellText(cells[column] ?? null)] as const],
  );
  return Object.fromEntries(texts);
}

function wholeRow(cells: readonly Cell[]): string {
  return cells
    .map((cell) => cellText(cell).trim())
    .filter((text) => text !== '')
    .join('　');
}

function textsOf(definition: AnyRegister, values: RowValues, names: ReferenceNames): Record<string, string> {
  const filled = Object.entries(values).flatMap(([key, value]) =>
    value === null ? [] : [[key, fieldOf(definition, key).show(value, names)] as const],
  );
  return Object.fromEntries(filled);
}

/** A field that was blank has a former text all the same: nothing. */
function blanks(values: RowValues): Record<string, string> {
  return Object.fromEntries(Object.keys(values).map((key) => [key, '']));
}
