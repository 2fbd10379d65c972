import { beforeAll, describe, expect, it } from 'vitest';
import { historyHandlers } from '../../../electron/api/history.ts';
import { registerHandlers } from '../../../electron/api/registers.ts';
import type { Session } from '../../../electron/service/session.ts';
import { inventCitizenId } from '../../support/members.ts';
import { openSession } from '../../support/sessions.ts';

let session: Session;

beforeAll(async () => {
  ({ session } = await openSession());
});

type Values = Parameters<typeof registerHandlers.checkRow>[0]['values'];

const save = (register: string, values: Values) =>
  registerHandlers.saveRow({ register, row: null, values }, session);

const check = (id: number | null, values: Values) =>
  registerHandlers.checkRow({ register: 'party-member', id, values }, session);

describe('what would be said of a row if it were saved', () => {
  it('names the row that has its unique number already, and spares the row itself', async () => {
    const { id } = await save('party-member', { name: '王芳', citizenId: inventCitizenId(1) });
    const notices = await check(null, { name: '李强', citizenId: inventCitizenId(1) });
    expect(notices.filter(({ level }) => level === 'refuse')).toEqual([
      {
        level: 'refuse',
        code: 'duplicate-id',
        field: 'citizenId',
        message: '公民身份证号已经是党员“王芳”的了，不能重复。',
      },
    ]);
    expect((await check(id, { remarks: '甲' })).filter(({ level }) => level === 'refuse')).toEqual([]);
  });

  it('judges by values that the screen was not given, and quotes none of them', async () => {
    const { id } = await save('party-member', {
      name: '赵敏',
      citizenId: inventCitizenId(2),
      landline: '84112233',
    });
    const notices = await check(id, { bornOn: '1981-02-03' });
    expect(notices.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['born-mismatch', 'phone-no-area']),
    );
    expect(notices.map(({ code }) => code)).not.toContain('missing-contact');
    expect(JSON.stringify(notices)).not.toContain('84112233');
    expect(JSON.stringify(notices)).not.toContain(inventCitizenId(2));
  });

  it('refuses a reference to a row that went to the recycle bin meanwhile', async () => {
    const branch = await save('party-organisation', { name: '第九党支部' });
    expect(await check(null, { branch: branch.id })).not.toContainEqual(
      expect.objectContaining({ field: 'branch' }),
    );
    await registerHandlers.removeRows({ register: 'party-organisation', rows: [branch] }, session);
    expect(await check(null, { branch: branch.id })).toContainEqual({
      level: 'refuse',
      code: 'unknown-branch',
      field: 'branch',
      message: '“所在党支部”所选的党组织已经不在了，请重新选择。',
    });
  });

  it('writes nothing', async () => {
    const before = await historyHandlers.listBatches({ limit: 1 }, session);
    await check(null, { name: '孙静' });
    expect(await historyHandlers.listBatches({ limit: 1 }, session)).toEqual(before);
  });
});

describe('a booking', () => {
  const booked = (values: Values) => ({ on: '2026-12-01', user: '王芳', ...values });

  it('is doubtful if the resource is booked for that time already, and not after it', async () => {
    const room = await save('shared-resource', { name: '供电所会议室' });
    const first = await save(
      'resource-booking',
      booked({ resource: room.id, times: '9:00—11:00', purpose: '党课' }),
    );
    const said = async (id: number | null, times: string, on = '2026-12-01') => {
      const values = booked({ resource: room.id, on, times, purpose: '排练' });
      const notices = await registerHandlers.checkRow({ register: 'resource-booking', id, values }, session);
      return notices.filter(({ code }) => code === 'booked');
    };
    expect(await said(null, '上午10点到12点')).toEqual([
      {
        level: 'warn',
        code: 'booked',
        field: 'times',
        message: '这一天9:00—11:00已有预约（王芳，党课），请换个时段，或先同对方商量。',
      },
    ]);
    expect(await said(null, '11:00—12:00')).toEqual([]);
    expect(await said(null, '上午', '2026-12-02')).toEqual([]);
    expect(await said(first.id, '9:00—11:00')).toEqual([]);
    expect(await said(null, '开完会以后')).toHaveLength(1);
  });
});
