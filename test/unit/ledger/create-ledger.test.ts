import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../electron/ledger/create-ledger.ts';
import { applicationId, schemaVersion } from '../../../electron/ledger/migrate.ts';
import { currentVersion } from '../../../electron/ledger/migrations/index.ts';
import { ledgerFile } from '../../../electron/ledger/open-ledger.ts';
import { verifyLedger } from '../../../electron/ledger/verify-ledger.ts';
import { refusalCode } from '../../support/import-files.ts';
import { closedLedger, createTestLedger, freshPath, openTestLedger } from '../../support/ledger-folders.ts';
import { testNow } from '../../support/ledgers.ts';

const given = {
  office: { name: '团结路社区党委', level: '街道' },
  practice: false,
  now: testNow,
  appVersion: '0.0.0-test',
};

describe('a new ledger', () => {
  it('is a folder with the file, a place for attachments and one for backups, and nothing beside it', async () => {
    const folder = freshPath('团结路社区.lianxin');
    const ledger = await createTestLedger(folder);
    await ledger.close();
    expect(readdirSync(folder).sort()).toEqual(['attachments', 'backups', ledgerFile, 'lock.sqlite']);
    expect(readdirSync(dirname(folder))).toEqual(['团结路社区.lianxin']);
  });

  it('is marked as ours, in the present version, and sound', async () => {
    const { db, connection } = await createTestLedger(freshPath('新.lianxin'));
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId);
    expect(schemaVersion(db)).toBe(currentVersion);
    expect(verifyLedger(connection.folder, db)).toMatchObject({ ok: true, lastBatch: 0 });
  });

  it('keeps every acknowledged commit: a log beside the file, flushed at each', async () => {
    const { db } = await createTestLedger(freshPath('新.lianxin'));
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db.pragma('synchronous', { simple: true })).toBe(2);
  });

  it('says whose it is, when it was made and by which version, and still does when opened again', async () => {
    const office = { name: '柳岸社区党委', level: '乡镇', code: '330603' };
    const made = await createTestLedger(freshPath('柳岸.lianxin'), { office });
    await made.close();
    const again = await openTestLedger(made.connection.folder);
    expect(again.connection.meta).toEqual({ ...made.connection.meta });
    expect(again.connection.meta).toMatchObject({
      office,
      practice: false,
      createdAt: testNow,
      appVersion: given.appVersion,
      secondPlace: null,
    });
  });

  it('has an identity of its own', async () => {
    const one = await createTestLedger(freshPath('甲.lianxin'));
    const other = await createTestLedger(freshPath('甲.lianxin'));
    expect(one.connection.meta.ledgerId).not.toBe(other.connection.meta.ledgerId);
  });

  it('that is for practice (练习册) is marked so, for good', async () => {
    const made = await createTestLedger(freshPath('练习册.lianxin'), { practice: true });
    expect(made.connection.meta.practice).toBe(true);
    await made.close();
    expect((await openTestLedger(made.connection.folder, 'read')).connection.meta.practice).toBe(true);
  });

  it('makes the folders above it', async () => {
    const ledger = await createTestLedger(join(freshPath('2026年'), '台账', '新.lianxin'));
    expect(readdirSync(ledger.connection.folder)).toContain(ledgerFile);
  });
});

describe('a place that is taken', () => {
  it('by a ledger is refused, and that ledger loses nothing', async () => {
    const folder = await closedLedger([{ name: '王芳' }]);
    const before = readFileSync(join(folder, ledgerFile));
    expect(await refusalCode(createLedger(folder, given))).toBe('ledger-exists');
    expect(readFileSync(join(folder, ledgerFile)).equals(before)).toBe(true);
    expect(readdirSync(dirname(folder))).toHaveLength(1);
  });

  it('by a ledger that is open is refused too, and it stays open', async () => {
    const ledger = await createTestLedger(freshPath('新.lianxin'));
    expect(await refusalCode(createLedger(ledger.connection.folder, given))).toBe('ledger-exists');
    expect(verifyLedger(ledger.connection.folder, ledger.db).ok).toBe(true);
  });

  it('by an empty folder or a file is refused', async () => {
    const folder = freshPath('空.lianxin');
    mkdirSync(folder, { recursive: true });
    expect(await refusalCode(createLedger(folder, given))).toBe('ledger-exists');
    const file = join(dirname(folder), '文件.lianxin');
    writeFileSync(file, '党员名册');
    expect(await refusalCode(createLedger(file, given))).toBe('ledger-exists');
    expect(readFileSync(file, 'utf8')).toBe('党员名册');
  });
});
