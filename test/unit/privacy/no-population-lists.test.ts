import { describe, expect, it } from 'vitest';
import { stageImport } from '../../../electron/import/stage-import.ts';
import { isPopulationList } from '../../../shared/privacy/population-list.ts';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { exportedFields } from '../../../shared/registers/document-fields.ts';
import { fieldOf } from '../../../shared/registers/register.ts';
import { writeWorkbook } from '../../support/import-files.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { inventCitizenId } from '../../support/members.ts';

const today = '2026-11-25';

describe('lists of residents (rule 6)', () => {
  it.each([['party-member'], [undefined]])(
    'by household are refused, though a register (%s) knows most of the headings',
    async (key) => {
      const ledger = await makeLedger();
      const file = await writeWorkbook({
        rows: [
          ['户号', '姓名', '与户主关系', '公民身份号码', '性别', '民族', '出生日期', '家庭住址', '联系电话'],
          ['1', '张伟', '户主', inventCitizenId(1), '男', '汉', '1980-01-05', '柳岸路1号', '13800001234'],
        ],
      });
      const register = shippedRegisters.find((definition) => definition.key === key);
      const request = { file, today, ...(register === undefined ? {} : { register }) };
      await expect(stageImport(ledger.db, request)).rejects.toMatchObject({ code: 'population-list' });
    },
  );

  it('are told by their headings; no register’s own headings look like one', () => {
    expect(isPopulationList(['姓名', '户 主 姓 名'])).toBe(true);
    for (const { fields } of shippedRegisters) {
      const headings = Object.values(fields).flatMap(({ label, aliases }) => [label, ...aliases]);
      expect(isPopulationList(headings)).toBe(false);
    }
  });

  it('of tenants and their landlords have no register to go into', async () => {
    const ledger = await makeLedger();
    const file = await writeWorkbook({
      rows: [
        ['租客', '房东', '来源地', '入住日期'],
        ['李某', '王某', '外省', '2026-03-01'],
      ],
    });
    await expect(stageImport(ledger.db, { file, today })).rejects.toMatchObject({ code: 'header-missing' });
  });
});

describe('default exports (rule 6)', () => {
  it('carry an ID number or 民族 in the member form of the superiors only', () => {
    const carrying = shippedRegisters.filter((definition) =>
      exportedFields(definition, 'all').some((key) => {
        const field = fieldOf(definition, key);
        return field.type === 'citizen-id' || field.choices?.name === '民族';
      }),
    );
    expect(carrying).toEqual([partyMember]);
  });

  it('of help pairs put the address behind the columns that are printed', () => {
    const pair = shippedRegisters.find(({ key }) => key === 'help-pair');
    expect(pair?.print.columns.map(({ field }) => field)).not.toContain('address');
  });
});
