import { expect, it } from 'vitest';
import { offerSheet, offerSheets } from '../../../electron/import/offer-sheets.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { importFile, inventedId, preview, refusalCode, writeWorkbook } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';

const headings = ['姓名', '身份证号', '民族', '号码'];
const wang = ['王芳', inventedId('1980-01-01', 123), '汉', '13800138000'];

it('every sheet is offered with what it looks like, hidden ones too', async () => {
  const ledger = await makeLedger();
  const file = await writeWorkbook(
    { name: '名册', rows: [['党员名册'], headings, wang] },
    { name: '去年', rows: [headings, wang], hidden: true },
    { name: '说明', rows: [['填表说明'], ['请如实填写']] },
  );
  const offers = await offerSheets(ledger.db, file);
  expect(
    offers.map(({ sheet, hidden, register, headerRow }) => [sheet, hidden, register, headerRow]),
  ).toEqual([
    ['名册', false, 'party-member', 2],
    ['去年', true, 'party-member', 1],
    ['说明', false, null, null],
  ]);
  expect(offers[0]?.columns.map(({ field, samples }) => [field, samples])).toEqual([
    ['name', ['王芳']],
    ['citizenId', [wang[1]]],
    ['ethnicity', ['汉']],
    [null, ['13800138000']],
  ]);
  expect(offers[2]?.top).toEqual([
    { row: 1, texts: ['填表说明'] },
    { row: 2, texts: ['请如实填写'] },
  ]);
});

it('a list without known headings can be imported once the clerk has pointed to its header and said what the columns are', async () => {
  const ledger = await makeLedger();
  const file = await writeWorkbook({ name: '通讯录', rows: [['二〇二六年'], ['谁', '证件', '号'], wang] });
  expect((await offerSheets(ledger.db, file))[0]?.register).toBeNull();
  const offer = await offerSheet(ledger.db, file, '通讯录', { register: partyMember, headerRow: 2 });
  expect(offer.columns.map(({ heading, field }) => [heading, field])).toEqual([
    ['谁', null],
    ['证件', null],
    ['号', null],
  ]);
  const mapping = new Map([
    [0, 'name'],
    [1, 'citizenId'],
  ]);
  const chosen = { register: partyMember, sheet: '通讯录', headerRow: 2, mapping };
  expect(await preview(ledger, file, chosen)).toMatchObject({ headerRow: 2, rows: 1, added: 1 });
});

it('a list without known headings is recognised by itself once it was explained', async () => {
  const ledger = await makeLedger();
  const list = [['谁', '证件'], wang.slice(0, 2)];
  const mapping = new Map([
    [0, 'name'],
    [1, 'citizenId'],
  ]);
  const explained = { register: partyMember, headerRow: 1, mapping };
  await importFile(ledger, await writeWorkbook({ name: '通讯录', rows: list }), explained);
  const next = await writeWorkbook({ name: '通讯录', rows: [['十二月'], ...list] });
  const [offer] = await offerSheets(ledger.db, next);
  expect([offer?.register, offer?.headerRow]).toEqual(['party-member', 2]);
  expect(offer?.columns.map(({ field }) => field)).toEqual(['name', 'citizenId']);
  expect(await preview(ledger, next)).toMatchObject({ headerRow: 2, unchanged: 1 });
});

it('the clerk’s own assignment of columns is offered the next time', async () => {
  const ledger = await makeLedger();
  await importFile(ledger, await writeWorkbook({ rows: [headings, wang] }), {
    mapping: new Map([[3, 'mobile']]),
  });
  const next = await writeWorkbook({ rows: [headings, ['李明', inventedId('1990-02-03', 45), '汉', '']] });
  const [offer] = await offerSheets(ledger.db, next);
  expect(offer?.columns.map(({ field }) => field)).toEqual(['name', 'citizenId', 'ethnicity', 'mobile']);
});

it('a sheet that is not there is refused by name', async () => {
  const ledger = await makeLedger();
  const file = await writeWorkbook({ name: '名册', rows: [headings, wang] });
  expect(await refusalCode(offerSheet(ledger.db, file, '别的', {}))).toBe('sheet-missing');
});
