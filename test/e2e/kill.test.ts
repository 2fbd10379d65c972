import { expect, test } from 'vitest';
import { torture } from '../torture/run-torture.ts';

test('a process killed in the middle of an import, a save, a migration or a backup leaves nothing by halves and keeps every promise', async () => {
  expect(await torture({ rounds: 32, seed: 20261124 })).toEqual([]);
}, 180_000);
