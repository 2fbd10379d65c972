import { randomUUID } from 'node:crypto';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { documentCalls } from '../../shared/api/documents.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { statisticsCutoff } from '../../shared/reports/party-statistics/period.ts';
import { writeAtomically } from '../documents/atomic-file.ts';
import type { Handlers } from './handler.ts';

export const documentHandlers: Handlers<typeof documentCalls> = {
  async previewRegister({ job, ...options }, session) {
    await mkdir(session.previews, { recursive: true });
    const name = `${randomUUID()}.pdf`;
    const file = join(session.previews, name);
    const label = `排版${registerOf(options.register).print.title}`;
    const printed = await session.job(job, label, 'print-register', { ...options, out: file });
    return { address: `preview/${name}`, file, ...printed };
  },

  async savePreview({ address, out }, session) {
    const file = join(session.previews, basename(address));
    await writeAtomically(out, (making) => copyFile(file, making));
    return { out };
  },

  async exportRegister({ job, ...input }, session) {
    const { rows } = await session.job(
      job,
      `导出${registerOf(input.register).label}`,
      'export-register',
      input,
    );
    return { out: input.out, rows };
  },

  async partyStatistics({ job, period, out }, session) {
    const cutoff = statisticsCutoff(period);
    if (cutoff === null) throw new Error(`the contract lets no period ${period} through`);
    const input = { cutoff, out };
    return { out, ...(await session.job(job, '党内统计', 'party-statistics', input)) };
  },
};
