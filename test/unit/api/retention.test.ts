import { describe, expect, it } from 'vitest';
import { handlers } from '../../../electron/api/handlers.ts';
import { backupLedger } from '../../../electron/ledger/backup/backup-ledger.ts';
import { localNow } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import type { Session } from '../../../electron/service/session.ts';
import { recruitmentApplicant } from '../../../shared/registers/definitions/recruitment-applicant.ts';
import { recruitmentRound } from '../../../shared/registers/definitions/recruitment-round.ts';
import { addDays } from '../../../shared/registers/reminder.ts';
import { usualPeriods } from '../../../shared/retention/periods.ts';
import { openSession } from '../../support/sessions.ts';

/** Applicants of a round that ended so many days ago. */
async function applicants(session: Session, count: number, daysAgo: number): Promise<void> {
  const finishedOn = addDays(localNow().slice(0, 10), -daysAgo);
  await session.write((ledger) =>
    changeLedger(ledger, { kind: 'edit', label: '报名' }, async (changes) => {
      const round = await changes.insert(recruitmentRound, { name: `满${daysAgo}天的选聘`, finishedOn });
      for (let number = 0; number < count; number += 1)
        await changes.insert(recruitmentApplicant, { round: round.id, name: '庄匡鸾', phone: '13912345678' });
    }),
  );
}

const left = async (session: Session) =>
  (await handlers.listRows({ register: 'recruitment-applicant', limit: 1 }, session)).total;

describe('what is due', () => {
  it('is said in words and counts, with what will be due and when', async () => {
    const { session } = await openSession();
    await applicants(session, 3, 40);
    await applicants(session, 2, 10);
    const reason = '“公开选聘”的“结束日期”满 30 天，整条清除';
    const group = { register: 'recruitment-applicant', label: '报名人员', reason };
    expect(await handlers.dueErasures({ register: null }, session)).toEqual({
      groups: [{ ...group, rows: 3 }],
      history: 0,
      files: 0,
      total: 3,
      waiting: [{ ...group, rows: 2, next: addDays(localNow().slice(0, 10), 20) }],
    });
    expect((await handlers.dueErasures({ register: 'cadre' }, session)).total).toBe(0);
  });

  it('is looked up once a day for the first page, and again after something was erased', async () => {
    const { session } = await openSession();
    expect(await handlers.dueToday({}, session)).toBe(0);
    await applicants(session, 3, 40);
    expect(await handlers.dueToday({}, session)).toBe(0);
    await handlers.changeRetention({ ...usualPeriods, binDays: 90 }, session);
    expect(await handlers.dueToday({}, session)).toBe(3);
    await handlers.eraseDue({ job: 'a', register: null }, session);
    expect(await handlers.dueToday({}, session)).toBe(0);
  });
});

describe('erasing', () => {
  it('is a job with progress, tells every list, and stands among the runs with its counts', async () => {
    const { session, events } = await openSession();
    await applicants(session, 120, 40);
    const run = await handlers.eraseDue({ job: 'a', register: 'recruitment-applicant' }, session);
    expect(run).toMatchObject({ rows: { 'recruitment-applicant': 120 } });
    const states = events.flatMap((event) =>
      event.type === 'job' && event.job.job === 'a' ? [event.job] : [],
    );
    expect(states.map(({ total }) => total)).toContain(3);
    expect(states.at(-1)).toMatchObject({ label: '到期清除', state: 'done' });
    expect(events.at(-1)).toMatchObject({ type: 'changed' });
    const { runs } = await handlers.retention({}, session);
    expect(runs).toEqual([expect.objectContaining({ batch: run.batch, label: '到期清除：报名人员 120 条' })]);
    expect(await left(session)).toBe(0);
    const { lines } = await handlers.listBatches({ limit: 1 }, session);
    expect(lines[0]).toMatchObject({ kind: 'purge', undoable: false });
  });

  it('says until when backups made before still hold what is gone', async () => {
    const { session } = await openSession();
    expect((await handlers.retention({}, session)).backupsUntil).toBeNull();
    const now = localNow();
    await backupLedger(session.folder, session.reader.db, { kind: '手动', now });
    expect((await handlers.retention({}, session)).backupsUntil).toBe(addDays(now.slice(0, 10), 1095));
  });

  it('is done when the ledger is opened only where the office has switched that on', async () => {
    const { session, events } = await openSession();
    const { folder } = session;
    await applicants(session, 3, 40);
    await session.open(folder, 'read');
    await session.open(folder, 'write');
    expect(await left(session)).toBe(3);
    await handlers.changeRetention({ ...usualPeriods, automatic: true }, session);
    await session.close();
    await session.open(folder, 'write');
    await expect.poll(() => left(session), { timeout: 20_000 }).toBe(0);
    await expect
      .poll(() => events.filter(({ type }) => type === 'notice'), { timeout: 20_000 })
      .toContainEqual({ type: 'notice', message: '已自动清除过了保存期限的内容：报名人员 3 条。' });
  });

  it('that is under way does not keep a ledger from closing, and leaves the rest for the next time', async () => {
    const { session } = await openSession();
    const { folder } = session;
    await applicants(session, 400, 40);
    const run = handlers.eraseDue({ job: 'a', register: null }, session).catch((error: unknown) => error);
    await session.close();
    await run;
    await session.open(folder, 'write');
    const rest = await left(session);
    const run2 = await handlers.eraseDue({ job: 'b', register: null }, session);
    expect(run2.rows['recruitment-applicant'] ?? 0).toBe(rest);
    expect(await left(session)).toBe(0);
  });

  it('of a row in the bin before its time is asked for row by row', async () => {
    const { session } = await openSession();
    await applicants(session, 2, 1);
    await handlers.removeRows({ register: 'recruitment-applicant', rows: [{ id: 1, revision: 1 }] }, session);
    await handlers.eraseBinned({ job: 'a', register: 'recruitment-applicant', ids: [1, 2] }, session);
    expect(await handlers.countBinned({}, session)).toEqual({});
    expect(await left(session)).toBe(1);
  });
});
