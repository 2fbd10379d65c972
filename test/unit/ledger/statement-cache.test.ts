import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { StatementCache } from '../../../electron/ledger/sqlite/statement-cache.ts';

test('a text is prepared once, as long as it stays in use', () => {
  const cache = new StatementCache(new Database(':memory:'), 2);
  const one = cache.prepare('SELECT 1');
  const two = cache.prepare('SELECT 2');
  expect(cache.prepare('SELECT 1')).toBe(one);
  cache.prepare('SELECT 3');
  expect(cache.prepare('SELECT 1')).toBe(one);
  expect(cache.prepare('SELECT 2')).not.toBe(two);
  cache.close();
});

test('a remembered statement follows the schema: a column that came later is in its rows', () => {
  const db = new Database(':memory:');
  const cache = new StatementCache(db);
  db.exec('CREATE TABLE item (id INTEGER PRIMARY KEY) STRICT');
  db.exec('INSERT INTO item VALUES (1)');
  expect(cache.prepare('SELECT * FROM item').all()).toEqual([{ id: 1 }]);
  db.exec("ALTER TABLE item ADD COLUMN name TEXT DEFAULT '新'");
  expect(cache.prepare('SELECT * FROM item').all()).toEqual([{ id: 1, name: '新' }]);
  cache.close();
});
