import { setImmediate } from 'node:timers/promises';
import type { SavedCellRow, WrittenCells } from '../../shared/api/registers.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { LedgerLookup } from '../import/ledger-lookup.ts';
import { dayOf } from '../ledger/ledger.ts';
import { changeLedger } from '../ledger/records/change-ledger.ts';
import { getRow } from '../ledger/records/get-row.ts';
import type { Session } from '../service/session.ts';
import { type Block, type BlockRow, judgeBlockRow, previewOf } from './block-row.ts';

type Complaint = WrittenCells['refused'][number];

/** Rows between which other calls are served: some 20 ms. */
const chunk = 50;

/** 粘贴、就地修改、批量修改: texts as they stand in cells, read by the fields' own rules, written as one batch. */
export async function writeCells(block: Block, session: Session): Promise<WrittenCells> {
  const definition = registerOf(block.register);
  const judged = await judgeBlock(block, session);
  const refused = complaints(judged, 'refuse');
  const warned = complaints(judged, 'warn');
  const outcome = { refused, warned, rows: [], saved: [], batch: null };
  if (block.apply === 'check') {
    const rows = judged.map((row) => previewOf(definition, row, session.reader.names));
    return { ...outcome, ...countKinds(judged), rows };
  }
  if (block.apply === 'all' && refused.length > 0) return { ...outcome, ...countKinds(judged) };
  const good = [...judged.entries()].filter(([, { kind }]) => kind !== 'refused');
  if (good.length === 0) return { ...outcome, ...countKinds([]) };
  const label = `${block.label}${definition.label} ${good.length} 条`;
  const { batch, result } = await session.write((ledger) =>
    changeLedger(ledger, { kind: 'edit', label }, async (changes) => {
      const saved: SavedCellRow[] = [];
      for (const [index, { row, values }] of good) {
        const { id, revision } =
          row === null
            ? await changes.insert(definition, values)
            : await changes.update(definition, row.id, row.revision, values);
        saved.push({ row: index, id, revision });
        if (saved.length % chunk === 0) await setImmediate();
      }
      return saved;
    }),
  );
  if (batch !== null) session.changed([block.register]);
  return { ...outcome, ...countKinds(good.map(([, row]) => row)), saved: result, batch };
}

async function judgeBlock(block: Block, session: Session): Promise<readonly BlockRow[]> {
  const definition = registerOf(block.register);
  const { db } = session.reader;
  const lookup = new LedgerLookup(db, definition, dayOf(session.reader.now()));
  const judged: BlockRow[] = [];
  for (const [n, { row }] of block.rows.entries()) {
    const existing = row === null ? {} : (await getRow(session.reader, definition, row.id)).row.values;
    judged.push(judgeBlockRow(definition, block, n, existing, lookup));
    if (judged.length % chunk === 0) await setImmediate();
  }
  return judged;
}

function complaints(rows: readonly BlockRow[], level: 'refuse' | 'warn'): Complaint[] {
  return rows.flatMap(({ notices }, row) =>
    notices.filter((notice) => notice.level === level).map(({ field, message }) => ({ row, field, message })),
  );
}

function countKinds(rows: readonly BlockRow[]): Pick<WrittenCells, 'added' | 'changed' | 'unchanged'> {
  const count = (wanted: BlockRow['kind']) => rows.filter(({ kind }) => kind === wanted).length;
  return { added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
}
