import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import { date } from '../../../shared/registers/fields/date.ts';
import { phone } from '../../../shared/registers/fields/phone.ts';
import { text } from '../../../shared/registers/fields/text.ts';
import { plainRegister } from '../../../shared/registers/plain-register.ts';
import { addDays } from '../../../shared/registers/reminder.ts';
import { dueOn, erasureOf, type RowFacts } from '../../../shared/retention/due.ts';
import { reasonWords, ruleWords } from '../../../shared/retention/rule-words.ts';

const today = '2026-11-25';
const bin = { binDays: 180 } as const;

/** A matter with somebody to answer: the contact goes, the matter stays. */
const matter = plainRegister({
  key: 'test-matter',
  label: '事项',
  group: 'residents',
  title: '事项台账',
  unit: '件',
  nameField: 'title',
  fields: {
    title: text({ label: '事项', required: true }),
    contactName: text({ label: '称呼' }),
    contactPhone: phone({ label: '电话' }),
    answeredOn: date({ label: '回访日期' }),
  },
  columns: ['title', 'contactName', 'contactPhone', 'answeredOn'],
  retention: [{ from: 'answeredOn', days: 90, what: ['contactName', 'contactPhone'] }],
});

const facts = (given: Partial<RowFacts>): RowFacts => ({
  id: 1,
  goneOn: null,
  from: [],
  filled: [],
  used: false,
  ...given,
});

describe('what is due', () => {
  const contact = (answeredOn: string | null, filled = true) =>
    erasureOf(facts({ from: [answeredOn], filled: [filled] }), matter.retention ?? [], bin, today);

  it('of a matter is the contact, 90 days after the answer: not a day earlier', () => {
    expect(contact(addDays(today, -90))).toEqual({
      id: 1,
      what: ['contactName', 'contactPhone'],
      because: 0,
    });
    expect(contact(addDays(today, -89))).toBeNull();
  });

  it('is nothing without an answer, and nothing once it is gone', () => {
    expect(contact(null)).toBeNull();
    expect(contact('2020-01-01', false)).toBeNull();
  });

  it('of a month or a year counts from its last day: nothing goes because a day is not known', () => {
    expect([dueOn('2024-02', 1), dueOn('2024', 1), dueOn('2024-02-10', 1)]).toEqual([
      '2024-03-01',
      '2025-01-01',
      '2024-02-11',
    ]);
    expect(dueOn('2026-08-27T09:00:00+08:00', 90)).toBe('2026-11-25');
  });

  it('of the bin is the whole row, whatever the rules say of its fields', () => {
    const gone = facts({ goneOn: addDays(today, -180), from: [today], filled: [true] });
    expect(erasureOf(gone, matter.retention ?? [], bin, today)).toEqual({
      id: 1,
      what: 'row',
      because: 'bin',
    });
  });

  it('is no row to which another of the ledger points', () => {
    const rules = [{ from: 'endedOn', days: 30, what: 'row' as const }];
    const old = { from: ['2020-01-01'], filled: [true] };
    expect(erasureOf(facts(old), rules, bin, today)).toEqual({ id: 1, what: 'row', because: 0 });
    expect(erasureOf(facts({ ...old, used: true }), rules, bin, today)).toBeNull();
  });

  it('is exactly what one of its dates makes due', () => {
    const aDate = fc
      .integer({ min: -1000, max: 1000 })
      .map((days) => addDays(today, days))
      .chain((day) => fc.constantFrom(day, day.slice(0, 7), day.slice(0, 4)));
    const aRule = fc.record({
      from: fc.constant('endedOn'),
      days: fc.integer({ min: 1, max: 800 }),
      what: fc.constantFrom('row' as const, ['a'], ['a', 'b']),
    });
    const aRow = fc.record({
      id: fc.nat(),
      goneOn: fc.option(aDate.map((text) => text.padEnd(10, '-01').slice(0, 10))),
      used: fc.boolean(),
      dates: fc.array(fc.tuple(fc.option(aDate), fc.boolean()), { minLength: 3, maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        aRow,
        fc.array(aRule, { maxLength: 3 }),
        fc.constantFrom(30, 90, 180, 365),
        (row, rules, binDays) => {
          const { dates, ...rest } = row;
          const given: RowFacts = {
            ...rest,
            from: dates.map(([on]) => on),
            filled: dates.map(([, is]) => is),
          };
          const passed = (on: string | null, days: number) => {
            if (on === null) return false;
            const last = new Date(`${on.padEnd(7, '-12').slice(0, 7)}-01T00:00:00Z`);
            if (on.length < 10) last.setUTCMonth(last.getUTCMonth() + 1, 0);
            const from = on.length === 10 ? Date.parse(on) : last.getTime();
            return Date.parse(today) - from >= days * 86_400_000;
          };
          const binned = passed(row.goneOn, binDays);
          const reached = rules.filter(
            (rule, at) => passed(dates[at]?.[0] ?? null, rule.days) && dates[at]?.[1],
          );
          const whole = binned || (!row.used && reached.some(({ what }) => what === 'row'));
          const fields = new Set(reached.flatMap(({ what }) => (what === 'row' ? [] : what)));
          const erasure = erasureOf(given, rules, { binDays }, today);
          if (whole) expect(erasure?.what).toBe('row');
          else expect(new Set(erasure?.what ?? [])).toEqual(fields);
        },
      ),
    );
  });
});

describe('the rules of the shipped registers', () => {
  const withRules = shippedRegisters.filter(({ retention = [] }) => retention.length > 0);

  it('are read as sentences', () => {
    const sentences = withRules.flatMap((definition) =>
      (definition.retention ?? []).map((rule) => `${definition.label}：${ruleWords(definition, rule)}`),
    );
    expect(sentences).toEqual([
      '流动党员：“离开日期”满 1 年，清除手机号码、流动党员活动证号、从事职业',
      '流动党员：“离开日期”满 3 年，整条清除',
      '报名人员：“公开选聘”的“结束日期”满 30 天，整条清除',
      '轮流照护：“服务日期”满 30 天，清除服务对象',
      '结对帮扶：“结束日期”满 30 天，清除帮扶对象、住址',
    ]);
    expect(reasonWords(matter, 'bin', { binDays: 365, historyDays: 1095, automatic: false })).toBe(
      '删除或撤销已满 1 年',
    );
  });

  it('count from a date of the row, or of the row that a reference of it points to', () => {
    for (const { fields, retention = [] } of withRules) {
      for (const { from, days } of retention) {
        const target =
          typeof from === 'string'
            ? fields[from]
            : pointedTo(fields[from.through]?.target)?.fields[from.field];
        expect(target?.type).toBe('date');
        expect(days).toBeGreaterThanOrEqual(1);
      }
    }
  });

  it('erase only fields that may be blank, and never the name of a row that stays', () => {
    for (const { fields, nameField, retention = [] } of withRules) {
      const erased = retention.flatMap(({ what }) => (what === 'row' ? [] : what));
      expect(erased.filter((key) => fields[key] === undefined || fields[key].required)).toEqual([]);
      expect(erased).not.toContain(nameField);
    }
  });
});

function pointedTo(key: string | null | undefined) {
  return shippedRegisters.find((definition) => definition.key === key);
}
