import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WriteTurns } from '../../../electron/service/write-turns.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { makeLedger } from '../../support/ledgers.ts';

const sound = Promise.resolve(null);

describe('who writes to a ledger', () => {
  it('writes one after the other, in the order of asking', async () => {
    const turns = new WriteTurns(await makeLedger(), sound);
    const seen: string[] = [];
    const slow = turns.take(async () => {
      seen.push('first begins');
      await setTimeout(20);
      seen.push('first ends');
    });
    const quick = turns.take(() => seen.push('second'));
    await Promise.all([slow, quick]);
    expect(seen).toEqual(['first begins', 'first ends', 'second']);
  });

  it('has his turn also after one that failed, whose failure only its owner hears', async () => {
    const turns = new WriteTurns(await makeLedger(), sound);
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(({ actor }) => actor);
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('测试员');
  });

  it('is refused if the file was not found whole, and does nothing', async () => {
    const damaged = new Refusal('ledger-damaged', { ledger: '柳岸', backup: null });
    const turns = new WriteTurns(await makeLedger(), Promise.resolve(damaged));
    const done: string[] = [];
    await expect(turns.take(() => done.push('written'))).rejects.toBe(damaged);
    expect(done).toEqual([]);
  });

  it('is waited for by whoever closes the ledger', async () => {
    const turns = new WriteTurns(await makeLedger(), sound);
    const done: string[] = [];
    void turns.take(async () => {
      await setTimeout(20);
      done.push('written');
    });
    await turns.settled();
    expect(done).toEqual(['written']);
  });
});
