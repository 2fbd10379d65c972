import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAmount } from '../../../shared/dues/due-amount.ts';
import { duesReminder } from '../../../shared/registers/definitions/party-dues-reminders.ts';
import { duesRule } from '../../../shared/registers/definitions/party-dues-rules.ts';

/** Yuan in, yuan out, as the rule speaks of them. */
const due = (payer: string, yuan: number | null) => {
  const fen = dueAmount(payer, yuan === null ? null : Math.round(yuan * 100));
  return fen === null ? null : (fen / 100).toFixed(2);
};

describe('the dues of a month (中组发〔2008〕3号)', () => {
  it('fact 12: the rate of the step holds for the whole wage', () => {
    expect([3000, 3000.01, 4200, 5000, 8000, 10_000, 12_500].map((wage) => due('wage', wage))).toEqual([
      '15.00',
      '30.00',
      '42.00',
      '50.00',
      '120.00',
      '150.00',
      '250.00',
    ]);
  });

  it('fact 12: pensioners have two steps, those on relief pay two jiao', () => {
    expect([3600, 5000, 6200].map((pension) => due('pension', pension))).toEqual(['18.00', '25.00', '62.00']);
    expect(due('fixed', null)).toBe('0.20');
  });

  it('are not reckoned for farmers, nor without a base', () => {
    expect(due('farmer', 20_000)).toBeNull();
    expect(due('wage', null)).toBeNull();
  });

  it('never fall when the wage rises, and are whole fen', () => {
    fc.assert(
      fc.property(fc.nat(5_000_000), fc.nat(100_000), (base, more) => {
        const [less = -1, greater = -1] = [base, base + more].map((fen) => dueAmount('wage', fen));
        expect(Number.isInteger(less)).toBe(true);
        expect(greater).toBeGreaterThanOrEqual(less ?? 0);
      }),
    );
  });
});

it('less than the rule asks is pointed out, unless the remarks say why', () => {
  const low = { payer: 'wage', base: 400_000, due: 2000, paid: 1000 };
  expect(duesRule(low).map(({ code }) => code)).toEqual(['due-below-rule', 'paid-below-due']);
  expect(duesRule({ ...low, remarks: '经党委批准少交' })).toEqual([]);
  expect(duesRule({ payer: 'wage', base: 400_000, due: 4000, paid: 5000 })).toEqual([]);
});

it('a month is due at its end, and is said more urgently after three and five months', () => {
  const said = (today: string) => duesReminder.due({ month: '2026-02' }, today);
  expect(said('2026-02-25')).toMatchObject({ on: '2026-02-28', from: '2026-02-21' });
  expect(said('2026-06-01')?.text).toContain('三个月');
  expect(said('2026-08-01')?.text).toContain('近六个月');
});
