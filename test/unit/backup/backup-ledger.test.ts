import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentPath } from '../../../electron/ledger/backup/attachments.ts';
import { type BackupOptions, backupLedger } from '../../../electron/ledger/backup/backup-ledger.ts';
import { readManifest } from '../../../electron/ledger/backup/backup-manifest.ts';
import { inspectBackup } from '../../../electron/ledger/backup/inspect-backup.ts';
import {
  backupsFolder,
  listBackups,
  newestGoodBackup,
} from '../../../electron/ledger/backup/list-backups.ts';
import { restoreBackup } from '../../../electron/ledger/backup/restore.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { writeMeta } from '../../../electron/ledger/meta.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { liveRows, refusalCode } from '../../support/import-files.ts';
import {
  createTestLedger,
  editFile,
  fileContent,
  freshPath,
  openTestLedger,
} from '../../support/ledger-folders.ts';
import { testNow } from '../../support/ledgers.ts';
import { saveMembers } from '../../support/members.ts';

async function ledgerWith(...names: readonly string[]): Promise<Ledger> {
  const ledger = await createTestLedger(freshPath('柳岸.lianxin'));
  if (names.length > 0)
    await saveMembers(
      ledger,
      names.map((name) => ({ name })),
    );
  return ledger;
}

function backUp(ledger: Ledger, more: Partial<BackupOptions> = {}) {
  return backupLedger(ledger.connection.folder, ledger.db, { kind: '手动', now: testNow, ...more });
}

/** Puts an attached file into a store, and gives its name. */
function attach(store: string, content: string): string {
  const name = createHash('sha256').update(content).digest('hex');
  mkdirSync(dirname(attachmentPath(store, name)), { recursive: true });
  writeFileSync(attachmentPath(store, name), content);
  return name;
}

const inBackups = (ledger: Ledger) => readdirSync(backupsFolder(ledger.connection.folder)).sort();

describe('a backup', () => {
  it('is one folder: the whole ledger in one file, and what it is', async () => {
    const ledger = await ledgerWith('王芳', '李明');
    const backup = await backUp(ledger);
    expect(readdirSync(backup.path).sort()).toEqual(['ledger.sqlite', 'manifest.json']);
    expect(backup.path).toMatch(/backups.2026-11-24T093000-手动\.lxbackup$/);
    expect(backup).toMatchObject({
      kind: '手动',
      at: testNow,
      office: '团结路社区党委',
      lastBatch: 1,
      counts: { 'party-member': 2, 'party-organisation': 0 },
      verified: true,
      secondPlaceProblem: null,
    });
    expect(readManifest(backup.path)).toMatchObject({ sha256: backup.sha256, size: backup.size });
    expect(inspectBackup(backup.path, backup).problem).toBeNull();
    await ledger.close();
  });

  it('holds what was saved up to its moment, though the ledger is in use and its log is not written back', async () => {
    const ledger = await ledgerWith('王芳');
    const first = await backUp(ledger);
    await saveMembers(ledger, [{ name: '李明' }], 901);
    const second = await backUp(ledger);
    const count = ({ path }: { path: string }) =>
      editFile(join(path, 'ledger.sqlite'), (db) =>
        db.prepare('SELECT count(*) FROM party_member').pluck().get(),
      );
    expect([count(first), count(second)]).toEqual([1, 2]);
    expect(fileContent(join(second.path, 'ledger.sqlite'))).toEqual(
      fileContent(join(ledger.connection.folder, 'ledger.sqlite')),
    );
    await ledger.close();
  });

  it('does not take the place of another of the same second', async () => {
    const ledger = await ledgerWith('王芳');
    const paths = [await backUp(ledger), await backUp(ledger)].map(({ path }) => path);
    expect(new Set(paths).size).toBe(2);
    expect(listBackups(backupsFolder(ledger.connection.folder))).toHaveLength(2);
    await ledger.close();
  });

  it('that is cancelled, or fails, leaves nothing behind; what a killed one left goes with the next', async () => {
    const ledger = await ledgerWith('王芳');
    expect(await refusalCode(backUp(ledger, { signal: AbortSignal.abort() }))).toBe('backup-cancelled');
    expect(inBackups(ledger)).toEqual([]);
    // No process has so high a number.
    const killed = join(backupsFolder(ledger.connection.folder), '.making-999999999-旧.lxbackup');
    const running = join(backupsFolder(ledger.connection.folder), `.making-${process.ppid}-新.lxbackup`);
    for (const folder of [killed, running]) mkdirSync(folder);
    expect(listBackups(backupsFolder(ledger.connection.folder))).toEqual([]);
    await backUp(ledger);
    expect([existsSync(killed), existsSync(running)]).toEqual([false, true]);
    await ledger.close();
  });

  it('thins the older ones after it is made, never before', async () => {
    const ledger = await ledgerWith('王芳');
    for (let hour = 1; hour <= 9; hour += 1)
      await backUp(ledger, { kind: '每日', now: `2026-11-20T0${hour}:00:00+08:00` });
    await backUp(ledger, { kind: '每日' });
    expect(inBackups(ledger)).toEqual([
      ...['06', '07', '08', '09'].map((hour) => `2026-11-20T${hour}0000-每日.lxbackup`),
      '2026-11-24T093000-每日.lxbackup',
    ]);
    await ledger.close();
  });

  it('needs the attachments; all backups share one store of them', async () => {
    const ledger = await ledgerWith('王芳');
    const name = attach(join(ledger.connection.folder, 'attachments'), '入党志愿书');
    const { attachments } = await backUp(ledger);
    await backUp(ledger);
    expect(attachments).toEqual([name]);
    const store = join(backupsFolder(ledger.connection.folder), 'attachments');
    expect(readFileSync(attachmentPath(store, name), 'utf8')).toBe('入党志愿书');
    await ledger.close();
  });
});

it('a backup that is thinned away takes with it the attachments that no other one needs', async () => {
  const ledger = await ledgerWith('王芳');
  const { folder } = ledger.connection;
  const here = join(folder, 'attachments');
  const store = join(backupsFolder(folder), 'attachments');
  const [erased, kept] = [attach(here, '后来彻底删除的'), attach(here, '一直在用的')];
  const lies = (name: string) => existsSync(attachmentPath(store, name));
  await backUp(ledger, { kind: '每日', now: '2023-01-02T08:00:00+08:00' });
  rmSync(attachmentPath(here, erased));
  for (let day = 1; day <= 4; day += 1)
    await backUp(ledger, { kind: '每日', now: `2026-11-1${day}T08:00:00+08:00` });
  expect([lies(erased), lies(kept)]).toEqual([true, true]);
  await backUp(ledger, { kind: '每日' });
  expect([lies(erased), lies(kept)]).toEqual([false, true]);
  await ledger.close();
});

describe('a second place', () => {
  it('gets every backup too, checked, with its attachments', async () => {
    const ledger = await ledgerWith('王芳');
    const disk = freshPath('移动硬盘');
    mkdirSync(disk, { recursive: true });
    writeMeta(ledger.db, { secondPlace: disk });
    const name = attach(join(ledger.connection.folder, 'attachments'), '入党志愿书');
    const backup = await backUp(ledger);
    const [copy] = listBackups(disk);
    expect([backup.secondPlaceProblem, copy?.sha256]).toEqual([null, backup.sha256]);
    expect(existsSync(attachmentPath(join(disk, 'attachments'), name))).toBe(true);
    expect(readdirSync(disk).sort()).toEqual(['2026-11-24T093000-手动.lxbackup', 'attachments']);
    await ledger.close();
  });

  it('that is not plugged in is a reminder, not a failure', async () => {
    const ledger = await ledgerWith('王芳');
    writeMeta(ledger.db, { secondPlace: freshPath('没插') });
    const backup = await backUp(ledger);
    expect(backup.secondPlaceProblem).toContain('请插好移动硬盘');
    expect(existsSync(backup.path)).toBe(true);
    await ledger.close();
  });

  it('alone is enough to restore from when the ledger’s own disk has died', async () => {
    const ledger = await ledgerWith('王芳', '李明');
    const disk = freshPath('移动硬盘');
    mkdirSync(disk, { recursive: true });
    writeMeta(ledger.db, { secondPlace: disk });
    const name = attach(join(ledger.connection.folder, 'attachments'), '入党志愿书');
    await backUp(ledger);
    await ledger.close();
    rmSync(ledger.connection.folder, { recursive: true });
    const restored = restoreBackup(listBackups(disk)[0]?.path ?? '', freshPath('恢复.lianxin'));
    expect(restored).toMatchObject({ after: { 'party-member': 2 }, missingAttachments: [] });
    expect(existsSync(attachmentPath(join(restored.folder, 'attachments'), name))).toBe(true);
  });
});

describe('the list of backups', () => {
  it('is newest first by the moment, whatever the folder’s name or the order on the disk', async () => {
    const ledger = await ledgerWith('王芳');
    for (const now of ['2026-11-23T09:00:00+08:00', '2026-11-24T01:30:00+00:00', '2026-11-22T09:00:00+08:00'])
      await backUp(ledger, { now });
    const folder = backupsFolder(ledger.connection.folder);
    const [newest] = listBackups(folder);
    renameSync(newest?.path ?? '', join(folder, '0-改过名.lxbackup'));
    expect(listBackups(folder).map(({ at }) => at.slice(0, 10))).toEqual([
      ...['2026-11-24', '2026-11-23', '2026-11-22'],
    ]);
    await ledger.close();
  });

  it('leaves out what has no manifest, a cut one, or one of another program', async () => {
    const ledger = await ledgerWith('王芳');
    const folder = backupsFolder(ledger.connection.folder);
    for (const [name, manifest] of [
      ['空.lxbackup', null],
      ['断.lxbackup', '{"kind":"手动"'],
      ['别的.lxbackup', '{"name":"other"}'],
    ] as const) {
      mkdirSync(join(folder, name), { recursive: true });
      if (manifest !== null) writeFileSync(join(folder, name, 'manifest.json'), manifest);
    }
    expect(listBackups(folder)).toEqual([]);
    expect(await newestGoodBackup(ledger.connection.folder)).toBeNull();
    await ledger.close();
  });

  it('names as the newest good one the newest that passes its check', async () => {
    const ledger = await ledgerWith('王芳');
    const old = await backUp(ledger, { now: '2026-11-22T09:00:00+08:00' });
    const changed = await backUp(ledger, { now: '2026-11-23T09:00:00+08:00' });
    const cut = await backUp(ledger);
    truncateSync(join(cut.path, 'ledger.sqlite'), cut.size - 4096);
    // SQLite sees nothing wrong with it: one letter of one name became another.
    editFile(join(changed.path, 'ledger.sqlite'), (db) =>
      db.prepare("UPDATE party_member SET name = '王方'").run(),
    );
    expect(inspectBackup(cut.path, cut).problem).not.toBeNull();
    expect(inspectBackup(changed.path, changed).problem).toBe('内容与备份时不同');
    expect(await newestGoodBackup(ledger.connection.folder)).toBe(old.path);
    await ledger.close();
  });
});

it('a restored ledger goes on: it can be changed, and what was done before can be undone', async () => {
  const ledger = await ledgerWith('王芳');
  const { path } = await backUp(ledger);
  await ledger.close();
  const { folder } = restoreBackup(path, freshPath('恢复.lianxin'));
  const restored = await openTestLedger(folder);
  await saveMembers(restored, [{ name: '李明' }], 901);
  await undoBatch(restored, 1);
  expect(liveRows(restored, partyMember).map(({ name }) => name)).toEqual(['李明']);
  await restored.close();
});
