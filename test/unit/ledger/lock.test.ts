import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { applicationId } from '../../../electron/ledger/migrate.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { liveRows, refusalCode } from '../../support/import-files.ts';
import {
  closedLedger,
  createTestLedger,
  editFile,
  freshPath,
  openTestLedger,
} from '../../support/ledger-folders.ts';
import { saveMembers } from '../../support/members.ts';

const holders: ChildProcess[] = [];
afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
});

/** Another process that holds the ledger open; resolves when it does. */
async function holdElsewhere(folder: string): Promise<ChildProcess> {
  const script = join(import.meta.dirname, '../../support/hold-ledger.ts');
  const holder = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  holders.push(holder);
  await once(holder.stdout, 'data');
  return holder;
}

describe('a ledger that is open', () => {
  it('is refused to a second writer in the same process, who is told who is at work, where and since when', async () => {
    const ledger = await createTestLedger(freshPath('团结路社区.lianxin'));
    await expect(openTestLedger(ledger.connection.folder)).rejects.toMatchObject({
      code: 'ledger-running',
      message: `账本“团结路社区.lianxin”已在运行（${hostname()}，自 2026-11-24 09:30），同一时间只能打开一次。请切换到已打开的窗口，或先关闭它。`,
    });
    await saveMembers(ledger, [{ name: '王芳' }]);
    expect(liveRows(ledger, partyMember)).toHaveLength(1);
  });

  it('is refused to a second writer in another process', async () => {
    const folder = await closedLedger();
    await holdElsewhere(folder);
    expect(await refusalCode(openTestLedger(folder))).toBe('ledger-running');
  });

  it('is refused at once, not after a wait', async () => {
    const ledger = await createTestLedger(freshPath('甲.lianxin'));
    const began = performance.now();
    await refusalCode(openTestLedger(ledger.connection.folder));
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('is refused even if somebody deleted the note that says who', async () => {
    const ledger = await createTestLedger(freshPath('甲.lianxin'));
    rmSync(join(ledger.connection.folder, 'lock.txt'));
    await expect(openTestLedger(ledger.connection.folder)).rejects.toMatchObject({
      code: 'ledger-running',
      detail: { holder: '' },
    });
  });

  it('may be read by others meanwhile, who see what was saved', async () => {
    const ledger = await createTestLedger(freshPath('甲.lianxin'));
    await saveMembers(ledger, [{ name: '王芳' }]);
    const reader = await openTestLedger(ledger.connection.folder, 'read');
    expect(liveRows(reader, partyMember)).toHaveLength(1);
  });
});

describe('the lock', () => {
  it('is free as soon as the ledger is closed', async () => {
    const folder = await closedLedger();
    expect(existsSync(join(folder, 'lock.txt'))).toBe(false);
    const ledger = await openTestLedger(folder);
    expect(ledger.connection.mode).toBe('write');
  });

  it('is free as soon as its holder is killed, though the holder’s note is still there', async () => {
    const folder = await closedLedger([{ name: '王芳' }]);
    const holder = await holdElsewhere(folder);
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(existsSync(join(folder, 'lock.txt'))).toBe(true);
    const ledger = await openTestLedger(folder);
    expect(liveRows(ledger, partyMember)).toHaveLength(1);
  });

  it('is given back when the ledger behind it does not open', async () => {
    const folder = await closedLedger();
    editFile(join(folder, 'ledger.sqlite'), (db) => db.pragma('application_id = 1'));
    expect(await refusalCode(openTestLedger(folder))).toBe('ledger-foreign');
    editFile(join(folder, 'ledger.sqlite'), (db) => db.pragma(`application_id = ${applicationId}`));
    expect((await openTestLedger(folder)).connection.mode).toBe('write');
  });

  it('of one ledger does not bind another beside it', async () => {
    await createTestLedger(freshPath('甲.lianxin'));
    const other = await createTestLedger(freshPath('乙.lianxin'));
    expect(other.connection.mode).toBe('write');
  });
});
