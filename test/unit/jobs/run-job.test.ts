import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { StagingStore } from '../../../electron/import/staging-store.ts';
import type { JobInput } from '../../../electron/jobs/job-kinds.ts';
import { type JobSettings, runJob } from '../../../electron/jobs/run-job.ts';
import { backupsFolder } from '../../../electron/ledger/backup/list-backups.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { importFile, inventedId, refusalCode, writeText } from '../../support/import-files.ts';
import { createTestLedger, freshPath } from '../../support/ledger-folders.ts';
import { testNow } from '../../support/ledgers.ts';

const out = mkdtempSync(join(tmpdir(), 'lianxin-jobs-'));
const temporary = mkdtempSync(join(tmpdir(), 'lianxin-jobs-temporary-'));
const count = 6000;
let folder: string;
let list: string;

beforeAll(async () => {
  // Previews stand in the system's temporary folder, where others work too.
  process.env.TMPDIR = temporary;
  const rows = Array.from({ length: count }, (_, n) => {
    const id = inventedId('1980-01-01', n % 1000, 330621 + Math.floor(n / 1000));
    return `王芳,${id},第${n % 3}支部,138${String(n).padStart(8, '0')},柳岸路${n}号`;
  });
  list = writeText('名册.csv', `姓名,身份证号,所在党支部,手机号,住址\n${rows.join('\n')}\n`);
  const ledger = await createTestLedger(freshPath('柳岸.lianxin'));
  await importFile(ledger, list);
  folder = ledger.connection.folder;
  await ledger.close();
});

afterAll(() => {
  for (const place of [out, temporary]) rmSync(place, { recursive: true, force: true });
});

const settings = (more: Partial<JobSettings> = {}): JobSettings => ({
  folder,
  now: testNow,
  actor: '测试员',
  appVersion: '0.0.0-test',
  ...more,
});

const exported: JobInput<'export-register'> = {
  register: 'party-member',
  out: join(out, '导出.xlsx'),
  masked: false,
  columns: 'official',
};

const printed: JobInput<'print-register'> = {
  register: 'party-member',
  out: join(out, '名册.pdf'),
  masked: true,
  sections: true,
  paper: 'A4',
  faces: 'bundled',
};

describe('a job', () => {
  test('reports how far it is, never backwards, and gives its result', async () => {
    const seen: [number, number | null][] = [];
    const onProgress = (done: number, total: number | null) => seen.push([done, total]);
    const { rows: drawn } = await runJob('print-register', printed, settings({ onProgress }));
    expect(drawn).toBe(count);
    expect(seen.length).toBeGreaterThan(0);
    const done = seen.map(([rows]) => rows);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    for (const [rows, total] of seen) expect([rows <= count, total]).toEqual([true, count]);
  });

  test('works beside the one who writes, on the ledger as it was when it began', async () => {
    const ledger = await createTestLedger(freshPath('忙.lianxin'));
    await importFile(ledger, list);
    const file = join(out, '忙.xlsx');
    const at = settings({ folder: ledger.connection.folder });
    const { rows } = await runJob('export-register', { ...exported, out: file }, at);
    expect(rows).toBe(count);
    await ledger.close();
  });

  test('leaves the thread that waits for it free', async () => {
    let turns = 0;
    const clock = setInterval(() => {
      turns += 1;
    }, 5);
    await runJob('export-register', exported, settings());
    clearInterval(clock);
    expect(turns).toBeGreaterThan(10);
  });
});

describe('a refusal', () => {
  test('crosses the thread with its code, its detail and its sentence', async () => {
    const input = { ...exported, out: join(out, '无', 'x.xlsx') };
    const refused = await runJob('export-register', input, settings()).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({
      code: 'file-folder-missing',
      detail: { folder: join(out, '无') },
      message: `找不到文件夹“${join(out, '无')}”，没有保存。请换一个文件夹。`,
    });
  });

  test('of the ledger itself comes the same way', async () => {
    const wrong = runJob('make-backup', { kind: '手动' }, settings({ folder: out }));
    expect(await refusalCode(wrong)).toBe('ledger-missing');
  });

  test('is not made of a mistake of the program: that stays an error with its stack', async () => {
    const failed = await runJob(
      'print-register',
      { ...printed, register: 'no-such-register' },
      settings(),
    ).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(failed).not.toBeInstanceOf(Refusal);
    expect((failed as Error).stack).toContain('print-register');
  });
});

describe('cancelling', () => {
  const jobs: readonly (readonly [kind: string, code: string, run: (s: JobSettings) => Promise<unknown>])[] =
    [
      ['export-register', 'export-cancelled', (s) => runJob('export-register', exported, s)],
      ['print-register', 'document-cancelled', (s) => runJob('print-register', printed, s)],
      [
        'party-statistics',
        'document-cancelled',
        (s) => runJob('party-statistics', { cutoff: '2026-12-31', out: join(out, '统计.xlsx') }, s),
      ],
      ['stage-import', 'import-cancelled', (s) => runJob('stage-import', { file: list }, s)],
      ['make-backup', 'backup-cancelled', (s) => runJob('make-backup', { kind: '手动' }, s)],
    ];
  /** Everything a job may leave anywhere. */
  const everything = () =>
    [out, temporary, backupsFolder(folder)].map((place) =>
      existsSync(place) ? readdirSync(place).sort() : [],
    );

  test.each(jobs)(
    '%s before it begins and in the middle is %s, and leaves nothing behind',
    async (_, code, run) => {
      for (const when of ['before', 'midway']) {
        const before = everything();
        const cancel = new AbortController();
        if (when === 'before') cancel.abort();
        const ended = run(settings({ signal: cancel.signal, onProgress: () => cancel.abort() }));
        expect([when, await refusalCode(ended)]).toEqual([when, code]);
        expect(everything()).toEqual(before);
      }
    },
  );

  test('leaves the file of the last time as it was', async () => {
    const file = join(out, '旧.pdf');
    writeFileSync(file, '旧的');
    const cancel = new AbortController();
    const run = runJob(
      'print-register',
      { ...printed, out: file },
      settings({ signal: cancel.signal, onProgress: () => cancel.abort() }),
    );
    expect(await refusalCode(run)).toBe('document-cancelled');
    expect(readFileSync(file, 'utf8')).toBe('旧的');
  });

  test('after the end changes nothing any more', async () => {
    const cancel = new AbortController();
    const { staging } = await runJob('stage-import', { file: list }, settings({ signal: cancel.signal }));
    cancel.abort();
    const store = StagingStore.open(staging);
    expect(store.counts()).toMatchObject({ unchanged: count });
    store.close();
    rmSync(join(staging, '..'), { recursive: true });
  });
});
