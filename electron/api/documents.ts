import { copyFile } from 'node:fs/promises';
import type { documentCalls } from '../../shared/api/documents.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { exportedFields, personalLabels, printedFields } from '../../shared/registers/document-fields.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { isExcerpt, type RowChoice } from '../../shared/registers/row-choice.ts';
import { statisticsCutoff } from '../../shared/reports/party-statistics/period.ts';
import { writeAtomically } from '../documents/atomic-file.ts';
import type { Handlers } from './handler.ts';
import { noteReveal } from './note-reveal.ts';

export const documentHandlers: Handlers<typeof documentCalls> = {
  async previewRegister({ job, ...options }, session) {
    const definition = registerOf(options.register);
    const { file, done } = session.previews.begin();
    const label = `排版${definition.print.title}`;
    const printed = await session.job(job, label, 'print-register', { ...options, out: file });
    const isPersonal = personalLabels(definition, printedFields(definition)).length > 0;
    const unmasked =
      isPersonal && !options.masked
        ? inWords(definition.print.title, definition, options.choice, printed.rows)
        : null;
    const preview = done(unmasked);
    const rows = JSON.stringify([options.register, options.choice]);
    if (unmasked !== null && session.previews.isNews(rows)) await noteReveal(session, `查看${unmasked}`);
    return { address: preview.address, file, ...printed };
  },

  async savePreview({ address, out }, session) {
    const { file, unmasked } = session.previews.find(address);
    await writeAtomically(out, (making) => copyFile(file, making));
    if (unmasked !== null) await noteReveal(session, `另存 PDF：${unmasked}`);
    return { out };
  },

  async notePrinted({ address }, session) {
    const { unmasked } = session.previews.find(address);
    if (unmasked !== null) await noteReveal(session, `打印${unmasked}`);
    return null;
  },

  async exportRegister({ job, ...input }, session) {
    const definition = registerOf(input.register);
    const { rows } = await session.job(job, `导出${definition.label}`, 'export-register', input);
    const personal = personalLabels(definition, exportedFields(definition, input.columns));
    if (personal.length > 0 && !input.masked) {
      await noteReveal(session, `导出${inWords(definition.workbook.title, definition, input.choice, rows)}`);
    }
    return { out: input.out, rows };
  },

  async partyStatistics({ job, period, out }, session) {
    const cutoff = statisticsCutoff(period);
    if (cutoff === null) throw new Error(`the contract lets no period ${period} through`);
    return { out, ...(await session.job(job, '党内统计', 'party-statistics', { cutoff, out })) };
  },
};

/** What the history calls an unmasked document: `党员名册（节选）12 人，个人信息未遮盖`. No word of the choice itself, which may be a name. */
function inWords(title: string, { print }: AnyRegister, choice: RowChoice | undefined, rows: number): string {
  const part = choice !== undefined && isExcerpt(choice) ? '（节选）' : ' ';
  return `${title}${part}${rows} ${print.unit}，个人信息未遮盖`;
}
