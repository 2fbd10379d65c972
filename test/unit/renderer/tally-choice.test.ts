import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  conditionsOf,
  conditionsOfGroup,
  presetOf,
  stillPossible,
  usualChoice,
} from '../../../renderer/registers/tally/tally-choice.ts';
import { cadreTraining } from '../../../shared/registers/definitions/cadre-training.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';

const days = usualChoice(cadreTraining, 2026);

describe('what a register is tallied by', () => {
  it('is the first of its own tallies, of this year', () => {
    expect(days).toEqual({ by: 'cadre', period: 'month', sum: 'days', within: 'beganOn', year: 2026 });
  });

  it('is its first answer where it names none, and never a personal one', () => {
    const choice = usualChoice(partyMember, 2026);
    expect(choice?.by).toBe('branch');
    expect(choice?.by).not.toBe('ethnicity');
  });

  it('knows its preset again, whatever the year', () => {
    if (days === null) throw new Error('no usual choice');
    expect(presetOf(cadreTraining, { ...days, year: 2020 })?.target).toBe(15);
    expect(presetOf(cadreTraining, { ...days, sum: null })).toBeUndefined();
  });

  it('is given up when the register has lost a field of it', () => {
    if (days === null) throw new Error('no usual choice');
    expect(stillPossible(cadreTraining, days)).toBe(true);
    expect(stillPossible(cadreTraining, { ...days, by: 'gone' })).toBe(false);
    expect(stillPossible(partyMember, days)).toBe(false);
  });
});

describe('the rows behind a figure', () => {
  const [byMonth] = (cadreTraining.tallies ?? []).filter(({ period }) => period === 'month');
  const months = byMonth === undefined ? null : choiceOf(byMonth, 2026);

  it('are those of the group, within the year', () => {
    if (days === null) throw new Error('no usual choice');
    expect(conditionsOf(days)).toEqual([{ field: 'beganOn', op: 'is', value: '2026' }]);
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
