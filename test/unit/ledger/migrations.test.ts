import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { backupsFolder, listBackups } from '../../../electron/ledger/backup/list-backups.ts';
import { migrate, schemaDifferences, schemaVersion } from '../../../electron/ledger/migrate.ts';
import { currentVersion, migrations } from '../../../electron/ledger/migrations/index.ts';
import { ledgerFile } from '../../../electron/ledger/open-ledger.ts';
import { searchTableName } from '../../../electron/ledger/registers/table-names.ts';
import { verifyLedger } from '../../../electron/ledger/verify-ledger.ts';
import { refusalCode } from '../../support/import-files.ts';
import {
  closedLedger,
  editFile,
  fileContent,
  olderLedger,
  openTestLedger,
} from '../../support/ledger-folders.ts';

const searchTable = searchTableName('party-member');

describe('the list of migrations', () => {
  it('is numbered from 1 without gaps, the last being the present version', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1));
    expect(migrations.at(-1)?.number).toBe(currentVersion);
  });
});

describe('an older ledger', () => {
  it('is backed up as it was, then brought to the present schema, and keeps what it holds', async () => {
    const folder = await olderLedger(1);
    const before = fileContent(join(folder, ledgerFile));
    const { db, connection } = await openTestLedger(folder);
    expect(schemaVersion(db)).toBe(currentVersion);
    expect(schemaDifferences(db)).toEqual([]);
    expect(verifyLedger(folder, db).ok).toBe(true);
    expect(connection.meta).toMatchObject({
      ledgerId: 'older',
      office: { name: '旧账本' },
      appVersion: '0.0.0-test',
    });
    const [backup, ...others] = listBackups(backupsFolder(folder));
    expect(others).toEqual([]);
    expect(backup?.kind).toBe('升级前');
    expect(fileContent(join(backup?.path ?? '', ledgerFile))).toEqual(before);
  });

  it('is not backed up again once it is up to date', async () => {
    const folder = await olderLedger(1);
    for (let time = 1; time <= 2; time += 1) await (await openTestLedger(folder)).close();
    expect(listBackups(backupsFolder(folder))).toHaveLength(1);
  });

  it('is not touched by a reader, who is told to open it properly once', async () => {
    const folder = await olderLedger(1);
    const before = readFileSync(join(folder, ledgerFile));
    expect(await refusalCode(openTestLedger(folder, 'read'))).toBe('ledger-older');
    expect(readFileSync(join(folder, ledgerFile)).equals(before)).toBe(true);
    expect(readdirSync(backupsFolder(folder))).toEqual([]);
  });

  it('whose upgrade fails in the middle of a step is exactly as before, and the backup taken before it is named', async () => {
    const folder = await olderLedger(1);
    const file = join(folder, ledgerFile);
    // A view stands where the second of the step's two tables should grow.
    editFile(file, (db) => db.exec('CREATE VIEW party_member AS SELECT 1 AS id'));
    const before = fileContent(file);
    const failure = await openTestLedger(folder).catch((error: unknown) => error);
    const [backup] = listBackups(backupsFolder(folder));
    expect(failure).toMatchObject({
      code: 'upgrade-failed',
      detail: { backup: backup?.path, reason: expect.stringContaining('view') },
      message: expect.stringContaining('原内容没有改动，升级前的备份在'),
    });
    expect(fileContent(file)).toEqual(before);
    expect(fileContent(join(backup?.path ?? '', ledgerFile))).toEqual(before);
    editFile(file, (db) => db.exec('DROP VIEW party_member'));
    expect(schemaVersion((await openTestLedger(folder)).db)).toBe(currentVersion);
  });
});

describe('a step', () => {
  it('stamps its number in its own transaction: taken back together with its tables', () => {
    const db = new Database(':memory:');
    const step = db.transaction(() => {
      migrate(db);
      expect(schemaVersion(db)).toBe(currentVersion);
      throw new Error('power cut');
    });
    expect(step).toThrow('power cut');
    expect(schemaVersion(db)).toBe(0);
    expect(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
    db.close();
  });

  it('is run once: migrating what is up to date changes nothing', () => {
    const db = new Database(':memory:');
    migrate(db);
    const changes = db.prepare('SELECT total_changes()').pluck();
    const before = [changes.get(), db.pragma('schema_version', { simple: true })];
    migrate(db);
    expect([changes.get(), db.pragma('schema_version', { simple: true })]).toEqual(before);
    db.close();
  });
});

describe('a ledger of a newer program', () => {
  it.each(['write', 'read'] as const)(
    'is refused for %s by name and version, and stays as it is',
    async (mode) => {
      const folder = await closedLedger([{ name: '王芳' }]);
      const file = join(folder, ledgerFile);
      editFile(file, (db) => {
        db.exec("UPDATE meta SET value = '9.1.0' WHERE key = 'appVersion'");
        db.pragma(`user_version = ${currentVersion + 7}`);
      });
      const before = readFileSync(file);
      await expect(openTestLedger(folder, mode)).rejects.toMatchObject({
        code: 'ledger-newer',
        message: expect.stringMatching(
          new RegExp(`“团结路社区.lianxin”是用较新的连心台账（9\\.1\\.0，账本第 ${currentVersion + 7} 版）`),
        ),
      });
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(backupsFolder(folder))).toEqual([]);
    },
  );
});

describe('a schema that a hand has changed', () => {
  it.each([
    ['a dropped column', 'ALTER TABLE party_member DROP COLUMN remarks', 'column party_member.remarks'],
    [
      'a renamed column',
      'ALTER TABLE party_member RENAME COLUMN remarks TO notes',
      'column party_member.remarks',
    ],
    ['a dropped index', 'DROP INDEX journal_of_row', 'index journal_of_row'],
    [
      'an index of another kind under the same name',
      `DROP INDEX party_member_unique_citizen_id;
       CREATE INDEX party_member_unique_citizen_id ON party_member (citizen_id)`,
      'index party_member_unique_citizen_id',
    ],
    ['a dropped table', 'DROP TABLE import_layout', 'table import_layout'],
    ['a dropped search table', `DROP TABLE ${searchTable}`, `table ${searchTable}`],
  ])('is refused by name: %s', async (_what, change, difference) => {
    const folder = await closedLedger();
    editFile(join(folder, ledgerFile), (db) => db.exec(change));
    await expect(openTestLedger(folder)).rejects.toMatchObject({
      code: 'ledger-drifted',
      message: expect.stringContaining(`“团结路社区.lianxin”的结构与程序不符（${difference}`),
    });
  });

  it('is accepted if something of the office’s own was only added', async () => {
    const folder = await closedLedger([{ name: '王芳' }]);
    editFile(join(folder, ledgerFile), (db) =>
      db.exec(`ALTER TABLE party_member ADD COLUMN hobby TEXT;
        CREATE INDEX own_index ON party_member (remarks);
        CREATE TABLE own_notes (note TEXT)`),
    );
    const { db } = await openTestLedger(folder);
    expect(verifyLedger(folder, db).ok).toBe(true);
  });
});
