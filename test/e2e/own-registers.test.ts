import { writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../../electron/ledger/ledger.ts';
import { saveAddedFields, saveOwnRegister } from '../../electron/ledger/registers/own-designs.ts';
import type { ImportResult } from '../../shared/registers/import/outcome.ts';
import { answer, lianxin, newOffice } from '../support/command-line.ts';
import { ownAnswersOf, ownDesignOf, ownFieldOf } from '../support/designs.ts';
import { pdfPages } from '../support/pdf-text.ts';

interface Listed {
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

let office: Awaited<ReturnType<typeof newOffice>>;
const inLedger = (...args: readonly string[]) => [...args, '--ledger', office.ledger];

beforeAll(async () => {
  office = await newOffice();
  const ledger = await openLedger(office.ledger, {
    mode: 'write',
    actor: '测试员',
    appVersion: '0.0.0-test',
  });
  const fields = [
    ownFieldOf('own1', '钥匙名称', { required: true }),
    ownFieldOf('own2', '状态', { type: 'choice', answers: ownAnswersOf('在库', '借出') }),
    ownFieldOf('own3', '押金', { type: 'money' }),
  ];
  saveOwnRegister(ledger, ownDesignOf('钥匙登记', fields, { unit: '把' }));
  saveAddedFields(ledger, { register: 'partner-unit', fields: [ownFieldOf('own1', '停车位')] });
  await ledger.close();
});

describe.each(['钥匙登记', 'own-1'])('an office’s own register, called %s', (name) => {
  test('takes a workbook in, whether it is named or known by its headings', async () => {
    const list = office.path('钥匙.csv');
    writeFileSync(list, '钥匙登记\n钥匙名称,状态,押金\n会议室,借出,20\n仓库,在库,15.5\n');
    const named = await answer<ImportResult>(...inLedger('import', list, '--register', name));
    expect(named).toMatchObject({ register: 'own-1', refused: [] });
    const again = await answer<ImportResult>(...inLedger('import', list));
    expect(again).toMatchObject({ register: 'own-1', added: 0, unchanged: 2 });
  });

  test('is listed, filtered and sorted by labels', async () => {
    const args = ['--where', '状态=借出', '--sort', '押金'];
    const { rows } = await answer<Listed>(...inLedger('list', name, ...args));
    expect(rows).toMatchObject([{ own1: '会议室', own2: '借出' }]);
  });

  test('is exported, printed and added up', async () => {
    const book = office.path('钥匙.xlsx');
    await answer(...inLedger('export', name, '--out', book));
    const again = await answer<ImportResult>(...inLedger('import', book));
    expect(again).toMatchObject({ register: 'own-1', added: 0, changed: 0, unchanged: 2 });
    const sheet = office.path('钥匙.pdf');
    await answer(...inLedger('print', 'register-sheet', '--register', name, '--out', sheet));
    expect((await pdfPages(sheet)).map(({ text }) => text).join('')).toContain('会议室');
    const tally = await answer<{ groups: readonly unknown[] }>(
      ...inLedger('tally', name, '--by', '状态', '--sum', '押金'),
    );
    expect(tally.groups).toMatchObject([
      { text: '借出', rows: 1, sum: 20 },
      { text: '在库', rows: 1, sum: 15.5 },
    ]);
  });

  test('a row is added, corrected, binned and put back', async () => {
    const { id } = await answer<{ id: number }>(...inLedger('add', name, '钥匙名称=大门', '状态=在库'));
    await answer(...inLedger('edit', name, String(id), '状态=借出'));
    await answer(...inLedger('remove', name, String(id)));
    const { rows } = await answer<Listed>(...inLedger('list', name, '--bin'));
    expect(rows.find((row) => row.id === id)).toMatchObject({ own2: '借出' });
    await answer(...inLedger('put-back', name, String(id)));
    const { entries } = await answer<{ entries: readonly unknown[] }>(
      ...inLedger('history', name, String(id)),
    );
    expect(entries).toHaveLength(4);
    await answer(...inLedger('remove', name, String(id)));
  });
});

test.each(['停车位', 'own1'])('a field that the office added is written and found by %s', async (word) => {
  await answer(...inLedger('add', 'partner-unit', `单位名称=${word}银行`, `${word}=12 个`));
  const { rows } = await answer<Listed>(...inLedger('list', '单位', '--where', `${word}=12`));
  expect(rows.map(({ name }) => name)).toContain(`${word}银行`);
});

test('a name that no register has is refused with the office’s own among those there are', async () => {
  const { code, err } = await lianxin(...inLedger('list', '没有的'));
  expect(code).toBe(1);
  expect(err).toContain('own-1（钥匙登记）');
});
