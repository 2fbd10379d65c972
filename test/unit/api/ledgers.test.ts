import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ledgerHandlers } from '../../../electron/api/ledgers.ts';
import { Session } from '../../../electron/service/session.ts';
import type { AppEvent } from '../../../shared/api/events.ts';
import type { StartState } from '../../../shared/api/ledgers.ts';

const root = mkdtempSync(join(tmpdir(), 'lianxin-session-'));
const resources = join(import.meta.dirname, '../../../resources');
const office = { name: '柳岸社区', office: '柳岸社区党委', level: '街道', code: null } as const;

let home: string;
let sessions: Session[] = [];
let events: AppEvent[] = [];

beforeEach(() => {
  home = mkdtempSync(join(root, 'home-'));
});

afterEach(async () => {
  for (const session of sessions) await session.close();
  sessions = [];
  events = [];
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A program that was just started; every one of a test has the same settings folder. */
function started(): Session {
  const settings = { userData: join(home, 'settings'), home, resources, appVersion: '0.0.0-test' };
  const session = new Session(settings, (event) => events.push(event));
  sessions.push(session);
  return session;
}

const create = (session: Session) => ledgerHandlers.createLedger({ parent: home, ...office }, session);

async function closed(session: Session): Promise<Extract<StartState, { state: 'closed' }>> {
  const state = await ledgerHandlers.startState({}, session);
  if (state.state !== 'closed') throw new Error('a ledger is open');
  return state;
}

const backUp = (session: Session) => ledgerHandlers.makeBackup({ job: 'backup' }, session);

describe('the program starts', () => {
  it('without any ledger the first time, and knows where a new one would go', async () => {
    expect(await closed(started())).toEqual({
      state: 'closed',
      recent: [],
      problem: null,
      home,
      practised: false,
    });
  });

  it('with the ledger of last time', async () => {
    const first = started();
    const { folder } = await create(first);
    await first.close();
    expect(await ledgerHandlers.startState({}, started())).toMatchObject({
      state: 'open',
      ledger: { folder, office: { name: '柳岸社区党委' }, readOnly: false },
    });
  });

  it('with a list that cannot be read as with none', async () => {
    mkdirSync(join(home, 'settings'));
    writeFileSync(join(home, 'settings', 'recent-ledgers.json'), '[{"folder":');
    expect(await closed(started())).toMatchObject({ recent: [], problem: null });
  });
});

describe('a ledger of last time that does not open', () => {
  it('because it is away is named, and stays in the list', async () => {
    const first = started();
    const { folder } = await create(first);
    await first.close();
    renameSync(folder, `${folder}.away`);
    const { problem, recent } = await closed(started());
    expect(problem).toMatchObject({ folder, code: 'ledger-away', backup: null, readOnlyPossible: false });
    expect(recent).toMatchObject([{ folder, exists: false }]);
  });

  it('because it is damaged offers its newest good backup', async () => {
    const first = started();
    const { folder } = await create(first);
    const { backup } = await backUp(first);
    await first.close();
    truncateSync(join(folder, 'ledger.sqlite'), 100);
    const { problem } = await closed(started());
    expect(problem).toMatchObject({
      code: 'ledger-damaged',
      backup: { path: backup.path, office: '柳岸社区党委', beside: folder },
    });
    // What a command line would be told has no place in a window.
    expect(problem?.message).not.toContain('lianxin restore');
  });

  it('because it is open elsewhere can be looked at', async () => {
    const { folder } = await create(started());
    const second = started();
    const { problem } = await closed(second);
    expect(problem).toMatchObject({ code: 'ledger-running', readOnlyPossible: true });
    const info = await ledgerHandlers.openLedger({ folder, mode: 'read' }, second);
    expect(info.readOnly).toBe(true);
  });

  it('does not keep another one from opening, and is forgotten then', async () => {
    const first = started();
    const { folder } = await create(first);
    await first.close();
    rmSync(folder, { recursive: true });
    const session = started();
    await closed(session);
    await ledgerHandlers.createLedger({ parent: home, ...office, name: '另一册' }, session);
    await ledgerHandlers.closeLedger({}, session);
    expect((await closed(session)).problem).toBeNull();
  });
});

describe('opening a folder by hand', () => {
  it('that is no ledger says so, and the first page shows it', async () => {
    const session = started();
    await expect(ledgerHandlers.openLedger({ folder: home, mode: 'write' }, session)).rejects.toMatchObject({
      code: 'ledger-missing',
    });
    expect((await closed(session)).problem).toMatchObject({ folder: home, code: 'ledger-missing' });
  });

  it('that does not open leaves the open one open', async () => {
    const session = started();
    const { folder } = await create(session);
    await expect(ledgerHandlers.openLedger({ folder: home, mode: 'write' }, session)).rejects.toThrow();
    expect(session.folder).toBe(folder);
    expect(session.problem).toBeNull();
  });
});

describe('the practice ledger', () => {
  const practise = (session: Session, anew: boolean) =>
    ledgerHandlers.openPracticeLedger({ job: 'practice', anew }, session);

  it('is made once, gone on with, and begun anew only when asked', async () => {
    const session = started();
    const { folder, practice, counts } = await practise(session, false);
    expect(practice).toBe(true);
    expect(counts['party-member']).toBeGreaterThan(0);
    await ledgerHandlers.changeOffice({ office: '改过', level: '街道', code: null }, session);
    await ledgerHandlers.closeLedger({}, session);
    expect((await closed(session)).practised).toBe(true);
    expect((await practise(session, false)).office.name).toBe('改过');
    expect(await practise(session, true)).toMatchObject({ folder, office: { name: '柳岸社区党委' } });
  });

  it('is never what the program opens by itself', async () => {
    const first = started();
    await practise(first, false);
    await first.close();
    expect((await closed(started())).recent).toEqual([]);
  });
});

describe('a backup', () => {
  it('is found while no ledger is open, and restored beside what exists', async () => {
    const first = started();
    const { folder } = await create(first);
    const { backup } = await backUp(first);
    await ledgerHandlers.closeLedger({}, first);
    const session = started();
    session.reopens = false;
    const [known] = await ledgerHandlers.knownBackups({}, session);
    expect(known).toMatchObject({ path: backup.path, office: '柳岸社区党委', beside: folder });
    const restored = await ledgerHandlers.restoreBackup(
      { job: 'restore', backup: backup.path, parent: home, name: '恢复出来的' },
      session,
    );
    expect(restored).toMatchObject({ before: restored.after, missingAttachments: [] });
    expect(basename(restored.folder)).toBe('恢复出来的.lianxin');
    await expect(
      ledgerHandlers.restoreBackup(
        { job: 'again', backup: backup.path, parent: home, name: '恢复出来的' },
        session,
      ),
    ).rejects.toMatchObject({ code: 'ledger-exists' });
    expect(
      await ledgerHandlers.openLedger({ folder: restored.folder, mode: 'write' }, session),
    ).toMatchObject({
      folder: restored.folder,
    });
  });

  it('is not restored into a folder that a sync program carries away', async () => {
    const session = started();
    await create(session);
    const { backup } = await backUp(session);
    const parent = join(home, 'OneDrive');
    await expect(
      ledgerHandlers.restoreBackup({ job: 'restore', backup: backup.path, parent, name: '甲' }, session),
    ).rejects.toMatchObject({ code: 'ledger-place-unsafe' });
  });

  it('is checked byte for byte', async () => {
    const session = started();
    await create(session);
    const { path } = (await backUp(session)).backup;
    expect(await ledgerHandlers.checkBackup({ job: 'check', backup: path }, session)).toEqual({
      problem: null,
    });
    truncateSync(join(path, 'ledger.sqlite'), 4096);
    const { problem } = await ledgerHandlers.checkBackup({ job: 'again', backup: path }, session);
    expect(problem).not.toBeNull();
  });

  it('also goes to the second place, whose trouble is told', async () => {
    const session = started();
    await create(session);
    expect(await ledgerHandlers.secondPlace({}, session)).toBeNull();
    const place = join(home, '移动硬盘');
    await ledgerHandlers.chooseSecondPlace({ folder: place }, session);
    expect(await ledgerHandlers.secondPlace({}, session)).toMatchObject({
      problem: expect.stringContaining('找不到'),
      backups: [],
    });
    expect((await backUp(session)).secondPlaceProblem).toContain('找不到');
    mkdirSync(place);
    expect((await backUp(session)).secondPlaceProblem).toBeNull();
    expect((await ledgerHandlers.secondPlace({}, session))?.backups).toHaveLength(1);
    expect(readdirSync(place).filter((name) => name.endsWith('.lxbackup'))).toHaveLength(1);
    await ledgerHandlers.chooseSecondPlace({ folder: null }, session);
    expect(await ledgerHandlers.secondPlace({}, session)).toBeNull();
  });

  it('is told to the screen: the status line shows the latest', async () => {
    const session = started();
    await create(session);
    events = [];
    await backUp(session);
    expect(events).toContainEqual({ type: 'changed', registers: [] });
  });
});

describe('a check of the ledger', () => {
  it('finds nothing wrong with a sound one', async () => {
    const session = started();
    await create(session);
    expect(await ledgerHandlers.verifyLedger({ job: 'verify' }, session)).toMatchObject({ problems: [] });
  });
});
