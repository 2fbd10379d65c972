import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../../electron/ledger/ledger.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { dueRows } from '../../../electron/ledger/records/due-rows.ts';
import { listRows } from '../../../electron/ledger/records/list-rows.ts';
import { tallyRows } from '../../../electron/ledger/records/tally-rows.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { cadre } from '../../../shared/registers/definitions/cadre.ts';
import { cadreTraining } from '../../../shared/registers/definitions/cadre-training.ts';
import { heartTalk } from '../../../shared/registers/definitions/heart-talk.ts';
import { modelCampaign } from '../../../shared/registers/definitions/model-campaign.ts';
import { modelCriterion } from '../../../shared/registers/definitions/model-criterion.ts';
import { partnerUnit } from '../../../shared/registers/definitions/partner-unit.ts';
import { postClaim } from '../../../shared/registers/definitions/post-claim.ts';
import { premises } from '../../../shared/registers/definitions/premises.ts';
import { servicePost } from '../../../shared/registers/definitions/service-post.ts';
import { serviceRecord } from '../../../shared/registers/definitions/service-record.ts';
import { servingMember } from '../../../shared/registers/definitions/serving-member.ts';
import { volunteer } from '../../../shared/registers/definitions/volunteer.ts';
import type { AnyRegister, RowValues } from '../../../shared/registers/register.ts';
import {
  choiceOf,
  conditionsOfGroup,
  tallyRequestOf,
  usualChoice,
} from '../../../shared/registers/tally-choice.ts';
import { type TallyTable, tallyTable } from '../../../shared/registers/tally-table.ts';
import { makeLedger } from '../../support/ledgers.ts';

const today = '2026-11-25';

const homeUnits = (serviceRecord.tallies ?? []).find(({ by }) => by === 'servingMember.unit') ?? {
  label: '',
  by: '',
  sum: null,
};

async function save(ledger: Ledger, definition: AnyRegister, rows: readonly RowValues[]): Promise<number[]> {
  const { result } = await changeLedger(ledger, { kind: 'edit', label: '新增' }, async (changes) => {
    const ids: number[] = [];
    for (const values of rows) ids.push((await changes.insert(definition, values)).id);
    return ids;
  });
  return result;
}

/** The lines of a register's first tally. */
async function usualTally(ledger: Ledger, definition: AnyRegister, on = today) {
  const choice = usualChoice(definition, on);
  if (choice === null) throw new Error(`${definition.key} has no tally`);
  return tallyRows(ledger, tallyRequestOf(definition, choice));
}

describe('a tally of which something is demanded', () => {
  let ledger: Ledger;

  beforeAll(async () => {
    ledger = await makeLedger();
    const [wang = 0, li = 0, , gone = 0] = await save(ledger, cadre, [
      { name: '王芳' },
      { name: '李娜' },
      { name: '赵强' },
      { name: '钱进', leftOn: '2026-03-01' },
      { name: '孙立', leftOn: '2020-03-01' },
    ]);
    await save(ledger, cadreTraining, [
      { cadre: wang, topic: '基层治理', beganOn: '2026-03-02', days: 9 },
      { cadre: wang, topic: '党务', beganOn: '2026-09-02', days: 8 },
      { cadre: li, topic: '基层治理', beganOn: '2026-03-02', days: 12 },
      { cadre: li, topic: '去年的', beganOn: '2025-03-02', days: 20 },
      { cadre: gone, topic: '基层治理', beganOn: '2026-02-02', days: 2 },
    ]);
    await save(ledger, heartTalk, [
      { cadre: wang, talker: '周书记', on: '2026-02-10' },
      { cadre: wang, talker: '周书记', on: '2026-07-10' },
      { cadre: li, talker: '周书记', on: '2026-05-20' },
    ]);
  });

  it('shows everybody in office, with 0 who has nothing, most missing first; and who left with what he has', async () => {
    const lines = await usualTally(ledger, cadreTraining);
    expect(lines.map(({ text, rows, sum, target }) => [text, rows, sum, target])).toEqual([
      ['赵强', 0, 0, 15],
      ['李娜', 1, 12, 15],
      ['王芳', 2, 17, 15],
      ['钱进', 1, 2, null],
    ]);
  });

  it('says who has not been talked to in this half-year', async () => {
    const second = await usualTally(ledger, heartTalk);
    expect(second.filter(({ rows }) => rows === 0).map(({ text }) => text)).toEqual(['李娜', '赵强']);
    const first = await usualTally(ledger, heartTalk, '2026-06-01');
    expect(first.filter(({ rows }) => rows === 0).map(({ text }) => text)).toEqual(['赵强']);
  });

  it('leaves somebody out who is in the recycle bin', async () => {
    const [binned = 0] = await save(ledger, cadre, [{ name: '吴用' }]);
    const names = async () => (await usualTally(ledger, heartTalk)).map(({ text }) => text);
    expect(await names()).toContain('吴用');
    await changeLedger(ledger, { kind: 'edit', label: '删除' }, (changes) =>
      changes.remove(cadre, binned, 1),
    );
    expect(await names()).not.toContain('吴用');
  });

  it('reminds of each in office once: of who was never talked to, and of whose last talk is long ago', () => {
    const talks = dueRows(ledger.db, ledger.names, today).filter(({ label }) => label === '谈心谈话');
    expect(talks.map(({ register, name, on, text }) => [register, name, on, text])).toEqual([
      ['cadre', '李娜', '2026-11-20', '又满半年，应再谈一次'],
      ['cadre', '赵强', '2026-12-31', '还没有谈过话，这半年应谈一次'],
    ]);
  });
});

it('shows vacant posts first: what each needs, has and lacks; claims that ended do not count', async () => {
  const ledger = await makeLedger();
  const [patrol = 0, reading = 0] = await save(ledger, servicePost, [
    { name: '治安巡逻岗', places: 2 },
    { name: '义务教育岗', places: 1 },
    { name: '便民服务岗', places: 3 },
    { name: '行风监督岗' },
  ]);
  await save(ledger, postClaim, [
    { name: '王芳', post: patrol, claimedOn: '2026-01-05' },
    { name: '李娜', post: patrol, claimedOn: '2025-01-05', endedOn: '2026-01-05' },
    { name: '赵强', post: reading, claimedOn: '2026-01-05' },
    { name: '钱进', post: reading, claimedOn: '2026-01-05' },
  ]);
  const choice = usualChoice(postClaim, today);
  if (choice === null) throw new Error('no tally');
  const lines = await tallyRows(ledger, tallyRequestOf(postClaim, choice));
  const table = tallyTable(postClaim, choice, lines);
  const texts = ({ lines }: TallyTable) => lines.map(({ line, texts }) => [line.text, ...texts]);
  expect(table.columns.map(({ title }) => title)).toEqual(['需要人数', '已认领', '空缺']);
  expect(texts(table)).toEqual([
    ['便民服务岗', '3', '0', '3'],
    ['治安巡逻岗', '2', '1', '1'],
    ['义务教育岗', '1', '2', '已满'],
    ['行风监督岗', '—', '0', '—'],
  ]);
  expect(table.totals).toEqual([6, 3, 4]);
  const vacant = tallyTable(postClaim, { ...choice, onlyMissing: true }, lines);
  expect(texts(vacant).map(([name]) => name)).toEqual(['便民服务岗', '治安巡逻岗']);
});

it('says of a standard how many of its lines are met, how many there are, and how far that is in percent', async () => {
  const ledger = await makeLedger();
  const [house = 0, school = 0] = await save(ledger, modelCampaign, [
    { name: '柳岸路3幢' },
    { name: '河边课堂' },
    { name: '还没有标准' },
  ]);
  await save(ledger, modelCriterion, [
    { campaign: house, requirement: '楼道灯完好', metOn: '2026-05-12' },
    { campaign: house, requirement: '有公示栏' },
    { campaign: house, requirement: '消防器材齐全' },
    { campaign: school, requirement: '有课表', metOn: '2026-03-25' },
  ]);
  const choice = usualChoice(modelCriterion, today);
  if (choice === null) throw new Error('no tally');
  const lines = await tallyRows(ledger, tallyRequestOf(modelCriterion, choice));
  const table = tallyTable(modelCriterion, choice, lines);
  expect(table.columns.map(({ title }) => title)).toEqual(['条数', '已达标', '未达标', '进度']);
  expect(table.lines.map(({ line, texts }) => [line.text, ...texts])).toEqual([
    ['柳岸路3幢', '3', '1', '2', '33 %'],
    ['河边课堂', '1', '1', '全部达标', '100 %'],
    ['还没有标准', '—', '0', '—', '—'],
  ]);
  expect(table.totalTexts).toEqual(['4', '2', '2', '50 %']);
});

it('holds the sum of all groups against what they should reach together', async () => {
  const ledger = await makeLedger();
  const room = (name: string, area: number) => ({ name, use: '活动室', area });
  await save(ledger, premises, [room('活动室', 152), room('会议室', 200)]);
  const choice = usualChoice(premises, today);
  if (choice === null) throw new Error('no tally');
  const whole = async () =>
    tallyTable(premises, choice, await tallyRows(ledger, tallyRequestOf(premises, choice))).whole?.text;
  expect(await whole()).toBe('标准 400平方米，还差 48平方米');
  await save(ledger, premises, [room('阅览室', 48)]);
  expect(await whole()).toBe('标准 400平方米，已达到');
});

describe('a tally through a reference', () => {
  const units = ['税务局', '第一中学'];
  const service = fc.record({
    member: fc.nat(3),
    on: fc.constantFrom('2026-03-05', '2026-08-01'),
    hours: fc.integer({ min: 30, max: 600 }),
  });

  it('gives every home unit the hours of its members, and each figure opens the rows that it counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(service, { minLength: 1, maxLength: 20 }), async (entered) => {
        const ledger = await makeLedger();
        const [tax = 0, school = 0] = await save(
          ledger,
          partnerUnit,
          units.map((name) => ({ name })),
        );
        const homes = [tax, tax, school, null];
        const members = await save(
          ledger,
          servingMember,
          homes.map((unit, index) => ({ name: `党员${'甲乙丙丁'[index]}`, unit })),
        );
        const [helper = 0] = await save(ledger, volunteer, [{ name: '志愿者' }]);
        await save(ledger, serviceRecord, [
          ...entered.map(({ member, on, hours }) => ({
            on,
            hours,
            content: '清扫',
            servingMember: members[member] ?? 0,
          })),
          { on: '2026-03-05', hours: 60, content: '清扫', volunteer: helper },
        ]);
        const choice = choiceOf(homeUnits, today);
        const lines = await tallyRows(ledger, tallyRequestOf(serviceRecord, choice));
        const wanted = new Map<number | null, number>();
        for (const { member, hours } of entered) {
          const home = homes[member] ?? null;
          wanted.set(home, (wanted.get(home) ?? 0) + hours);
        }
        expect(new Map(lines.map(({ value, sum }) => [value, sum]))).toEqual(wanted);
        for (const { value, rows } of lines) {
          const where = [...conditionsOfGroup(serviceRecord, choice, value)];
          const listed = await listRows(ledger, { register: 'service-record', where, limit: 1 });
          expect(listed.total).toBe(rows);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('is refused through a field that is no reference, and by what is not for listing', async () => {
    const ledger = await makeLedger();
    const tally = (by: string) => tallyRows(ledger, { register: 'service-record', by, sum: null });
    await expect(tally('content.unit')).rejects.toThrow(Refusal);
    await expect(tally('servingMember.none')).rejects.toThrow(Refusal);
  });
});

it('groups dates by half-years', async () => {
  const ledger = await makeLedger();
  const [wang = 0] = await save(ledger, cadre, [{ name: '王芳' }]);
  const months = ['01', '06', '07', '12'];
  await save(
    ledger,
    cadreTraining,
    months.map((month) => ({ cadre: wang, topic: month, beganOn: `2025-${month}-15`, days: 1 })),
  );
  const tally = { label: '', by: 'beganOn', period: 'half', sum: 'days' } as const;
  const lines = await tallyRows(ledger, tallyRequestOf(cadreTraining, choiceOf(tally, today)));
  expect(lines.map(({ value, text, sum }) => [value, text, sum])).toEqual([
    ['2025-H1', '2025年上半年', 2],
    ['2025-H2', '2025年下半年', 2],
  ]);
});

it('adds up to what was entered, however it is grouped', async () => {
  const day = fc.integer({ min: 0, max: 730 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)));
  const training = fc.record({
    cadre: fc.nat(3),
    topic: fc.constantFrom('治理', '党务', '信访'),
    beganOn: day.map((date) => date.toISOString().slice(0, 10)),
    days: fc.integer({ min: 1, max: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(training, { minLength: 1, maxLength: 30 }), async (entered) => {
      const ledger = await makeLedger();
      const ids = await save(
        ledger,
        cadre,
        ['甲', '乙', '丙', '丁'].map((name) => ({ name })),
      );
      const rows = entered.map(({ cadre: index, ...rest }) => ({ ...rest, cadre: ids[index] ?? 0 }));
      await save(ledger, cadreTraining, rows);
      const whole = rows.reduce((sum, { days }) => sum + days, 0);
      const grouped = [
        { by: 'cadre', everyone: [] },
        { by: 'topic' },
        ...(['year', 'half', 'quarter', 'month'] as const).map((period) => ({ by: 'beganOn', period })),
      ];
      for (const by of grouped) {
        const lines = await tallyRows(ledger, { register: 'cadre-training', sum: 'days', ...by });
        expect(lines.reduce((sum, line) => sum + (line.sum ?? 0), 0)).toBe(whole);
        expect(lines.reduce((sum, line) => sum + line.rows, 0)).toBe(rows.length);
      }
    }),
    { numRuns: 8 },
  );
});
