import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importFile } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';

interface Finding {
  readonly row: number;
  readonly what: string;
}

interface AnswerKey {
  readonly members: {
    readonly headerRow: number;
    readonly dataRows: number;
    readonly clean: number;
    readonly refused: readonly Finding[];
    readonly warned: readonly Finding[];
  };
}

const folder = new URL('../../fixtures/workbooks/', import.meta.url);

it('the sample workbook gives exactly what its answer key says', async () => {
  const { members } = JSON.parse(readFileSync(new URL('answer-key.json', folder), 'utf8')) as AnswerKey;
  const ledger = await makeLedger();
  const file = new URL('党员基本信息汇总表.xlsx', folder);
  const result = await importFile(ledger, decodeURIComponent(file.pathname));
  const findings = (notices: readonly { row: number; code: string }[]): Finding[] =>
    notices.map(({ row, code }) => ({ row, what: code }));
  expect([result.headerRow, result.rows]).toEqual([members.headerRow, members.dataRows]);
  expect(findings(result.refused)).toEqual(members.refused);
  expect(findings(result.warned)).toEqual(members.warned);
  expect(result.added).toBe(members.dataRows - members.refused.length);
  expect(members.clean).toBe(result.added - members.warned.length);
  expect(result.skipped.map(({ reason }) => reason)).toEqual(['合计行', '说明行']);
});
