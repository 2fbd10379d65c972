import { describe, expect, it } from 'vitest';
import {
  lostReminder,
  probationReminder,
} from '../../../shared/registers/definitions/party-member-reminders.ts';
import { termReminder } from '../../../shared/registers/definitions/party-organisation-reminders.ts';
import { addDays, daysUntil } from '../../../shared/registers/reminder.ts';

describe('due dates of members', () => {
  it('ends the probation a year after the meeting that accepted, and says so 30 days before', () => {
    expect(probationReminder.due({ joinedOn: '2025-12-05' }, '2026-11-25')).toMatchObject({
      on: '2026-12-05',
      from: '2026-11-05',
    });
  });

  it('ends a probation that began on 29 February on 28 February', () => {
    expect(probationReminder.due({ joinedOn: '2024-02-29' }, '2025-01-01')).toMatchObject({
      on: '2025-02-28',
    });
  });

  it('counts six months from the last contact', () => {
    expect(lostReminder.due({ lostSince: '2026-03-15' }, '2026-09-01')).toMatchObject({ on: '2026-09-15' });
  });

  it('reminds of nothing where only the month is known', () => {
    expect(probationReminder.due({ joinedOn: '2025-12' }, '2026-11-25')).toBeNull();
    expect(lostReminder.due({ lostSince: null }, '2026-11-25')).toBeNull();
  });
});

it('speaks of the end of a term six months before', () => {
  expect(termReminder.due({ termEndsOn: '2026-12-20' }, '2026-11-25')).toMatchObject({
    on: '2026-12-20',
    from: '2026-06-20',
  });
});

it('counts days over the ends of months and years', () => {
  expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  expect(daysUntil('2027-01-01', '2026-12-30')).toBe(2);
});
