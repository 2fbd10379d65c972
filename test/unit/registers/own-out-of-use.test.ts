import { describe, expect, it } from 'vitest';
import { batchEntries } from '../../../electron/ledger/journal/batch-entries.ts';
import { rowHistory } from '../../../electron/ledger/journal/history.ts';
import { historyWords } from '../../../electron/ledger/journal/history-words.ts';
import { revertRow } from '../../../electron/ledger/journal/revert.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { getRow } from '../../../electron/ledger/records/get-row.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { saveAddedFields, saveOwnRegister } from '../../../electron/ledger/registers/own-designs.ts';
import { resumeSearchIndex } from '../../../electron/ledger/search/search-index.ts';
import { findRegister, registerOf } from '../../../shared/registers/definitions/index.ts';
import type { RowValues } from '../../../shared/registers/register.ts';
import { ownFieldOf as field, ownAnswersOf, ownDesignOf } from '../../support/designs.ts';
import { makeLedger } from '../../support/ledgers.ts';

const name = field('own1', '钥匙名称', { required: true });
const place = field('own2', '存放处');
const keys = ownDesignOf('钥匙登记', [name, place], { unit: '把' });
const withoutPlace = { ...keys, fields: [name, { ...place, hidden: true }] };

function add(ledger: Ledger, register: string, values: RowValues) {
  return changeLedger(ledger, { kind: 'edit', label: '新增' }, (changes) =>
    changes.insert(registerOf(register), values),
  );
}

function update(ledger: Ledger, register: string, id: number, revision: number, values: RowValues) {
  return changeLedger(ledger, { kind: 'edit', label: '修改' }, (changes) =>
    changes.update(registerOf(register), id, revision, values),
  );
}

describe('a field that is out of use', () => {
  it('is still told of in the history', async () => {
    const ledger = await makeLedger();
    const key = saveOwnRegister(ledger, keys);
    const { result } = await add(ledger, key, { own1: '大门', own2: '门卫' });
    const { batch } = await update(ledger, key, result.id, 1, { own2: '办公室' });
    saveOwnRegister(ledger, { ...withoutPlace, key });
    const [last] = await rowHistory(ledger, registerOf(key), result.id);
    expect(historyWords(registerOf(key), last?.changes ?? {}, ledger.names)).toEqual([
      '存放处：门卫 → 办公室',
    ]);
    const { entries } = await batchEntries(ledger, batch ?? 0, { offset: 0, limit: 10 });
    expect(entries[0]?.words).toEqual(['存放处：门卫 → 办公室']);
  });

  it('gets back what an undone change took, and keeps what a row that goes back does not show', async () => {
    const ledger = await makeLedger();
    const key = saveOwnRegister(ledger, keys);
    const { result, batch: added } = await add(ledger, key, { own1: '大门', own2: '门卫' });
    const { batch } = await update(ledger, key, result.id, 1, { own2: '办公室' });
    saveOwnRegister(ledger, { ...withoutPlace, key });
    await undoBatch(ledger, batch ?? 0);
    saveOwnRegister(ledger, { ...keys, key });
    expect((await getRow(ledger, registerOf(key), result.id)).row.values.own2).toBe('门卫');
    await update(ledger, key, result.id, 3, { own1: '正门', own2: '值班室' });
    saveOwnRegister(ledger, { ...withoutPlace, key });
    const reverted = await revertRow(ledger, registerOf(key), result.id, 4, added ?? 0);
    expect(reverted.row.values).toEqual({ own1: '大门' });
    saveOwnRegister(ledger, { ...keys, key });
    expect((await getRow(ledger, registerOf(key), result.id)).row.values.own2).toBe('值班室');
  });

  it('is found by again when it comes back, also in rows that were written meanwhile', async () => {
    const ledger = await makeLedger();
    const key = saveOwnRegister(ledger, keys);
    const { result } = await add(ledger, key, { own1: '大门', own2: '门卫' });
    saveOwnRegister(ledger, { ...withoutPlace, key });
    await update(ledger, key, result.id, 1, { own1: '正门' });
    const found = async () => (await listRows(ledger, { register: key, search: '门卫', limit: 5 })).total;
    expect(await found()).toBe(0);
    saveOwnRegister(ledger, { ...keys, key });
    resumeSearchIndex(ledger.db);
    expect(await found()).toBe(1);
  });
});

describe('a register that is out of use', () => {
  it('is not offered, and what happened in it is still told and undone', async () => {
    const ledger = await makeLedger();
    const key = saveOwnRegister(ledger, keys);
    const { batch } = await add(ledger, key, { own1: '大门' });
    saveOwnRegister(ledger, { ...keys, key, hidden: true });
    expect(findRegister(key)).toBeUndefined();
    const { entries } = await batchEntries(ledger, batch ?? 0, { offset: 0, limit: 10 });
    expect(entries).toMatchObject([{ register: key, name: '大门' }]);
    expect(await undoBatch(ledger, batch ?? 0)).toMatchObject({ rows: 1 });
  });

  it('is not put out of use while another register points into it, and none points into what is out of use', async () => {
    const ledger = await makeLedger();
    const key = saveOwnRegister(ledger, keys);
    const lent = [
      field('own1', '事由', { required: true }),
      field('own2', '钥匙', { type: 'reference', target: key }),
    ];
    const lending = saveOwnRegister(ledger, ownDesignOf('钥匙借用', lent));
    expect(() => saveOwnRegister(ledger, { ...keys, key, hidden: true })).toThrow(
      /钥匙借用的“钥匙”栏关联着“钥匙登记”/,
    );
    saveOwnRegister(ledger, { ...ownDesignOf('钥匙借用', lent), key: lending, hidden: true });
    saveOwnRegister(ledger, { ...keys, key, hidden: true });
    const added = field('own1', '保管的钥匙', { type: 'reference', target: key });
    expect(() => saveAddedFields(ledger, { register: 'cadre', fields: [added] })).toThrow(/社区干部的“保管/);
  });
});

describe('what a design cannot say', () => {
  it('the name of a register that there is', async () => {
    const ledger = await makeLedger();
    expect(() => saveOwnRegister(ledger, { ...keys, label: '志愿者' })).toThrow(/已经有叫“志愿者”的台账/);
    saveOwnRegister(ledger, keys);
    expect(() => saveOwnRegister(ledger, keys)).toThrow(/已经有叫“钥匙登记”的台账/);
  });

  it('one word for two answers, or an answer that a list of several could not give', async () => {
    const ledger = await makeLedger();
    const kind = (type: 'choice' | 'multi-choice', ...labels: string[]) =>
      ownDesignOf('器材', [name, field('own2', '类别', { type, answers: ownAnswersOf(...labels) })]);
    expect(() => saveOwnRegister(ledger, kind('choice', '在库', '在库'))).toThrow(/“在库”已经是选项“在库”/);
    expect(() => saveOwnRegister(ledger, kind('multi-choice', '会议、培训'))).toThrow(/不能有空格、顿号/);
    expect(saveOwnRegister(ledger, kind('choice', '会议、培训'))).toBe('own-1');
  });
});

it('answers in another order are the same answers', async () => {
  const ledger = await makeLedger();
  const uses = field('own2', '用途', { type: 'multi-choice', answers: ownAnswersOf('会议', '培训', '演出') });
  const key = saveOwnRegister(ledger, ownDesignOf('器材', [name, uses]));
  const { result } = await add(ledger, key, { own1: '音响', own2: ['a1', 'a3'] });
  const turned = { ...uses, answers: uses.answers.toReversed() };
  saveOwnRegister(ledger, { ...ownDesignOf('器材', [name, turned]), key });
  const { row } = await getRow(ledger, registerOf(key), result.id);
  expect(row.values.own2).toEqual(['a3', 'a1']);
  expect((await update(ledger, key, result.id, 1, { own2: ['a3', 'a1'] })).batch).toBeNull();
});
