import { describe, expect, it } from 'vitest';
import { registerOf, registers } from '../../../shared/registers/definitions/index.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { partyOrganisation } from '../../../shared/registers/definitions/party-organisation.ts';
import type { Field, FieldValue } from '../../../shared/registers/field.ts';
import { pathField } from '../../../shared/registers/field-path.ts';
import { normaliseHeading } from '../../../shared/registers/import/heading.ts';
import { layoutFields, layoutOf } from '../../../shared/registers/print-layout.ts';
import { type AnyRegister, fieldOf, type RowValues, rowSchema } from '../../../shared/registers/register.ts';
import { checkRow, completeRow } from '../../../shared/registers/row-check.ts';
import { groupingFields, isDate, summableFields } from '../../../shared/registers/tally.ts';
import { today } from '../../support/field-facts.ts';

/** Every field key that a definition names anywhere. */
function keysNamedBy(definition: AnyRegister): readonly string[] {
  const { nameField, parentField, matchBy, search, indexes, views, workbook, print } = definition;
  return [
    ...[nameField, parentField ?? nameField, print.sectionBy ?? nameField],
    ...[matchBy, indexes].flat(2),
    ...[search.names, search.numbers, search.texts, workbook.columns].flat(),
    ...views.flatMap(({ columns, sort }) => [...columns, ...sort.map(({ field }) => field)]),
    ...print.columns.flatMap(({ field, orElse }) => [field, orElse ?? field]),
    ...print.totals.flatMap((total) =>
      'sums' in total ? [total.sums] : total.counts === 'all' ? [] : Object.keys(total.counts),
    ),
  ];
}

describe.each(registers.map((definition) => [definition.label, definition] as const))(
  '%s',
  (_label, definition) => {
    it('names only fields that it has', () => {
      const fields = Object.keys(definition.fields);
      expect(keysNamedBy(definition).filter((key) => !fields.includes(key))).toEqual([]);
    });

    it('gives no heading to two fields', () => {
      const headings = Object.values(definition.fields).flatMap(({ label, aliases }) => [
        ...new Set([label, ...aliases].map(normaliseHeading)),
      ]);
      expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
    });

    it('points only into registers that there are', () => {
      const targets = Object.values(definition.fields).flatMap(({ target }) => target ?? []);
      expect(targets.filter((target) => !registers.some(({ key }) => key === target))).toEqual([]);
    });

    it('matches imported rows by a unique field or by several together', () => {
      for (const keys of definition.matchBy)
        expect(keys.length > 1 || definition.fields[keys[0] ?? '']?.unique).toBe(true);
    });

    it('is called by a text: only that can be searched by pinyin and sorted like a roster', () => {
      expect(definition.fields[definition.nameField]?.type).toBe('text');
    });

    it('tallies and reminds by fields that it has', () => {
      const keys = [
        ...(definition.tallies ?? []).flatMap(({ sum, within }) => [sum ?? [], within ?? []].flat()),
        ...(definition.reminders ?? []).flatMap(({ where }) => where.map(({ field }) => field)),
        ...(definition.recurring ?? []).flatMap(({ to, latest }) => [to, latest]),
      ];
      expect(keys.filter((key) => definition.fields[key] === undefined)).toEqual([]);
      for (const { by, sum } of definition.tallies ?? []) {
        expect(groupingFields(definition)).toContain(by);
        expect(pathField(definition, by).sensitive).toBe(false);
        if (sum !== null) expect(summableFields(definition)).toContain(sum);
      }
    });

    it('demands only of rows of the register that it points to, by fields which that one has', () => {
      const demands = [
        ...(definition.tallies ?? []).map(({ by, everyone, target }) => ({
          by,
          where: [...(everyone ?? []), ...(typeof target === 'string' ? [{ field: target }] : [])],
        })),
        ...(definition.recurring ?? []).map(({ to, where }) => ({ by: to, where })),
      ];
      for (const { by, where = [] } of demands) {
        if (where.length === 0) continue;
        const { fields } = registerOf(pathField(definition, by).target ?? '');
        expect(where.filter(({ field }) => fields[field] === undefined)).toEqual([]);
      }
    });

    it('sets its other sheets from fields that it has', () => {
      for (const layout of definition.layouts ?? []) {
        const { field } = layout.span;
        const keys = [...layoutFields(layout), ...(layout.mergeBy ?? []), layout.sectionBy ?? field, field];
        expect(keys.filter((key) => definition.fields[key] === undefined)).toEqual([]);
        expect(isDate(fieldOf(definition, field))).toBe(true);
      }
      const named = (definition.reminders ?? []).flatMap(({ layout }) => layout ?? []);
      for (const key of named) expect(layoutOf(definition, key).key).toBe(key);
    });

    it('has no two tallies that only their names tell apart', () => {
      const asked = (definition.tallies ?? []).map(({ by, period, sum, within }) =>
        JSON.stringify([by, period, sum, within]),
      );
      expect(new Set(asked).size).toBe(asked.length);
    });

    it('counts in its totals only codes that its tables have', () => {
      for (const total of definition.print.totals) {
        const counts = 'sums' in total || total.counts === 'all' ? {} : total.counts;
        for (const [key, code] of Object.entries(counts)) {
          const codes = definition.fields[key]?.choices?.entries.map((entry) => entry.code);
          expect(codes).toContain(code?.replace('!', ''));
        }
      }
    });

    it('takes a row with nothing in its optional fields, and none without the required ones', () => {
      const blank = Object.fromEntries(Object.keys(definition.fields).map((key) => [key, null]));
      const own = Object.entries(definition.fields)
        .filter(([, { required, blank }]) => required && blank === 'refuse')
        .map(([key, field]) => [key, sampleOf(field)] as const);
      const schema = rowSchema(definition);
      expect(schema.safeParse({ ...blank, ...Object.fromEntries(own) }).success).toBe(true);
      expect(schema.safeParse(blank).success).toBe(false);
      expect(schema.safeParse({ ...blank, ...Object.fromEntries(own), other: 1 }).success).toBe(false);
    });
  },
);

/** Some canonical value of a field. */
function sampleOf({ type, choices, schema }: Field): FieldValue {
  const samples: readonly FieldValue[] = [
    choices?.entries[0]?.code ?? '王芳',
    '王芳',
    '330621198001011236',
    '2026-01-05',
    '2026-01',
    1,
    true,
    [choices?.entries[0]?.code ?? ''],
    [1],
  ];
  const sample = samples.find((value) => schema.safeParse(value).success);
  if (sample === undefined) throw new Error(`no sample of ${type}`);
  return sample;
}

/** What the rules say of a member, without what the fields say of being blank. */
function memberCodes(values: RowValues): string[] {
  return checkRow(partyMember, values, { today, asked: new Set(Object.keys(values)) })
    .map(({ level, code }) => `${level}:${code}`)
    .filter((code) => !/missing-(name|id)$/.test(code));
}

describe('the rules of members', () => {
  it('fact 14: joining and full membership on one day is right from 1969 to 1977, and only then', () => {
    for (const day of ['1972-05-01', '1976-10-31', '1969-04-01', '1977-08-11', '1969', '1977-08'])
      expect(memberCodes({ joinedOn: day, fullOn: day })).not.toContain('warn:probation-short');
    for (const day of ['1969-03-31', '1977-08-12', '1977-09', '2018-06-20'])
      expect(memberCodes({ joinedOn: day, fullOn: day })).toContain('warn:probation-short');
  });

  it('a probation lasts one to two years, by the month where only months are known', () => {
    const codes = (joinedOn: string, fullOn: string) => memberCodes({ joinedOn, fullOn });
    expect(codes('2018-06-20', '2019-06-20')).toEqual([]);
    expect(codes('2018-06-20', '2019-06')).toEqual([]);
    expect(codes('2018-06-20', '2019-06-19')).toEqual(['warn:probation-short']);
    expect(codes('2018-06', '2020-06-30')).toEqual([]);
    expect(codes('2018-06-20', '2020-06-21')).toEqual(['warn:probation-long']);
    expect(codes('1972-05-01', '1973-05-01')).toEqual([]);
    expect(codes('1972-05-01', '1972-11-01')).toEqual(['warn:probation-short']);
    expect(codes('1972-05', '1976-05')).toEqual(['warn:probation-long']);
    expect(codes('1950-06-20', '1950-09-20')).toEqual([]);
    expect(codes('1950-06-20', '1950-09-19')).toEqual(['warn:probation-short']);
    expect(codes('1950-06-20', '1952-06-21')).toEqual(['warn:probation-long']);
    expect(codes('2018-06-20', '2018-06-19')).toEqual(['refuse:full-before-joined']);
  });

  it('nobody joins before the 18th birthday', () => {
    const codes = (bornOn: string, joinedOn: string) => memberCodes({ bornOn, joinedOn });
    expect(codes('1980-01-05', '1998-01-05')).toEqual([]);
    expect(codes('1980-01-05', '1998-01')).toEqual([]);
    expect(codes('1980-01-05', '1998-01-04')).toEqual(['warn:joined-under-18']);
    expect(codes('1961-08-01', '1979-01-01')).toEqual(['warn:joined-under-18']);
  });

  it('a full member has a date of it, a probationary one has none', () => {
    expect(memberCodes({ kind: '1', joinedOn: '2018-06', fullOn: null })).toEqual(['warn:missing-full']);
    expect(memberCodes({ kind: '2', joinedOn: '2026-03', fullOn: '2026-04' })).toEqual([
      'warn:probationary-with-full',
    ]);
    expect(memberCodes({ kind: '2', joinedOn: '2026-03-10', fullOn: null })).toEqual([]);
  });

  it('birth date and gender agree with the ID number, as far as they are known', () => {
    const citizenId = '330621198001011236';
    expect(memberCodes({ citizenId, bornOn: '1980-01', gender: '1' })).toEqual([]);
    expect(memberCodes({ citizenId, bornOn: '1980-02' })).toEqual(['warn:born-mismatch']);
    expect(memberCodes({ citizenId, gender: '2' })).toEqual(['warn:gender-mismatch']);
  });

  it('a lost or floating member asks for one more answer', () => {
    expect(memberCodes({ lost: true, lostSince: null })).toEqual(['warn:missing-lost-since']);
    expect(memberCodes({ lost: false, lostSince: '2025-03' })).toEqual(['warn:lost-since-without-lost']);
    expect(memberCodes({ floating: true, floatingTo: null })).toEqual(['warn:missing-floating-to']);
  });

  it('a doubtful ID number fills in nothing', () => {
    expect(completeRow(partyMember, { citizenId: '330621198001011230' })).toEqual({
      citizenId: '330621198001011230',
    });
  });
});

describe('the rules of party organisations', () => {
  it('a term ends five years after the election unless it is given', () => {
    expect(completeRow(partyOrganisation, { electedOn: '2021-12-20' })).toMatchObject({
      termEndsOn: '2026-12-20',
    });
    expect(completeRow(partyOrganisation, { electedOn: '2024-02-29' })).toMatchObject({
      termEndsOn: '2029-02-28',
    });
    expect(completeRow(partyOrganisation, { electedOn: '2021-12-20', termEndsOn: '2024-12' })).toMatchObject({
      termEndsOn: '2024-12',
    });
  });

  it('a term does not end before it began', () => {
    const values = { name: '第一支部', electedOn: '2021-12-20', termEndsOn: '2021-12-19' };
    expect(checkRow(partyOrganisation, values, { today }).map(({ code }) => code)).toContain(
      'term-before-election',
    );
  });

  it.each([
    ['中共团结路社区委员会', 'committee'],
    ['中共团结路社区总支部委员会', 'general-branch'],
    ['中共团结路社区第一支部委员会', 'branch'],
    ['团结路社区第一党支部', 'branch'],
    ['第三党小组', 'group'],
  ])('the name %s says its kind', (name, kind) => {
    expect(completeRow(partyOrganisation, { name }).kind).toBe(kind);
  });
});
