import type { Cell } from '../cell.ts';
import type { ReadContext } from '../field.ts';
import { type AnyRegister, fieldOf, type Row, type RowValues } from '../register.ts';
import { checkRow, completeRow, noticeOf, type RowReading, readRow, sameValue } from '../row-check.ts';
import type { SheetHeader } from './header.ts';
import type { FieldChange, RowOutcome } from './outcome.ts';
import { skipReason } from './row-kind.ts';

/** What judging needs from outside: the ledger's rows and the rows of this sheet judged before. */
export interface JudgeContext extends ReadContext {
  /** The live row with these values in these fields, if there is one. */
  existing(fields: readonly string[], values: RowValues): Row | null;
  /** A live row that says all of this already and that no earlier row of this sheet was; null if there is none. */
  sameAgain(values: RowValues): Row | null;
  /** The sheet row that had this value in this unique field before, after noting this row's; null if none had. */
  seenBefore(field: string, value: string | number, row: number): number | null;
}

/** Judges one row of a sheet: what it holds, what is wrong with it, and what it would change. */
export function judgeRow(
  definition: AnyRegister,
  header: SheetHeader,
  sheetRow: { readonly number: number; readonly cells: readonly Cell[] },
  context: JudgeContext,
): RowOutcome {
  const { number: row, cells } = sheetRow;
  const reason = skipReason(definition, header, cells);
  if (reason !== null) return { row, kind: 'skipped', reason };

  const byField = new Map<string, Cell>();
  for (const { column, field } of header.columns)
    if (field !== null) byField.set(field, cells[column] ?? null);
  const reading = readRow(definition, byField, context);
  const existing = findExisting(definition, reading.values, context);
  const title = readTitle(definition, header, existing, context);
  const given: RowValues = { ...title.values, ...reading.values };
  const changes = existing === null ? [] : changesTo(definition, existing, given);
  const values: RowValues =
    existing === null
      ? completeRow(definition, given)
      : { ...existing.values, ...Object.fromEntries(changes.map(({ field, after }) => [field, after])) };
  const asked = new Set(byField.keys());
  // A cell that could not be read is not also missing: one mistake, one complaint.
  const unread = new Set(reading.notices.filter(({ level }) => level === 'refuse').map(({ field }) => field));
  const notices = [
    ...reading.notices,
    ...title.notices,
    ...checkRow(definition, values, { today: context.today, asked }).filter(
      ({ code, field }) => !(code.startsWith('missing-') && unread.has(field)),
    ),
    ...(existing === null ? [] : (definition.matchRule?.(existing.values, reading.values) ?? [])),
    ...repeats(definition, reading.values, row, context),
  ];
  const refusals = notices.filter((notice) => notice.level === 'refuse');
  if (refusals.length > 0) return { row, kind: 'refused', notices: refusals, cells };
  if (existing === null) return { row, kind: 'added', values, notices };
  return changes.length === 0
    ? { row, kind: 'unchanged', id: existing.id, notices }
    : { row, kind: 'changed', id: existing.id, changes, notices };
}

const nothingRead: RowReading = { values: {}, notices: [] };

/** What the title says for all rows; of a row that the ledger knows better it says nothing. */
function readTitle(
  definition: AnyRegister,
  { forAllRows = {} }: SheetHeader,
  existing: Row | null,
  context: JudgeContext,
): RowReading {
  const wanted = Object.entries(forAllRows).filter(([field]) => (existing?.values[field] ?? null) === null);
  return wanted.length === 0 ? nothingRead : readRow(definition, new Map(wanted), context);
}

/** What the list says that the ledger does not know yet, or knows otherwise. */
function changesTo(definition: AnyRegister, { values }: Row, given: RowValues): readonly FieldChange[] {
  return Object.entries(given).flatMap(([field, after]) => {
    const before = values[field] ?? null;
    const known =
      sameValue(before, after) ||
      (before !== null && after !== null && fieldOf(definition, field).covers(before, after));
    return known ? [] : [{ field, before, after }];
  });
}

/** By what the register knows its rows; a row without any of that is known by being the same in every word (P03). */
function findExisting(definition: AnyRegister, values: RowValues, context: JudgeContext): Row | null {
  let known = false;
  for (const fields of definition.matchBy) {
    if (fields.some((field) => (values[field] ?? null) === null)) continue;
    const found = context.existing(fields, values);
    if (found !== null) return found;
    known = true;
  }
  return known ? null : context.sameAgain(values);
}

/** A value that must be one person's own stands in an earlier row too; that row may have been refused for another reason. */
function repeats(definition: AnyRegister, values: RowValues, row: number, context: JudgeContext) {
  return Object.entries(values).flatMap(([key, value]) => {
    const field = fieldOf(definition, key);
    if (!field.unique || (typeof value !== 'string' && typeof value !== 'number')) return [];
    const earlier = context.seenBefore(key, value, row);
    if (earlier === null) return [];
    const message = `${field.label}与第 ${earlier} 行重复，请核对是不是同一个人。`;
    return [noticeOf(definition, key, { level: 'refuse', code: 'duplicate', message })];
  });
}
