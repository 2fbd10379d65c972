import type { ParsedInput } from '../../shared/api/calls.ts';
import type { registerCalls, WrittenCells } from '../../shared/api/registers.ts';
import type { Cell } from '../../shared/registers/cell.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import type { FieldNotice } from '../../shared/registers/notice.ts';
import { type AnyRegister, fieldOf, type RowValues } from '../../shared/registers/register.ts';
import { checkRow, completeRow, readRow } from '../../shared/registers/row-check.ts';
import { LedgerLookup } from '../import/ledger-lookup.ts';
import { dayOf } from '../ledger/ledger.ts';
import { changeLedger } from '../ledger/records/change-ledger.ts';
import { getRow } from '../ledger/records/get-row.ts';
import type { Session } from '../service/session.ts';

type Block = ParsedInput<typeof registerCalls, 'writeCells'>;
type Complaint = WrittenCells['refused'][number];

interface ReadLine {
  readonly row: Block['rows'][number]['row'];
  readonly values: RowValues;
  readonly notices: readonly FieldNotice[];
}

/** 粘贴、就地修改、批量修改: texts as they stand in cells, read by the fields' own rules, written as one batch. */
export async function writeCells(block: Block, session: Session): Promise<WrittenCells> {
  const definition = registerOf(block.register);
  const lines: ReadLine[] = [];
  const today = dayOf(session.writer.now());
  const lookup = new LedgerLookup(session.reader.db, definition, today);
  for (const { row, texts } of block.rows) {
    lines.push(await readLine(definition, block.columns, row, texts, lookup, session));
  }
  const refused = complaints(lines, 'refuse');
  const warned = complaints(lines, 'warn');
  const refusedRows = new Set(refused.map(({ row }) => row));
  const nothing = { added: 0, changed: 0, unchanged: 0, refused, warned, batch: null };
  if (block.apply === 'check' || (block.apply === 'all' && refused.length > 0)) {
    return { ...nothing, ...expected(lines, refusedRows) };
  }
  const good = lines.filter((_, index) => !refusedRows.has(index));
  if (good.length === 0) return nothing;
  const label = `${block.label}${definition.label} ${good.length} 条`;
  const { batch, result } = await changeLedger(session.writer, { kind: 'edit', label }, async (changes) => {
    const counts = { added: 0, changed: 0, unchanged: 0 };
    for (const { row, values } of good) {
      const before = changes.count;
      if (row === null) await changes.insert(definition, values);
      else await changes.update(definition, row.id, row.revision, values);
      counts[row === null ? 'added' : changes.count > before ? 'changed' : 'unchanged'] += 1;
    }
    return counts;
  });
  if (batch !== null) session.changed([block.register]);
  return { ...result, refused, warned, batch };
}

/** Reads one line of the block; a blank text clears the field, for a paste says what the cells shall be. */
async function readLine(
  definition: AnyRegister,
  columns: readonly string[],
  row: ReadLine['row'],
  texts: readonly string[],
  lookup: LedgerLookup,
  session: Session,
): Promise<ReadLine> {
  const cells = new Map<string, Cell>();
  const cleared: Record<string, null> = {};
  for (const [index, key] of columns.entries()) {
    fieldOf(definition, key);
    const text = texts[index]?.trim() ?? '';
    if (text === '') cleared[key] = null;
    else cells.set(key, text);
  }
  const reading = readRow(definition, cells, {
    today: lookup.today,
    references: { find: (register, text) => lookup.find(register, text), propose: null },
  });
  const given: RowValues = { ...cleared, ...reading.values };
  const existing = row === null ? {} : (await getRow(session.reader, definition, row.id)).row.values;
  const unread = new Set(reading.notices.filter(({ level }) => level === 'refuse').map(({ field }) => field));
  const checked = checkRow(definition, completeRow(definition, { ...existing, ...given }), {
    today: lookup.today,
    ...(row === null ? {} : { asked: new Set(columns) }),
  }).filter(({ code, field }) => !(code.startsWith('missing-') && unread.has(field)));
  // What was wrong with the row before, in cells that are not written, does not stop this change.
  const relevant = checked.filter(
    ({ level, field }) => level !== 'refuse' || row === null || isTouched(field, columns),
  );
  return { row, values: given, notices: [...reading.notices, ...relevant] };
}

function isTouched(field: string | null, columns: readonly string[]): boolean {
  return field === null || columns.includes(field);
}

function complaints(lines: readonly ReadLine[], level: 'refuse' | 'warn'): Complaint[] {
  return lines.flatMap(({ notices }, row) =>
    notices.filter((notice) => notice.level === level).map(({ field, message }) => ({ row, field, message })),
  );
}

/** What writing would do, before it is done; unchanged rows are only known afterwards. */
function expected(lines: readonly ReadLine[], refused: ReadonlySet<number>) {
  const good = lines.filter((_, index) => !refused.has(index));
  const added = good.filter(({ row }) => row === null).length;
  return { added, changed: good.length - added, unchanged: 0 };
}
