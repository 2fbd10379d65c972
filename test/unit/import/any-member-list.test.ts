import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell } from '../../../shared/registers/cell.ts';
import { isoDateToSerial } from '../../../shared/registers/cell.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import type { ReadContext } from '../../../shared/registers/field.ts';
import { findHeader } from '../../../shared/registers/import/header.ts';
import { type JudgeContext, judgeRow } from '../../../shared/registers/import/judge-row.ts';
import { fieldOf, type RowValues } from '../../../shared/registers/register.ts';
import { inventedId, withoutBlanks } from '../../support/import-files.ts';

const branches = ['第一支部', '第二支部', '第三支部'];

const references: ReadContext['references'] = {
  find: (_register, text) => branches.indexOf(text) + 1 || null,
  propose: () => -1,
};

const { entries: educations } = fieldOf(partyMember, 'education').choices ?? { entries: [] };
const { entries: peoples } = fieldOf(partyMember, 'ethnicity').choices ?? { entries: [] };

const years = (first: number, last: number) =>
  fc
    .date({ min: new Date(Date.UTC(first, 0)), max: new Date(Date.UTC(last, 11, 31)), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));

/** A sound member and the canonical row that importing him gives. */
const member = fc
  .record({
    name: fc.string({
      unit: fc.constantFrom(...'王李张刘陈杨黄赵周吴芳明军英华'),
      minLength: 2,
      maxLength: 4,
    }),
    born: years(1930, 1985),
    order: fc.integer({ min: 0, max: 999 }),
    ethnicity: fc.constantFrom(...peoples.map(({ code }) => code)),
    education: fc.constantFrom(...educations.map(({ code }) => code)),
    joined: years(2005, 2020),
    mobile: fc.integer({ min: 0, max: 999_999_999 }).map((tail) => `13${String(tail).padStart(9, '0')}`),
    branch: fc.integer({ min: 1, max: branches.length }),
  })
  .map(
    ({ name, born, order, ethnicity, education, joined, mobile, branch }): RowValues => ({
      ...{
        name,
        branch,
        citizenId: inventedId(born, order),
        gender: order % 2 === 1 ? '1' : '2',
        bornOn: born,
      },
      ...{ ethnicity, education, joinedOn: joined, mobile },
    }),
  );

const dateStyles: readonly ((iso: string) => Cell)[] = [
  (iso) => iso,
  (iso) => iso.replaceAll('-', '.'),
  (iso) => iso.replaceAll('-', '/'),
  (iso) => iso.replaceAll('-', ''),
  (iso) => `${Number(iso.slice(0, 4))}年${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`,
  (iso) => ({ serial: isoDateToSerial(iso) }),
  (iso) => isoDateToSerial(iso),
];

/** One way of writing each value down. */
function written(key: string, value: RowValues[string], style: number): Cell {
  const text = String(value);
  if (key === 'bornOn' || key === 'joinedOn') return dateStyles[style % dateStyles.length]?.(text) ?? text;
  if (key === 'mobile')
    return (
      [text, Number(text), `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`][style % 3] ?? text
    );
  if (key === 'branch') return branches[Number(value) - 1] ?? null;
  if (key === 'name') return style % 2 === 0 ? text : text.split('').join('　');
  const choices = fieldOf(partyMember, key).choices?.entries.find(({ code }) => code === value);
  if (choices === undefined) return text;
  const spellings = [choices.label, ...(choices.aliases ?? [])];
  return spellings[style % spellings.length] ?? text;
}

const keys = [
  'name',
  'branch',
  'citizenId',
  'gender',
  'ethnicity',
  'bornOn',
  'education',
  'joinedOn',
  'mobile',
];

it('whatever the order and names of columns and the style of dates, a list yields exactly its members', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(member, { selector: ({ citizenId }) => citizenId, minLength: 1, maxLength: 8 }),
      fc.shuffledSubarray(keys, { minLength: keys.length }),
      fc.infiniteStream(fc.nat(1000)),
      (members, order, styles) => {
        const style = () => styles.next().value;
        const headings = order.map((key) => {
          const { label, aliases } = fieldOf(partyMember, key);
          const names = [label, `*${label}`, ...aliases];
          return names[style() % names.length] ?? label;
        });
        const rows = members.map((values) => order.map((key) => written(key, values[key] ?? null, style())));
        const header = findHeader(partyMember, {
          rows: [['党员名册'], headings, ...rows].map((cells, index) => ({ number: index + 1, cells })),
          merges: [],
        });
        if (header === null) throw new Error(`no header in ${headings.join()}`);
        const context: JudgeContext = {
          today: '2026-11-24',
          references,
          existing: () => null,
          sameAgain: () => null,
          seenBefore: () => null,
        };
        const outcomes = rows.map((cells, index) =>
          judgeRow(partyMember, header, { number: index + 3, cells }, context),
        );
        expect(
          outcomes.map((outcome) => (outcome.kind === 'added' ? withoutBlanks(outcome.values) : outcome)),
        ).toEqual(members);
      },
    ),
    { numRuns: 300 },
  );
});
