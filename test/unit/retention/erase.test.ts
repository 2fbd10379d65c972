import { describe, expect, it } from 'vitest';
import { listBatches, rowHistory } from '../../../electron/ledger/journal/history.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { getRow } from '../../../electron/ledger/records/get-row.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { eraseDue } from '../../../electron/ledger/retention/erase-due.ts';
import { findDue } from '../../../electron/ledger/retention/find-due.ts';
import { verifyLedger } from '../../../electron/ledger/verify-ledger.ts';
import { helpPair } from '../../../shared/registers/definitions/help-pair.ts';
import { recruitmentApplicant } from '../../../shared/registers/definitions/recruitment-applicant.ts';
import { recruitmentRound } from '../../../shared/registers/definitions/recruitment-round.ts';
import type { AnyRegister, Row, RowValues } from '../../../shared/registers/register.ts';
import { usualPeriods } from '../../../shared/retention/periods.ts';
import { refusalCode } from '../../support/import-files.ts';
import { textsIn } from '../../support/ledger-bytes.ts';
import { createTestLedger, freshPath } from '../../support/ledger-folders.ts';

const today = '2026-11-24';

async function change<Result>(
  ledger: Ledger,
  label: string,
  work: Parameters<typeof changeLedger<Result>>[2],
): Promise<Result> {
  return (await changeLedger(ledger, { kind: 'edit', label }, work)).result;
}

const add = (ledger: Ledger, definition: AnyRegister, values: RowValues): Promise<Row> =>
  change(ledger, `新增${definition.label}“${values.name ?? values.helper}”`, (changes) =>
    changes.insert(definition, values),
  );

const edit = (ledger: Ledger, definition: AnyRegister, row: Row, values: RowValues): Promise<Row> =>
  change(ledger, `修改${definition.label}“${row.values.name ?? row.values.helper}”`, (changes) =>
    changes.update(definition, row.id, row.revision, values),
  );

/** A ledger with a round that ended on a day. */
async function withRound(finishedOn: string | null): Promise<{ ledger: Ledger; round: Row }> {
  const ledger = await createTestLedger(freshPath('柳岸.lianxin'));
  const round = await add(ledger, recruitmentRound, {
    name: '2026年公开选聘',
    announcedOn: '2026-08-01',
    applicants: 23,
    appointed: '汤敏',
    finishedOn,
  });
  return { ledger, round };
}

const due = (ledger: Ledger) => findDue(ledger.db, usualPeriods, today);

/** Names, numbers and inner parts of their tokens: whole ones are cut where the index packs words that begin alike. */
const texts = [
  '庄匡鸾',
  '匡鸾',
  '邝双鸾',
  '双鸾',
  'uangluan',
  'shuangluan',
  '13912345678',
  '3987654321',
  '垃圾分类岗',
];

describe('an applicant, thirty days after the round has ended', () => {
  async function erased() {
    const { ledger, round } = await withRound('2026-10-25');
    const former = await add(ledger, recruitmentApplicant, {
      round: round.id,
      name: '邝双鸾',
      phone: '13987654321',
      post: '垃圾分类岗',
    });
    const row = await edit(ledger, recruitmentApplicant, former, { name: '庄匡鸾', phone: '13912345678' });
    await edit(ledger, recruitmentApplicant, row, { result: 'rejected', post: null });
    ledger.db.exec(
      `INSERT INTO batch (at, actor, kind, label) VALUES ('${ledger.now()}', '测试员', 'reveal', '查看报名人员“庄匡鸾”的联系电话')`,
    );
    const binned = await add(ledger, recruitmentApplicant, { round: round.id, name: '庄匡鸾二' });
    await change(ledger, '删除报名人员“庄匡鸾二”', (changes) =>
      changes.remove(recruitmentApplicant, binned.id, binned.revision),
    );
    await add(ledger, recruitmentApplicant, { round: round.id, name: '庄匡鸾三' });
    const [latest] = await listBatches(ledger, 1);
    await undoBatch(ledger, latest?.id ?? 0);
    // Closing a ledger lets SQLite take samples of what its indexes hold.
    ledger.db.exec('ANALYZE');
    ledger.db.pragma('wal_checkpoint(PASSIVE)');
    expect(textsIn(ledger, texts)).toEqual(texts);
    const run = await eraseDue(ledger, due(ledger));
    return { ledger, round, run };
  }

  it('is gone from every byte of the ledger, from the bin, the history, undoing and the search too', async () => {
    const { ledger, run } = await erased();
    expect(run).toMatchObject({ rows: { 'recruitment-applicant': 3 }, parts: {}, history: 0 });
    expect(textsIn(ledger, texts)).toEqual([]);
    expect(due(ledger).rows).toEqual([]);
    expect(verifyLedger(ledger.connection.folder, ledger.db).problems).toEqual([]);
    expect(ledger.db.prepare('SELECT count(*) FROM erasure_trace').pluck().get()).toBe(0);
  });

  it('is counted in the history, which names nobody and still says who did what and when', async () => {
    const { ledger } = await erased();
    const batches = await listBatches(ledger, 20);
    expect(batches.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
      'purge 到期清除：报名人员 3 条',
      'undo 撤销：新增报名人员“（已清除）”',
      'edit 新增报名人员“（已清除）”',
      'edit 删除报名人员“（已清除）”',
      'edit 新增报名人员“（已清除）”',
      'reveal 查看报名人员“（已清除）”的联系电话',
      'edit 修改报名人员“（已清除）”',
      'edit 修改报名人员“（已清除）”',
      'edit 新增报名人员“（已清除）”',
      'edit 新增公开选聘“2026年公开选聘”',
    ]);
    const kept = ledger.db
      .prepare("SELECT changes FROM journal WHERE register = 'recruitment-applicant' AND action = 'update'")
      .pluck()
      .all();
    expect(kept.map((changes) => JSON.parse(String(changes)))).toEqual([
      { name: [], phone: null },
      { post: [], result: [] },
    ]);
  });

  it('leaves the figures of the round', async () => {
    const { ledger, round } = await erased();
    expect((await getRow(ledger, recruitmentRound, round.id)).row).toEqual(round);
  });

  it('cannot be brought back, nor the erasure undone', async () => {
    const { ledger, run } = await erased();
    expect(await refusalCode(undoBatch(ledger, 2))).toBe('undo-erased');
    expect(await refusalCode(undoBatch(ledger, run.batch ?? 0))).toBe('batch-erased');
  });
});

describe('what is not due', () => {
  it('stays: the round ended a day too late, or has not ended', async () => {
    for (const finishedOn of ['2026-10-26', null]) {
      const { ledger, round } = await withRound(finishedOn);
      const row = await add(ledger, recruitmentApplicant, { round: round.id, name: '庄匡鸾' });
      const found = due(ledger);
      expect(found).toMatchObject({ rows: [], history: [], files: [] });
      expect(found.waiting).toEqual(
        finishedOn === null
          ? []
          : [{ register: 'recruitment-applicant', rule: 0, rows: 1, next: '2026-11-25' }],
      );
      expect(await eraseDue(ledger, found)).toMatchObject({ batch: null });
      expect((await getRow(ledger, recruitmentApplicant, row.id)).row).toEqual(row);
    }
  });

  it('any more when it comes to it stays too: the end of the round was put right after the list was made', async () => {
    const { ledger, round } = await withRound('2026-10-01');
    await add(ledger, recruitmentApplicant, { round: round.id, name: '庄匡鸾' });
    const list = due(ledger);
    await edit(ledger, recruitmentRound, round, { finishedOn: '2026-11-01' });
    expect(await eraseDue(ledger, list)).toMatchObject({ batch: null, rows: {} });
    expect((await listRows(ledger, { register: 'recruitment-applicant', limit: 5 })).total).toBe(1);
  });

  it('of a namesake who stays keeps its name in the history', async () => {
    const { ledger, round } = await withRound('2026-10-01');
    const other = await add(ledger, recruitmentRound, { name: '另一次选聘', announcedOn: '2026-09-01' });
    await add(ledger, recruitmentApplicant, { round: round.id, name: '庄匡鸾' });
    await add(ledger, recruitmentApplicant, { round: other.id, name: '庄匡鸾' });
    ledger.db.exec(
      "INSERT INTO batch (at, actor, kind, label) VALUES ('2026-11-20', '甲', 'reveal', '查看报名人员“庄匡鸾”的联系电话')",
    );
    await eraseDue(ledger, due(ledger));
    const labels = (await listBatches(ledger, 10)).map(({ label }) => label);
    expect(labels).toContain('查看报名人员“庄匡鸾”的联系电话');
    expect(labels.filter((label) => label === '新增报名人员“（已清除）”')).toHaveLength(1);
  });
});

describe('a pair, thirty days after the help has ended', () => {
  async function erased() {
    const ledger = await createTestLedger(freshPath('柳岸.lianxin'));
    const added = await add(ledger, helpPair, {
      helper: '庄建华',
      helped: '钟阿姨',
      address: '柳岸路9号4幢101室',
      help: '代购药品',
    });
    const moved = await edit(ledger, helpPair, added, { address: '柳岸路36号2幢403室', visits: 3 });
    const ended = await edit(ledger, helpPair, moved, { endedOn: '2026-10-01' });
    const run = await eraseDue(ledger, due(ledger));
    return { ledger, ended, run };
  }

  it('keeps itself and its counts and loses whom it was for, in every byte', async () => {
    const { ledger, ended, run } = await erased();
    expect(run).toMatchObject({ rows: {}, parts: { 'help-pair': 1 } });
    const { row } = await getRow(ledger, helpPair, ended.id);
    expect(row.values).toEqual({ ...ended.values, helped: null, address: null });
    expect(textsIn(ledger, ['钟阿姨', '阿姨', '柳岸路9号', '柳岸路36号', '幢403室'])).toEqual([]);
    expect(textsIn(ledger, ['庄建华'])).toEqual(['庄建华']);
    expect((await listRows(ledger, { register: 'help-pair', search: 'zjh', limit: 5 })).total).toBe(1);
    expect(verifyLedger(ledger.connection.folder, ledger.db).problems).toEqual([]);
  });

  it('says so in its history, and can be corrected further', async () => {
    const { ledger, ended, run } = await erased();
    const [latest] = await rowHistory(ledger, helpPair, ended.id);
    expect(latest).toMatchObject({
      batch: run.batch,
      label: '到期清除：结对帮扶 1 条里的个人信息',
      revision: ended.revision + 1,
      changes: { helped: [], address: [] },
    });
    const { row } = await getRow(ledger, helpPair, ended.id);
    expect(await refusalCode(edit(ledger, helpPair, ended, { visits: 4 }))).toBe('row-changed');
    expect((await edit(ledger, helpPair, row, { visits: 4 })).values.visits).toBe(4);
  });

  it('lets a change be undone that has nothing to do with it, and none that would bring it back', async () => {
    const { ledger, ended } = await erased();
    await undoBatch(ledger, 3);
    expect((await getRow(ledger, helpPair, ended.id)).row.values.endedOn).toBeNull();
    expect(await refusalCode(undoBatch(ledger, 2))).toBe('undo-expired');
  });
});
