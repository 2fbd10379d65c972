import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Block } from '../../../electron/api/block-row.ts';
import { registerHandlers } from '../../../electron/api/registers.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Session } from '../../../electron/service/session.ts';
import type { Row } from '../../../shared/registers/register.ts';
import { inventCitizenId, saveMembers } from '../../support/members.ts';
import { openSession } from '../../support/sessions.ts';

let session: Session;
let rows: readonly Row[];
let firstId = 500;

beforeAll(async () => {
  ({ session } = await openSession());
});

beforeEach(async () => {
  firstId += 3;
  const members = [
    { name: '张三', education: '21', mobile: '13800138000' },
    { name: '李四', education: '22' },
    { name: '王五' },
  ];
  rows = await session.write((ledger) => saveMembers(ledger, members, firstId));
});

const write = (block: Omit<Block, 'register'>) =>
  registerHandlers.writeCells({ register: 'party-member', ...block }, session);

/** The block's rows: each to a row of the ledger (by its place) or to a new one. */
const cells = (...lines: [place: number | null, ...texts: string[]][]): Block['rows'] =>
  lines.map(([place, ...texts]) => {
    const row = place === null ? undefined : rows[place];
    return { row: row === undefined ? null : { id: row.id, revision: row.revision }, texts };
  });

async function textsOf(place: number) {
  const [line] = await registerHandlers.linesOf(
    { register: 'party-member', ids: [rows[place]?.id ?? 0] },
    session,
  );
  return line?.texts ?? {};
}

describe('a check', () => {
  test('says cell by cell what would be different, and writes nothing', async () => {
    const checked = await write({
      columns: ['education', 'remarks'],
      rows: cells([0, '小学', '新备注'], [1, '大学专科', '']),
      apply: 'check',
      label: '粘贴',
    });
    expect(checked.rows).toEqual([
      {
        kind: 'changed',
        before: { education: '大学', remarks: '' },
        after: { education: '小学', remarks: '新备注' },
      },
      { kind: 'unchanged', before: {}, after: {} },
    ]);
    expect(checked).toMatchObject({ added: 0, changed: 1, unchanged: 1, refused: [], batch: null });
    expect((await textsOf(0)).remarks).toBeUndefined();
  });

  test('shows the number that a paste would replace only in its masked form', async () => {
    const checked = await write({
      columns: ['mobile'],
      rows: cells([0, '13900139000']),
      apply: 'check',
      label: '粘贴',
    });
    expect(checked.rows[0]).toEqual({
      kind: 'changed',
      before: { mobile: '138****8000' },
      after: { mobile: '13900139000' },
    });
  });

  test('refuses a masked number that comes back from a copy of the list', async () => {
    const checked = await write({
      columns: ['mobile'],
      rows: cells([0, '138****8000']),
      apply: 'check',
      label: '粘贴',
    });
    expect(checked.refused).toMatchObject([{ row: 0, field: 'mobile' }]);
  });

  test('refuses what the ledger would refuse, also where another cell of the row shows the fault', async () => {
    firstId += 3;
    const [place] = await session.write((ledger) =>
      saveMembers(ledger, [{ name: '赵六', fullOn: '2010-05' }], firstId),
    );
    const checked = await write({
      columns: ['joinedOn'],
      rows: [{ row: { id: place?.id ?? 0, revision: 1 }, texts: ['2012.1'] }],
      apply: 'check',
      label: '修改',
    });
    expect(checked).toMatchObject({ changed: 0, refused: [{ row: 0, field: 'fullOn' }] });
  });

  test('a word for nothing clears the cell', async () => {
    const checked = await write({
      columns: ['education'],
      rows: cells([0, '无']),
      apply: 'check',
      label: '修改',
    });
    expect(checked.rows[0]?.after).toEqual({ education: '' });
  });
});

describe('a number that only one person may have', () => {
  test('is refused where another row of the ledger has it, by that name', async () => {
    const taken = String(rows[1]?.values.citizenId);
    const checked = await write({
      columns: ['name', 'citizenId'],
      rows: cells([null, '赵六', taken]),
      apply: 'check',
      label: '粘贴',
    });
    expect(checked.refused).toEqual([
      { row: 0, field: 'citizenId', message: '公民身份证号已经是党员“李四”的了，不能重复。' },
    ]);
  });

  test('is refused the second time in one block', async () => {
    const id = inventCitizenId(77);
    const checked = await write({
      columns: ['name', 'citizenId'],
      rows: cells([null, '赵六', id], [null, '孙七', id]),
      apply: 'check',
      label: '粘贴',
    });
    expect(checked.refused).toEqual([
      { row: 1, field: 'citizenId', message: '公民身份证号与这一块的第 1 行重复，请核对。' },
    ]);
  });

  test('may stay with its own row', async () => {
    const own = String(rows[0]?.values.citizenId);
    const checked = await write({
      columns: ['citizenId'],
      rows: cells([0, own]),
      apply: 'check',
      label: '粘贴',
    });
    expect(checked).toMatchObject({ unchanged: 1, refused: [] });
  });
});

describe('a writing', () => {
  const block = () => ({
    columns: ['name', 'citizenId', 'education'],
    rows: cells([2, '王五', '', '大学本科'], [null, '赵六', inventCitizenId(81), '小学']),
    label: '粘贴' as const,
  });

  test('of everything does nothing where one row is refused', async () => {
    const written = await write({ ...block(), apply: 'all' });
    expect(written.refused.map(({ row, field }) => ({ row, field }))).toEqual([
      { row: 0, field: 'citizenId' },
    ]);
    expect(written).toMatchObject({ batch: null, saved: [] });
  });

  test('of what is good is one operation, tells the new revisions, and is undone whole', async () => {
    const written = await write({ ...block(), apply: 'good' });
    expect(written).toMatchObject({ added: 1, changed: 0, saved: [{ row: 1, revision: 1 }] });
    const changed = await write({
      columns: ['education'],
      rows: cells([0, '小学'], [1, '小学']),
      apply: 'all',
      label: '批量修改',
    });
    expect(changed.saved.map(({ row, revision }) => ({ row, revision }))).toEqual([
      { row: 0, revision: 2 },
      { row: 1, revision: 2 },
    ]);
    await session.write((ledger) => undoBatch(ledger, changed.batch ?? 0));
    expect((await textsOf(0)).education).toBe('大学');
    expect((await textsOf(1)).education).toBe('大专');
  });
});

test('rows that are gone are left out of the lines asked for', async () => {
  const [first, second] = rows;
  if (first === undefined || second === undefined) throw new Error('no rows');
  await registerHandlers.removeRows({ register: 'party-member', rows: [first] }, session);
  const lines = await registerHandlers.linesOf(
    { register: 'party-member', ids: [second.id, first.id, 900_000] },
    session,
  );
  expect(lines.map(({ id }) => id)).toEqual([second.id]);
});
