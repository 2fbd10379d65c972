import ExcelJS from 'exceljs';
import { headingOf } from '../../../electron/documents/excel/register-columns.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { branchesOf, branchName, inventMember } from '../make-members.ts';

export interface WorkbookToMake {
  readonly file: string;
  readonly count: number;
}

/**
 * Makes the official sheet of so many invented members as another program would: 序号 and twenty columns, every text
 * shared as Excel does it, dates as real dates. Written by exceljs, so that our reader meets a file that is not ours.
 */
export async function makeMembersWorkbook({ file, count }: WorkbookToMake): Promise<null> {
  const definition: AnyRegister = partyMember;
  const fields = definition.workbook.columns.map((key) => ({ key, field: fieldOf(definition, key) }));
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = workbook.addWorksheet(definition.workbook.sheetName);
  sheet.columns = [
    { width: 6 },
    ...fields.map(({ field }) =>
      field.excel === 'date' ? { width: 14, style: { numFmt: 'yyyy-mm-dd' } } : { width: 14 },
    ),
  ];
  sheet.addRow([definition.workbook.title]).commit();
  sheet.addRow(['填报单位：连心县党委']).commit();
  sheet.addRow(['序号', ...fields.map(({ field }) => headingOf(field))]).commit();
  const branches = branchesOf(count);
  const names = { nameOf: (_register: string, id: number) => branchName(id) };
  for (let n = 0; n < count; n += 1) {
    const values = inventMember(n, branches);
    const cells = fields.map(({ key, field }) => {
      const value = values[key] ?? null;
      if (value === null) return null;
      const isDay = field.excel === 'date' && String(value).length === 10;
      return isDay ? new Date(`${value}T00:00:00Z`) : field.show(value, names);
    });
    sheet.addRow([n + 1, ...cells]).commit();
    // exceljs gives its streams a turn only between tasks.
    if (n % 1000 === 999) await new Promise(setImmediate);
  }
  sheet.commit();
  await workbook.commit();
  return null;
}
