import type { ParsedInput } from '../../shared/api/calls.ts';
import type { BlockRowPreview, registerCalls } from '../../shared/api/registers.ts';
import { isBlank } from '../../shared/registers/blank.ts';
import type { Cell } from '../../shared/registers/cell.ts';
import type { ReferenceNames } from '../../shared/registers/field.ts';
import { type FieldNotice, refuse } from '../../shared/registers/notice.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../shared/registers/register.ts';
import { checkRow, completeRow, noticeOf, readRow, sameValue } from '../../shared/registers/row-check.ts';
import { isVeiled } from '../../shared/registers/veil.ts';
import type { LedgerLookup } from '../import/ledger-lookup.ts';
import { twinNotice } from './twin-notice.ts';

export type Block = ParsedInput<typeof registerCalls, 'writeCells'>;

/** One row of a block of cells, read and judged. */
export interface BlockRow {
  /** The row to change; null for a new one. */
  readonly row: Block['rows'][number]['row'];
  readonly kind: BlockRowPreview['kind'];
  /** Canonical values to write. */
  readonly values: RowValues;
  readonly notices: readonly FieldNotice[];
  /** The fields that would be different. */
  readonly before: RowValues;
  readonly after: RowValues;
}

/**
 * Reads and judges the n-th row of a block. A blank cell clears its field: a paste says what the cells shall be.
 *
 * @param existing what the ledger has of the row; empty for a new one
 */
export function judgeBlockRow(
  definition: AnyRegister,
  { columns, rows }: Pick<Block, 'columns' | 'rows'>,
  n: number,
  existing: RowValues,
  lookup: LedgerLookup,
): BlockRow {
  const { row, texts } = rows[n] ?? { row: null, texts: [] };
  const cells = new Map<string, Cell>();
  const cleared: Record<string, null> = {};
  for (const [index, key] of columns.entries()) {
    fieldOf(definition, key);
    const text = texts[index]?.trim() ?? '';
    if (isBlank(text)) cleared[key] = null;
    else cells.set(key, text);
  }
  const reading = readRow(definition, cells, {
    today: lookup.today,
    references: { find: (register, text) => lookup.find(register, text), propose: null },
  });
  const values: RowValues = { ...cleared, ...reading.values };
  const complete = completeRow(definition, { ...existing, ...values });
  const unread = new Set(reading.notices.filter(({ level }) => level === 'refuse').map(({ field }) => field));
  const checked = checkRow(definition, complete, {
    today: lookup.today,
    ...(row === null ? {} : { asked: new Set(columns) }),
  }).filter(({ code, field }) => !(code.startsWith('missing-') && unread.has(field)));
  const notices = [
    ...reading.notices,
    ...checked,
    ...twins(definition, reading.values, n, row?.id ?? null, lookup),
    ...lookup.clashes(complete, row?.id ?? null),
  ];
  const { before, after } = differences(definition, existing, complete);
  const refused = notices.some(({ level }) => level === 'refuse');
  const kind = refused
    ? 'refused'
    : row === null
      ? 'added'
      : Object.keys(after).length > 0
        ? 'changed'
        : 'unchanged';
  return { row, kind, values, notices, before, after };
}

/** What a row of the block does, in human texts; what the ledger has of persons' numbers stays masked. */
export function previewOf(
  definition: AnyRegister,
  { kind, before, after }: BlockRow,
  names: ReferenceNames,
): BlockRowPreview {
  const texts = (values: RowValues, masked: boolean) =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => {
        const field = fieldOf(definition, key);
        if (value === null) return [key, ''];
        return [key, masked && isVeiled(field) ? field.mask(value, names) : field.show(value, names)];
      }),
    );
  return { kind, before: texts(before, true), after: texts(after, false) };
}

/** A value that only one row may have, and another row of the ledger or of the block has. */
function twins(
  definition: AnyRegister,
  values: RowValues,
  n: number,
  own: number | null,
  lookup: LedgerLookup,
): readonly FieldNotice[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = fieldOf(definition, key);
    if (!field.unique || (typeof value !== 'string' && typeof value !== 'number')) return [];
    const earlier = lookup.seenBefore(key, value, n);
    if (earlier !== null) {
      const message = `${field.label}与这一块的第 ${earlier + 1} 行重复，请核对。`;
      return [noticeOf(definition, key, refuse('duplicate', message))];
    }
    const twin = lookup.existing([key], values);
    if (twin === null || twin.id === own) return [];
    return [twinNotice(definition, key, String(twin.values[definition.nameField] ?? ''))];
  });
}

function differences(definition: AnyRegister, existing: RowValues, complete: RowValues) {
  const before: Record<string, RowValues[string]> = {};
  const after: Record<string, RowValues[string]> = {};
  for (const key of Object.keys(definition.fields)) {
    if (sameValue(existing[key], complete[key])) continue;
    before[key] = existing[key] ?? null;
    after[key] = complete[key] ?? null;
  }
  return { before, after };
}
