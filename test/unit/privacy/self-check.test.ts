import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { handlers } from '../../../electron/api/handlers.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { personalFields } from '../../../electron/ledger/records/personal-fields.ts';
import { isPersonalField } from '../../../shared/privacy/personal-field.ts';
import { helpPair } from '../../../shared/registers/definitions/help-pair.ts';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import { volunteer } from '../../../shared/registers/definitions/volunteer.ts';
import { makeLedger } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';
import { pdfPages } from '../../support/pdf-text.ts';
import { openSession } from '../../support/sessions.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianxin-self-check-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the self-check (rule 8)', () => {
  it('lists every personal field of every register, filled or not', async () => {
    const ledger = await makeLedger();
    const listed = personalFields(ledger.db).map(({ register, label }) => `${register} ${label}`);
    const expected = shippedRegisters.flatMap(({ key, fields }) =>
      Object.values(fields)
        .filter(isPersonalField)
        .map(({ label }) => `${key} ${label}`),
    );
    expect(listed).toEqual(expected);
    expect(listed).toContain('party-member 公民身份证号');
    expect(listed).toContain('help-pair 住址');
  });

  it('counts the live rows that have a field filled, and not those in the bin', async () => {
    const ledger = await makeLedger();
    const [first] = await saveMembers(ledger, [
      { name: '张伟', mobile: '13800001111' },
      { name: '王芳' },
      { name: '李娜', mobile: '13800002222' },
    ]);
    if (first === undefined) throw new Error('no member saved');
    await changeLedger(ledger, { kind: 'edit', label: '志愿者' }, async (changes) => {
      await changes.insert(volunteer, { name: '卓文军', phone: '13800003333' });
      const member = shippedRegisters.find(({ key }) => key === 'party-member');
      if (member !== undefined) await changes.remove(member, first.id, first.revision);
    });
    const found = personalFields(ledger.db);
    const filled = (register: string, label: string) =>
      found.filter((field) => field.register === register && field.label === label)[0];
    expect(filled('party-member', '手机号')).toMatchObject({ filled: 1, rows: 2 });
    expect(filled('party-member', '公民身份证号')).toMatchObject({ filled: 2, rows: 2 });
    expect(filled('volunteer', '联系电话')).toMatchObject({ filled: 1, rows: 1 });
  });

  it('is saved as a sheet of labels and counts, without a value of anybody', async () => {
    const { session } = await openSession();
    await session.write((ledger) => saveMembers(ledger, [{ name: '欧阳娜', mobile: '13800007777' }]));
    const out = join(folder, '自查.xlsx');
    await handlers.savePersonalFields({ out }, session);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(out);
    const texts: string[] = [];
    book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
    expect(texts).toContain('个人信息自查表');
    expect(texts).toContain('公民身份证号');
    expect(texts.join()).not.toMatch(/欧阳娜|13800007777|990101/);
  });

  it('says of each field until when it is kept', async () => {
    const { db } = await makeLedger();
    const found = personalFields(db);
    const kept = (register: string, label: string) =>
      found.find((field) => field.register === register && field.label === label)?.kept;
    expect(kept('help-pair', '住址')).toBe('“结束日期”满 30 天，清除帮扶对象、住址');
    expect(kept('recruitment-applicant', '联系电话')).toBe('“公开选聘”的“结束日期”满 30 天，整条清除');
    expect(kept('party-member', '手机号')).toBe('一直留着');
  });

  it('is printed with the periods and what was erased when, without a value of anybody', async () => {
    const { session } = await openSession();
    await session.write(async (ledger) => {
      await saveMembers(ledger, [{ name: '欧阳娜', mobile: '13800007777' }]);
      await changeLedger(ledger, { kind: 'edit', label: '结对' }, (changes) =>
        changes.insert(helpPair, { helper: '庄建华', helped: '钟阿姨', endedOn: '2020-01-01' }),
      );
    });
    await handlers.eraseDue({ job: 'a', register: null }, session);
    const { file, pages, rows } = await handlers.previewSelfCheck({ job: 'b', faces: 'bundled' }, session);
    const text = (await pdfPages(file)).map((page) => page.text.replaceAll(' ', ''));
    expect(text).toHaveLength(pages);
    expect(rows).toBe(personalFields(session.reader.db).length);
    expect(text[0]).toContain('一、有哪些个人信息');
    expect(text.join('')).toContain('回收站里删除的180天');
    expect(text.join('')).toContain('备份最久3年');
    expect(text.at(-1)).toContain('三、清除记录');
    expect(text.at(-1)).toContain('到期清除：结对帮扶1条里的个人信息');
    expect(text.join('')).not.toMatch(/欧阳娜|庄建华|钟阿姨|13800007777|990101/);
  });
});
