import { traceNotices } from '../privacy/personal-traces.ts';
import { isBlank } from './blank.ts';
import { type Cell, cellText, isFormulaError } from './cell.ts';
import type { Field, FieldValue, ReadContext, Reading } from './field.ts';
import { type FieldNotice, type Notice, refuse, warn } from './notice.ts';
import { type AnyRegister, codeNameOf, fieldOf, type RowValues, type RuleContext } from './register.ts';

/** Codes that mean little without the field: `missing` becomes `missing-name`. */
const codesNamedByField = new Set(['missing', 'unknown', 'duplicate']);

/** A field type's notice, with the field it is about and its full code. */
export function noticeOf(definition: AnyRegister, key: string, notice: Notice): FieldNotice {
  const code = codesNamedByField.has(notice.code)
    ? `${notice.code}-${codeNameOf(definition, key)}`
    : notice.code;
  return { ...notice, code, field: key };
}

export interface RowReading {
  /** Canonical values of the fields that were there and could be read. */
  readonly values: RowValues;
  /** What the reading itself had to say; `checkRow` says the rest. */
  readonly notices: readonly FieldNotice[];
}

/** Reads the cells of one row into canonical values. Blank cells give no value at all. */
export function readRow(
  definition: AnyRegister,
  cells: ReadonlyMap<string, Cell>,
  context: ReadContext,
): RowReading {
  const readings = [...cells]
    .filter(([, cell]) => !isBlank(cell))
    .map(([key, cell]) => [key, readCell(fieldOf(definition, key), cell, context)] as const);
  // Few lists have a cell that can be read in two ways.
  const first = readings.some(([, { otherwise }]) => otherwise !== undefined)
    ? Object.fromEntries(readings.map(([key, { value }]) => [key, value]))
    : {};
  const values: Record<string, FieldValue | null> = {};
  const notices: FieldNotice[] = [];
  const overflows: { field: string; text: string }[] = [];
  for (const [key, likelier] of readings) {
    const { otherwise } = likelier;
    const other = otherwise?.value ?? null;
    const reading =
      otherwise !== undefined && other !== null && definition.prefersOther?.(key, other, first) === true
        ? otherwise
        : likelier;
    for (const notice of reading.notices) notices.push(noticeOf(definition, key, notice));
    if (reading.value !== null) values[key] = reading.value;
    if (reading.overflow !== undefined) overflows.push(reading.overflow);
  }
  const unread = new Set(notices.filter(({ level }) => level === 'refuse').map(({ field }) => field));
  for (const { field, text } of overflows) {
    if (values[field] === text) continue;
    const { read } = fieldOf(definition, field);
    const reading = values[field] === undefined && !unread.has(field) ? read(text, context) : null;
    for (const notice of reading?.notices ?? []) notices.push(noticeOf(definition, field, notice));
    if (reading !== null && reading.value !== null) values[field] = reading.value;
    else notices.push(noRoomNotice(definition, field, text));
  }
  return { values, notices };
}

/** A part of a cell belongs to another field, and that field has no room for it. */
export function noRoomNotice(definition: AnyRegister, key: string, text: string): FieldNotice {
  const { label } = fieldOf(definition, key);
  const message = `“${text}”不能填进“${label}”，没有保存。需要保留的，请写在备注里。`;
  return noticeOf(definition, key, warn('value-dropped', message));
}

function readCell(field: Field, cell: Cell, context: ReadContext): Reading<FieldValue> {
  if (!isFormulaError(cell)) return field.read(cell, context);
  const message = `“${field.label}”的单元格里是公式错误“${cellText(cell)}”，请改成实际内容。`;
  return { value: null, raw: cellText(cell), notices: [refuse('cell-error', message)] };
}

/** The row with the blanks that follow from its other fields filled in. */
export function completeRow(definition: AnyRegister, values: RowValues): RowValues {
  return { ...withoutBlanks(definition.fillIn?.(values) ?? {}), ...withoutBlanks(values) };
}

/** Everything that is wrong or doubtful about canonical values, whether they come from a form, a paste or a workbook. */
export function checkRow(
  definition: AnyRegister,
  values: RowValues,
  context: RuleContext,
): readonly FieldNotice[] {
  const notices: FieldNotice[] = [];
  for (const [key, field] of Object.entries(definition.fields)) {
    const value = values[key] ?? null;
    if (value === null) {
      const missing = missingNotice(field, context.asked === undefined || context.asked.has(key));
      if (missing !== null) notices.push(noticeOf(definition, key, missing));
      continue;
    }
    for (const notice of field.check(value, context)) notices.push(noticeOf(definition, key, notice));
    // What is sensitive itself is veiled and masked, and meant for such things.
    if (field.freeText && !field.sensitive && typeof value === 'string') {
      for (const notice of traceNotices(field.label, value, context.today)) {
        notices.push(noticeOf(definition, key, notice));
      }
    }
  }
  const filled = withoutBlanks(values);
  for (const rule of definition.rules) notices.push(...rule(filled, context));
  return notices;
}

function missingNotice(field: Field, asked: boolean): Notice | null {
  if (field.blank === 'refuse') {
    return { level: 'refuse', code: 'missing', message: `缺少“${field.label}”，请补上。` };
  }
  if (field.blank === 'warn' && asked) {
    return { level: 'warn', code: 'missing', message: `“${field.label}”还是空的，请尽快补上。` };
  }
  return null;
}

function withoutBlanks(values: Partial<RowValues>): RowValues {
  const filled: Record<string, FieldValue> = {};
  for (const key in values) {
    const value = values[key];
    if (value !== null && value !== undefined) filled[key] = value;
  }
  return filled;
}

/** Whether two canonical values are the same answer. */
export function sameValue(a: FieldValue | null | undefined, b: FieldValue | null | undefined): boolean {
  const left = a ?? null;
  const right = b ?? null;
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((item, index) => item === right[index]);
  }
  return left === right;
}
