import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { listBatches } from '../../../electron/ledger/journal/history.ts';
import { undoBatch } from '../../../electron/ledger/journal/undo.ts';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { migrate, schemaVersion } from '../../../electron/ledger/migrate.ts';
import { currentVersion } from '../../../electron/ledger/migrations/index.ts';
import { ledgerFile } from '../../../electron/ledger/open-ledger.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { verifyLedger } from '../../../electron/ledger/verify-ledger.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import { liveRows } from '../../support/import-files.ts';
import { freshPath, openTestLedger } from '../../support/ledger-folders.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/ledgers');
const releasedVersions = readdirSync(fixtures).filter((name) => /^\d+$/.test(name));

describe('the schema of a fresh ledger', () => {
  it('is word for word that of its version: a released version is never edited, a change is a new migration', async () => {
    const db = new Database(':memory:');
    migrate(db);
    const statements = db
      .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
      .pluck()
      .all();
    db.close();
    const text = statements.map((statement) => `${statement};\n`).join('');
    await expect(text).toMatchFileSnapshot(join(fixtures, `schema-${currentVersion}.sql`));
  });
});

describe('the ledgers that released versions have left behind', () => {
  it('are here, one of every version from 2 on', () => {
    expect(releasedVersions.map(Number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: currentVersion - 1 }, (_, index) => index + 2),
    );
  });

  describe.each(releasedVersions)('version %s', (version) => {
    /** The ledger of that version in a folder of its own; opening writes. */
    function openCopy(): Promise<Ledger> {
      const folder = freshPath('柳岸社区.lianxin');
      mkdirSync(join(folder, 'backups'), { recursive: true });
      copyFileSync(join(fixtures, version, ledgerFile), join(folder, ledgerFile));
      return openTestLedger(folder);
    }

    it('opens in the present version, sound', async () => {
      const { db, connection } = await openCopy();
      expect(schemaVersion(db)).toBe(currentVersion);
      expect(verifyLedger(connection.folder, db)).toMatchObject({ ok: true, problems: [], lastBatch: 1 });
      expect(connection.meta.office).toEqual({ name: '柳岸社区党委', level: '街道' });
    });

    it('gives the rows that were imported', async () => {
      const ledger = await openCopy();
      const names = liveRows(ledger, partyMember).map(({ name }) => name);
      expect(names.toSorted()).toEqual(['古丽·买买提', '李明', '欧阳娜', '王芳', '刘伟'].toSorted());
      expect(liveRows(ledger, partyMember).find(({ name }) => name === '李明')).toEqual({
        name: '李明',
        branch: 1,
        citizenId: '990101197506301111',
        gender: '1',
        ethnicity: '01',
        bornOn: '1975-06-30',
        joinedOn: '1998-06',
        mobile: '13900139000',
        remarks: '退役军人',
      });
      const branches = liveRows(ledger, partyOrganisation).map(({ name }) => name);
      expect(branches.toSorted()).toEqual(['柳岸社区第一党支部', '柳岸社区第二党支部'].toSorted());
    });

    it.each([
      ['古丽', ['古丽·买买提']],
      ['ouyang', ['欧阳娜']],
      ['13600136000', ['古丽·买买提']],
      ['1111', ['李明']],
    ])('finds by %s', async (search, names) => {
      const ledger = await openCopy();
      const found = await listRows(ledger, { register: 'party-member', search, limit: 10 });
      expect(found.rows.map(({ values }) => values.name)).toEqual(names);
    });

    it('knows who imported what, and can take it back', async () => {
      const ledger = await openCopy();
      const [batch] = await listBatches(ledger, 10);
      expect(batch).toMatchObject({ actor: '王秀英', kind: 'import', label: '导入党员《党员名册.csv》' });
      await undoBatch(ledger, batch?.id ?? 0);
      expect(liveRows(ledger, partyMember)).toEqual([]);
      expect(liveRows(ledger, partyOrganisation)).toEqual([]);
    });
  });
});
