import { describe, expect, it } from 'vitest';
import { cadreTraining } from '../../../shared/registers/definitions/cadre-training.ts';
import { heartTalk } from '../../../shared/registers/definitions/heart-talk.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import {
  choiceOf,
  conditionsOf,
  conditionsOfGroup,
  presetOf,
  stillPossible,
  tallyRequestOf,
  usualChoice,
} from '../../../shared/registers/tally-choice.ts';

const today = '2026-11-25';
const days = usualChoice(cadreTraining, today);

describe('what a register is tallied by', () => {
  it('is the first of its own tallies, of this year', () => {
    expect(days).toEqual({
      by: 'cadre',
      period: 'month',
      sum: 'days',
      within: 'beganOn',
      span: '2026',
      onlyMissing: false,
    });
  });

  it('is of the half-year of today where something is due in each half-year', () => {
    expect(usualChoice(heartTalk, today)?.span).toBe('2026-H2');
    expect(usualChoice(heartTalk, '2026-06-30')?.span).toBe('2026-H1');
  });

  it('is its first answer where it names none, and never a personal one', () => {
    const choice = usualChoice(partyMember, today);
    expect(choice?.by).toBe('branch');
    expect(choice?.by).not.toBe('ethnicity');
  });

  it('knows its preset again, whatever the year', () => {
    if (days === null) throw new Error('no usual choice');
    expect(presetOf(cadreTraining, { ...days, span: '2020-H1' })?.target).toBe(15);
    expect(presetOf(cadreTraining, { ...days, sum: null })).toBeUndefined();
  });

  it('is given up when the register has lost a field of it', () => {
    if (days === null) throw new Error('no usual choice');
    expect(stillPossible(cadreTraining, days)).toBe(true);
    expect(stillPossible(cadreTraining, { ...days, by: 'gone' })).toBe(false);
    expect(stillPossible(partyMember, days)).toBe(false);
  });
});

it('asks the ledger for everybody of whom something is demanded, and for none in a choice of the clerk', () => {
  if (days === null) throw new Error('no usual choice');
  expect(tallyRequestOf(cadreTraining, days)).toMatchObject({
    where: [{ field: 'beganOn', op: 'is', value: '2026' }],
    everyone: [{ field: 'leftOn', op: 'blank' }],
    target: 15,
  });
  expect(tallyRequestOf(cadreTraining, { ...days, sum: null })).not.toHaveProperty('everyone');
});

describe('the rows behind a figure', () => {
  const [byMonth] = (cadreTraining.tallies ?? []).filter(({ period }) => period === 'month');
  const months = byMonth === undefined ? null : choiceOf(byMonth, today);

  it('are those of the group, within the year', () => {
    if (days === null) throw new Error('no usual choice');
    expect(conditionsOf(cadreTraining, days)).toEqual([{ field: 'beganOn', op: 'is', value: '2026' }]);
    expect(conditionsOfGroup(cadreTraining, days, 7)).toEqual([
      { field: 'beganOn', op: 'is', value: '2026' },
      { field: 'cadre', op: 'is', value: 7 },
    ]);
    expect(conditionsOfGroup(cadreTraining, days, null).at(-1)).toEqual({ field: 'cadre', op: 'blank' });
  });

  it('of a quarter are its three months', () => {
    if (months === null) throw new Error('no tally by month');
    expect(conditionsOfGroup(cadreTraining, months, '2026-Q3')).toEqual([
      { field: 'beganOn', op: 'from', value: '2026-07' },
      { field: 'beganOn', op: 'to', value: '2026-09' },
    ]);
    expect(conditionsOfGroup(cadreTraining, months, '2026-07')).toEqual([
      { field: 'beganOn', op: 'is', value: '2026-07' },
    ]);
  });
});
