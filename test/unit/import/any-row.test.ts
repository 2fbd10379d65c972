import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell } from '../../../shared/registers/cell.ts';
import { registers } from '../../../shared/registers/definitions/index.ts';
import type { Field } from '../../../shared/registers/field.ts';
import { findHeader } from '../../../shared/registers/import/header.ts';
import { type JudgeContext, judgeRow } from '../../../shared/registers/import/judge-row.ts';
import { rowSchema } from '../../../shared/registers/register.ts';
import { inventedId, withoutBlanks } from '../../support/import-files.ts';

const context: JudgeContext = {
  today: '2026-11-24',
  references: { find: (_register, text) => (text === '第一支部' ? 1 : null), propose: () => -1 },
  existing: () => null,
  sameAgain: () => null,
  seenBefore: () => null,
};

/** Whatever may stand in a cell: nonsense, and what comes close to sense. */
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[\d年月日./: \-X男女是否无张王·（）]{0,24}$/),
  fc.double(),
  fc.integer({ min: -100_000, max: 20_000_000_000 }),
  fc.boolean(),
  fc.record({ serial: fc.double({ min: -10, max: 3_000_000, noNaN: true }), monthOnly: fc.boolean() }),
  fc.constantFrom<Cell>(
    '13800138000',
    '0575-84112233',
    19800105,
    1980.1,
    '1980.01',
    '汉',
    '本科',
    '是',
    '第一支部',
  ),
  fc.integer({ min: 0, max: 999 }).map((order) => inventedId('1980-01-01', order)),
  fc.constantFrom<Cell>('#N/A', '合计', '示例', '𠮷', '\u0000', '=1+1', '1'.repeat(40_000)),
);

/** Something that a field can take. */
function soundCell({ type, choices }: Field): Cell {
  switch (type) {
    case 'citizen-id':
      return inventedId('1980-01-01', 22);
    case 'date':
    case 'month':
    case 'date-time':
      return '2020-01-05';
    case 'integer':
    case 'money':
      return 1;
    case 'phone':
      return '13800138000';
    case 'reference':
    case 'references':
      return '第一支部';
    default:
      return choices?.entries[0]?.label ?? '王芳';
  }
}

it.each(registers.map((definition) => [definition.label, definition] as const))(
  'whatever a row of a list of %s holds, it is judged; what is accepted is what the register itself would accept',
  (_label, definition) => {
    const fields = Object.entries(definition.fields).filter(([, { type }]) => type !== 'computed');
    const headings = fields.map(([, { label }]) => label);
    // Half of the rows can be a record, with one or two cells in which anything may stand.
    const matched = new Set(definition.matchBy[0]);
    const record = fields.map(([key, field]) =>
      field.blank === 'refuse' || matched.has(key) ? soundCell(field) : null,
    );
    const row = fc.oneof(
      fc.array(cell, { maxLength: headings.length }),
      fc
        .array(fc.tuple(fc.nat(headings.length - 1), cell), { maxLength: 2 })
        .map((changes) => changes.reduce<Cell[]>((cells, [at, value]) => cells.with(at, value), [...record])),
    );
    let accepted = 0;
    const header = findHeader(definition, { rows: [{ number: 1, cells: headings }], merges: [] });
    if (header === null) throw new Error('no header');
    const schema = rowSchema(definition);
    const blank = Object.fromEntries(Object.keys(definition.fields).map((key) => [key, null]));
    fc.assert(
      fc.property(row, (cells) => {
        const outcome = judgeRow(definition, header, { number: 2, cells }, context);
        if (outcome.kind === 'added') accepted += 1;
        if (outcome.kind === 'added')
          expect(schema.parse({ ...blank, ...withoutBlanks(outcome.values) })).toBeTruthy();
        if (outcome.kind === 'refused') expect(outcome.notices.length).toBeGreaterThan(0);
        if ('notices' in outcome)
          for (const { field, code, message } of outcome.notices) {
            expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
            expect(message).toMatch(/。$/);
            expect(field === null || field in definition.fields).toBe(true);
          }
      }),
      { numRuns: 1000 },
    );
    expect(accepted).toBeGreaterThan(100);
  },
);

it('a sound person with anything in the other columns is at worst refused, never lost', () => {
  const definition = registers.find(({ key }) => key === 'party-member');
  if (definition === undefined) throw new Error('no register of members');
  const columns = ['姓名', '身份证号', '性别', '民族', '出生日期', '手机号', '家庭住址', '备注'];
  const header = findHeader(definition, { rows: [{ number: 1, cells: columns }], merges: [] });
  if (header === null) throw new Error('no header');
  // A mark of a sample row takes a row out by itself.
  const others = cell.filter((value) => typeof value !== 'string' || !/样例|示例|范例|^例/.test(value));
  fc.assert(
    fc.property(fc.array(others, { maxLength: 6 }), (rest) => {
      const cells = ['王芳', inventedId('1980-01-01', 22), ...rest];
      expect(judgeRow(definition, header, { number: 2, cells }, context).kind).not.toBe('skipped');
    }),
    { numRuns: 1000 },
  );
});
