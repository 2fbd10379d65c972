import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { textsIn } from '../../support/ledger-bytes.ts';
import { editFile, freshPath, openTestLedger } from '../../support/ledger-folders.ts';

it('what an older program deleted and left lying in the file is gone when the ledger is opened', async () => {
  const folder = freshPath('柳岸社区.lianxin');
  mkdirSync(join(folder, 'backups'), { recursive: true });
  const file = join(folder, 'ledger.sqlite');
  cpSync(join(import.meta.dirname, '../../fixtures/ledgers/6/ledger.sqlite'), file);
  editFile(file, (db) => {
    db.pragma('secure_delete = OFF');
    db.prepare("INSERT INTO import_layout VALUES ('a', 'party-member', ?, '2026-01-01')").run(
      '早已改掉的一句话'.repeat(1000),
    );
    db.exec('DELETE FROM import_layout');
  });
  expect(textsIn({ connection: { folder } }, ['早已改掉的', '一句话'])).toEqual(['早已改掉的', '一句话']);
  const ledger = await openTestLedger(folder);
  expect(textsIn(ledger, ['早已改掉的', '一句话'])).toEqual([]);
  expect(ledger.db.prepare('SELECT count(*) FROM erasure_trace').pluck().get()).toBe(0);
});
