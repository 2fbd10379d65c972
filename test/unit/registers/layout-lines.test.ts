import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partyDues } from '../../../shared/registers/definitions/party-dues.ts';
import { layoutLines } from '../../../shared/registers/layout-lines.ts';
import { layoutConditions, layoutOf, usualSpan } from '../../../shared/registers/print-layout.ts';
import type { RowValues } from '../../../shared/registers/register.ts';

const names = { nameOf: (_: string, id: number) => `第${id}支部` };
const monthly = layoutOf(partyDues, 'monthly');
const arrears = layoutOf(partyDues, 'arrears');

const line = (name: string, month: string, due: number | null, paid: number | null): RowValues => ({
  ...{ name, month, due, paid, branch: 1, payer: 'wage', base: 300_000, paidOn: null, remarks: null },
});

const texts = (layout: typeof monthly, rows: readonly RowValues[]) =>
  layoutLines(partyDues, layout, rows, names, false).lines.map((cells) => cells.map(({ text }) => text));

describe('the sheet of a month', () => {
  it('has for each member what is due, what was paid, what is left, and room to sign', () => {
    const rows = [line('王芳', '2026-11', 1500, 1000), line('李娜', '2026-11', 4200, 5000)];
    expect(texts(monthly, rows).map((cells) => [cells[0], ...cells.slice(2)])).toEqual([
      ['王芳', '15.00', '10.00', '5.00', '', ''],
      ['李娜', '42.00', '50.00', '0.00', '', ''],
    ]);
    expect(layoutLines(partyDues, monthly, rows, names, false).totals).toEqual([
      null,
      null,
      5700,
      6000,
      500,
      null,
      null,
    ]);
  });

  it('leaves what is not known blank', () => {
    expect(texts(monthly, [line('王芳', '2026-11', null, null)])[0]?.slice(2, 5)).toEqual(['', '', '']);
  });
});

describe('the list of arrears', () => {
  it('has one line a member, with the months that are owed and how much altogether', () => {
    const rows = [
      line('王芳', '2026-09', 1500, null),
      line('李娜', '2026-09', 4200, 4200),
      line('王芳', '2026-10', 1500, 1000),
      line('赵强', '2026-10', 20, null),
    ];
    expect(texts(arrears, rows)).toEqual([
      ['王芳', '第1支部', '2026.09、2026.10', '20.00'],
      ['赵强', '第1支部', '2026.10', '0.20'],
    ]);
  });

  it('goes up to the month before today’s, which is not late yet', () => {
    expect(usualSpan(arrears, '2026-01-10')).toBe('2025-12');
    expect(usualSpan(monthly, '2026-01-10')).toBe('2026-01');
    expect(layoutConditions(arrears, '2025-12')).toEqual([{ field: 'month', op: 'to', value: '2025-12' }]);
    expect(layoutConditions(monthly, '2026-01')).toEqual([{ field: 'month', op: 'is', value: '2026-01' }]);
  });

  it('owes altogether what is left of every single row', () => {
    const row = fc
      .tuple(fc.constantFrom('王芳', '李娜', '赵强'), fc.option(fc.nat(10_000)), fc.option(fc.nat(10_000)))
      .map(([name, due, paid]) => line(name, '2026-10', due, paid));
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const owed = rows.map(({ due, paid }) =>
          typeof due === 'number' ? Math.max(0, due - (typeof paid === 'number' ? paid : 0)) : 0,
        );
        const { lines, totals } = layoutLines(partyDues, arrears, rows, names, false);
        expect(totals.at(-1)).toBe(owed.reduce((sum, each) => sum + each, 0));
        expect(lines.every((cells) => (cells.at(-1)?.figure ?? 0) > 0)).toBe(true);
        expect(new Set(lines.map((cells) => cells[0]?.text)).size).toBe(lines.length);
      }),
    );
  });
});
