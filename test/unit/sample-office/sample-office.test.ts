import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { writeListForm } from '../../../electron/templates/example/list-form.ts';
import { writeWordForm } from '../../../electron/templates/example/word-form.ts';
import { openTemplate } from '../../../electron/templates/open-template.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import { unknownWords } from '../../../shared/registers/templates/known-words.ts';
import { collectionWorkbook } from '../../../tools/sample-office/collection-workbook.ts';
import { hoursForm, volunteerForm } from '../../../tools/sample-office/form-templates.ts';
import { memberWorkbook, organisationWorkbook } from '../../../tools/sample-office/make-sample-office.ts';
import { memberCount, sampleMembers } from '../../../tools/sample-office/members.ts';
import { tempPath } from '../templates/forms.ts';

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

test.each([
  ['志愿者登记表（模板）.docx', (path: string) => writeWordForm(volunteerForm, path)],
  ['志愿服务时长汇总表（模板）.xlsx', (path: string) => writeListForm(hoursForm, path)],
])('%s has the words the script writes, all of which the register knows', async (name, write) => {
  const made = tempPath(name);
  await write(made);
  const { words, repeats } = await openTemplate(join(folder, name));
  const again = await openTemplate(made);
  expect([words, repeats]).toEqual([again.words, again.repeats]);
  expect(
    unknownWords(
      registerOf('volunteer'),
      words.map(({ template }) => template),
    ),
  ).toEqual([]);
});

test('no ID number can be a real person’s, and every member is there', () => {
  const members = sampleMembers();
  expect(members).toHaveLength(memberCount);
  for (const member of members) expect(String(member[3])).toMatch(/^990201/);
});
