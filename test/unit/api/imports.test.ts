import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importHandlers } from '../../../electron/api/imports.ts';
import type { Session } from '../../../electron/service/session.ts';
import type { StagedFilter } from '../../../shared/api/imports.ts';
import { inventedId, refusalCode, writeWorkbook } from '../../support/import-files.ts';
import { openSession } from '../../support/sessions.ts';

const headings = ['姓名', '身份证号', '民族', '手机号', '支部'];
const wang = ['王芳', inventedId('1980-01-01', 123), '汉', '13800138000', '第一支部'];
const li = ['李明', inventedId('1990-02-03', 45), '火星', '13900139000', '第一支部'];

/** A preview of a list with these rows, the way the assistant goes: look, propose, stage. */
async function stage(session: Session, ...rows: (string | null)[][]) {
  const path = await writeWorkbook({ name: '名册', rows: [headings, ...rows] });
  const { sheets } = await importHandlers.inspectWorkbook({ file: path }, session);
  const [offer] = sheets;
  if (offer?.register == null || offer.headerRow === null) throw new Error('the list was not recognised');
  return await importHandlers.stageImport(
    {
      job: crypto.randomUUID(),
      file: path,
      register: offer.register,
      sheet: offer.sheet,
      headerRow: offer.headerRow,
      mapping: offer.columns.map(({ column, field }) => [column, field]),
    },
    session,
  );
}

describe('the import assistant’s calls', () => {
  it('show every row as the file has it or as it will be, and what is said about it', async () => {
    const { session } = await openSession();
    const { staging, counts, proposals } = await stage(session, wang, li, ['合计', '2人']);
    expect(counts).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 1, skipped: 1 });
    expect(proposals).toEqual([{ register: 'party-organisation', name: '第一支部' }]);
    const numbers = (show: StagedFilter) => importHandlers.stagedNumbers({ staging, show }, session);
    expect([await numbers('all'), await numbers('problems')]).toEqual([[2, 3, 4], [3]]);
    const [added, refused, skipped] = await importHandlers.stagedRows({ staging, rows: [2, 3, 4] }, session);
    expect(added).toMatchObject({
      kind: 'added',
      texts: { name: '王芳', ethnicity: '汉族', branch: '第一支部' },
    });
    expect(refused).toMatchObject({ kind: 'refused', texts: { ethnicity: '火星', mobile: '13900139000' } });
    expect(refused?.notices.map(({ field, level }) => [field, level])).toContainEqual([
      'ethnicity',
      'refuse',
    ]);
    expect(skipped).toMatchObject({ kind: 'skipped', texts: { name: '合计' } });
    expect(skipped?.skipped).toEqual({ reason: '合计行', content: '合计　2人' });
  });

  it('correct a cell, write, and say old and new the next time', async () => {
    const { session, events } = await openSession();
    const { staging } = await stage(session, wang, li);
    const corrected = await importHandlers.correctStagedCell(
      { staging, row: 3, field: 'ethnicity', text: '汉' },
      session,
    );
    expect([corrected.row.kind, corrected.summary.counts.refused]).toEqual(['added', 0]);
    const { batch, summary } = await importHandlers.commitImport({ job: 'commit', staging }, session);
    expect([typeof batch, summary.counts.added]).toEqual(['number', 2]);
    expect(events).toContainEqual({ type: 'changed', registers: ['party-member', 'party-organisation'] });
    await importHandlers.discardImport({ staging }, session);

    const again = await stage(session, [...wang.slice(0, 3), '13700137000', '第一支部']);
    const [changed] = await importHandlers.stagedRows({ staging: again.staging, rows: [2] }, session);
    expect(changed).toMatchObject({
      kind: 'changed',
      texts: { name: '王芳', mobile: '13700137000' },
      before: { mobile: '13800138000' },
    });
  });

  it('touch no file but the session’s own previews, and a discarded one is gone', async () => {
    const { session } = await openSession();
    const { staging } = await stage(session, wang);
    const input = { staging, show: 'all' as const };
    expect(existsSync(staging)).toBe(true);
    await importHandlers.discardImport({ staging }, session);
    expect(existsSync(staging)).toBe(false);
    for (const path of [staging, '/etc/passwd'])
      expect(await refusalCode(importHandlers.stagedNumbers({ ...input, staging: path }, session))).toBe(
        'staging-missing',
      );
  });
});
