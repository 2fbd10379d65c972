import { copyFile } from 'node:fs/promises';
import type { documentCalls } from '../../shared/api/documents.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { exportedFields, personalLabels, printedFields } from '../../shared/registers/document-fields.ts';
import { paperOf } from '../../shared/registers/paper.ts';
import { personalOnPaper } from '../../shared/registers/papers/words.ts';
import { layoutFields, layoutOf } from '../../shared/registers/print-layout.ts';
import type { AnyRegister } from '../../shared/registers/register.ts';
import { isExcerpt, type RowChoice } from '../../shared/registers/row-choice.ts';
import { tallyTitle } from '../../shared/registers/tally-title.ts';
import { statisticsCutoff } from '../../shared/reports/party-statistics/period.ts';
import { writeAtomically } from '../documents/atomic-file.ts';
import type { Session } from '../service/session.ts';
import type { Handlers } from './handler.ts';
import { noteReveal } from './note-reveal.ts';

export const documentHandlers: Handlers<typeof documentCalls> = {
  async previewRegister({ job, ...options }, session) {
    const definition = registerOf(options.register);
    const { title } = definition.print;
    const personal = !options.masked && personalLabels(definition, printedFields(definition)).length > 0;
    return previewed(session, { ...options, document: 'register-sheet' }, personal ? title : null, (out) =>
      session.job(job, `排版${title}`, 'print-register', { ...options, out }),
    );
  },

  async previewPapers({ job, ...options }, session) {
    const definition = registerOf(options.register);
    const paper = paperOf(definition, options.paper);
    const personal = !options.masked && personalOnPaper(definition, paper).length > 0;
    return previewed(session, { ...options, document: paper.key }, personal ? paper.label : null, (out) =>
      session.job(job, `排版${paper.label}`, 'print-papers', { ...options, out }),
    );
  },

  async previewLayout({ job, ...options }, session) {
    const definition = registerOf(options.register);
    const layout = layoutOf(definition, options.layout);
    const personal = !options.masked && personalLabels(definition, layoutFields(layout)).length > 0;
    const asked = { ...options, document: `${layout.key} ${options.time}` };
    return previewed(session, asked, personal ? layout.title : null, (out) =>
      session.job(job, `排版${layout.title}`, 'print-layout', { ...options, out }),
    );
  },

  async exportLayout({ job, ...input }, session) {
    const definition = registerOf(input.register);
    const layout = layoutOf(definition, input.layout);
    const { rows } = await session.job(job, `导出${layout.title}`, 'export-layout', input);
    if (!input.masked && personalLabels(definition, layoutFields(layout)).length > 0) {
      await noteReveal(session, `导出${inWords(layout.title, definition, input.choice, rows)}`);
    }
    return { out: input.out, rows };
  },

  /** Nothing personal is grouped by or added up, so there is nothing to be masked or noted. */
  async previewTally({ job, ...input }, session) {
    const { title } = tallyTitle(registerOf(input.register), input.choice);
    return previewed(session, { register: input.register, document: 'tally' }, null, (out) =>
      session.job(job, `排版${title}`, 'print-tally', { ...input, out }),
    );
  },

  async exportTally({ job, ...input }, session) {
    const { title } = tallyTitle(registerOf(input.register), input.choice);
    return { out: input.out, ...(await session.job(job, `导出${title}`, 'export-tally', input)) };
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

/** What is asked for in a preview, as far as it concerns whose values are seen. */
interface Asked {
  readonly register: string;
  /** The sheet, or which of the register's papers. */
  readonly document: string;
  readonly choice?: RowChoice | undefined;
}

/**
 * Draws a preview, and notes in the history that personal values are seen whole, the first time for these rows.
 *
 * @param unmasked what shows them; null if nothing does
 */
async function previewed<Printed extends { readonly rows: number }>(
  session: Session,
  asked: Asked,
  unmasked: string | null,
  print: (out: string) => Promise<Printed>,
): Promise<Printed & { readonly address: string; readonly file: string }> {
  const { file, done } = session.previews.begin();
  const printed = await print(file);
  const definition = registerOf(asked.register);
  const shown =
    unmasked === null || printed.rows === 0
      ? null
      : inWords(unmasked, definition, asked.choice, printed.rows);
  const { address } = done(shown);
  const rows = JSON.stringify([asked.register, asked.document, asked.choice]);
  if (shown !== null && session.previews.isNews(rows)) await noteReveal(session, `查看${shown}`);
  return { address, file, ...printed };
}

/** What the history calls an unmasked document: `党员名册（节选）12 人，个人信息未遮盖`. No word of the choice itself, which may be a name. */
function inWords(title: string, { print }: AnyRegister, choice: RowChoice | undefined, rows: number): string {
  const part = choice !== undefined && isExcerpt(choice) ? '（节选）' : ' ';
  return `${title}${part}${rows} ${print.unit}，个人信息未遮盖`;
}
