import { describe, expect, it } from 'vitest';
import { coBuilding } from '../../../shared/registers/definitions/co-building.ts';
import { importFile, liveRows, preview, writeWorkbook } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';

const headings = ['单位名称', '共建项目', '共建类别', '捐助日期', '捐物名称', '捐资金额'];
const gift = ['柳岸小学', '共建图书角', '文体联办', '2026-03', '图书', ''];

describe('a row without anything that its register knows rows by', () => {
  it('is taken once when the same list comes again', async () => {
    const ledger = await makeLedger();
    const file = await writeWorkbook({ rows: [headings, gift, ['柳岸小学', '共建图书角', '', '', '', '']] });
    expect(await importFile(ledger, file)).toMatchObject({ added: 2 });
    expect(await importFile(ledger, file)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    expect(liveRows(ledger, coBuilding)).toHaveLength(2);
  });

  it('is as many rows as there are lines that say the same', async () => {
    const ledger = await makeLedger();
    expect(await importFile(ledger, await writeWorkbook({ rows: [headings, gift, gift] }))).toMatchObject({
      added: 2,
    });
    const thrice = await writeWorkbook({ rows: [headings, gift, gift, gift] });
    expect(await preview(ledger, thrice)).toMatchObject({ added: 1, unchanged: 2 });
  });

  it('is another row if it differs in a word', async () => {
    const ledger = await makeLedger();
    await importFile(ledger, await writeWorkbook({ rows: [headings, gift] }));
    const other = gift.with(4, '书架');
    expect(await preview(ledger, await writeWorkbook({ rows: [headings, other] }))).toMatchObject({
      added: 1,
    });
  });
});
