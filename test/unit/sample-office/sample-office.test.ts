import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { collectionWorkbook } from '../../../tools/sample-office/collection-workbook.ts';
import { memberWorkbook, organisationWorkbook } from '../../../tools/sample-office/make-sample-office.ts';
import { memberCount, sampleMembers } from '../../../tools/sample-office/members.ts';

const folder = join(import.meta.dirname, '../../../resources/sample-office');

function cells(book: ExcelJS.Workbook): unknown[] {
  const found: unknown[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        found.push([sheet.name, cell.address, cell.value]);
      });
    });
  }
  return found;
}

test.each([
  ['党员名册（样例）.xlsx', memberWorkbook],
  ['党组织（样例）.xlsx', organisationWorkbook],
  ['社区台账（样例）.xlsx', collectionWorkbook],
])('%s holds the cells the script makes', async (name, make) => {
  const committed = new ExcelJS.Workbook();
  await committed.xlsx.readFile(join(folder, name));
  expect(cells(committed)).toEqual(cells(make()));
});

test('no ID number can be a real person’s, and every member is there', () => {
  const members = sampleMembers();
  expect(members).toHaveLength(memberCount);
  for (const member of members) expect(String(member[3])).toMatch(/^990201/);
});
