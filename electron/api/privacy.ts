import type { privacyCalls } from '../../shared/api/privacy.ts';
import { selfCheckRows, selfCheckSheet } from '../../shared/privacy/self-check.ts';
import { formatChineseDate } from '../../shared/time/loose-date.ts';
import { writeRegisterWorkbook } from '../documents/excel/register-workbook.ts';
import { dayOf, localNow } from '../ledger/ledger.ts';
import { readMeta } from '../ledger/meta.ts';
import { personalFields } from '../ledger/records/personal-fields.ts';
import type { Handlers } from './handler.ts';

export const privacyHandlers: Handlers<typeof privacyCalls> = {
  personalFields: async (_, { reader }) => personalFields(reader.db),

  async previewSelfCheck({ job, faces }, session) {
    const { file, done } = session.previews.begin();
    const input = { faces, out: file };
    const printed = await session.job(job, `排版${selfCheckSheet.print.title}`, 'print-self-check', input);
    return { address: done(null).address, file, ...printed };
  },

  async savePersonalFields({ out }, { reader }) {
    const { office, practice } = readMeta(reader.db);
    await writeRegisterWorkbook(
      {
        definition: selfCheckSheet,
        title: selfCheckSheet.workbook.title,
        heading: `单位：${office.name}　　自查日期：${formatChineseDate(dayOf(localNow()))}`,
        rows: [selfCheckRows(personalFields(reader.db))],
        names: reader.names,
        practice,
      },
      out,
    );
    return { out };
  },
};
