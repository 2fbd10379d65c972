import { dueOn, type Reminder } from '../reminder.ts';

interface Term {
  readonly termEndsOn: string | null;
}

/** 任期届满 of a person in an office: flagged a month before, and until the term is changed or the row removed. */
export const termEndReminder: Reminder<Term> = {
  label: '任期届满',
  where: [{ field: 'termEndsOn', op: 'filled' }],
  due: ({ termEndsOn }) =>
    termEndsOn?.length === 10 ? dueOn(termEndsOn, '任期届满，请调整或续任', 30) : null,
};
