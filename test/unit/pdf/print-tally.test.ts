import { describe, expect, test } from 'vitest';
import { printTally } from '../../../electron/jobs/kinds/print-tally.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { postClaim } from '../../../shared/registers/definitions/post-claim.ts';
import { servicePost } from '../../../shared/registers/definitions/service-post.ts';
import { usualChoice } from '../../../shared/registers/tally-choice.ts';
import { jobContextOf, makeLedger } from '../../support/ledgers.ts';
import { pdfPages } from '../../support/pdf-text.ts';
import { tempPath } from './sheets.ts';

async function print(posts: number) {
  const ledger = await makeLedger();
  await changeLedger(ledger, { kind: 'edit', label: '新增' }, async (changes) => {
    for (let number = 1; number <= posts; number += 1)
      await changes.insert(servicePost, { name: `第${number}岗`, places: 2 });
  });
  const choice = usualChoice(postClaim, '2026-11-25');
  if (choice === null) throw new Error('no tally');
  const out = tempPath('汇总.pdf');
  const input = { register: 'post-claim', choice, out, faces: 'bundled' } as const;
  const printed = await printTally(input, jobContextOf(ledger));
  return { printed, pages: await pdfPages(out) };
}

describe('a printed tally', () => {
  test('is A4 upright, with office, date, who printed it, and one line for all', async () => {
    const { printed, pages } = await print(3);
    expect(printed).toMatchObject({ rows: 3, pages: 1, missing: [] });
    const [{ width = 0, height = 0, text = '' } = {}] = pages;
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    for (const part of [
      '岗位认领汇总表',
      '各岗位认领人数',
      '单位：团结路社区党委',
      '制表日期：2026年11月24日',
      '第 1 页 / 共 1 页',
      '打印：王芳',
    ])
      expect(text.replaceAll(' ', '')).toContain(part.replaceAll(' ', ''));
    expect(text.replace(/\s+/g, ' ')).toMatch(/合计 6 0 6/);
  });

  test('of many groups goes on over pages, its heads on each', async () => {
    const { pages } = await print(60);
    expect(pages.length).toBeGreaterThan(1);
    for (const { text } of pages) expect(text).toContain('已认领');
  });

  test('of nothing is a page that says so', async () => {
    const { printed, pages } = await print(0);
    expect(printed.rows).toBe(0);
    expect(pages[0]?.text).toContain('本表无记录');
  });
});
