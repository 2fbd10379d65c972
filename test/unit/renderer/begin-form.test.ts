import { describe, expect, it } from 'vitest';
import { beginForm } from '../../../renderer/registers/form/begin-form.ts';
import { neighboursOf, readFormPlace } from '../../../renderer/registers/form/form-place.ts';
import { formReducer } from '../../../renderer/registers/form/form-reducer.ts';
import { changedValues, entryAt, isDirty } from '../../../renderer/registers/form/form-state.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { cardOf, ids, today } from './form-fixtures.ts';

const draft = {
  key: '',
  ledger: '',
  register: 'party-member',
  row: 12,
  revision: 1,
  at: '2026-11-25T09:30:00.000Z',
  content: { name: '王芳', entries: { remarks: { text: '甲' } } },
};

describe('a form that opens', () => {
  it('holds what a new row was asked for with, which is saved with it and lost with nothing typed', () => {
    const branch = { text: '第九党支部', value: 9 };
    const form = beginForm(partyMember, null, { name: ' 王芳' }, null, { branch }, today);
    expect(changedValues(form)).toEqual({ name: '王芳', branch: 9 });
    expect(isDirty(form)).toBe(false);
    const typed = formReducer(form, { type: 'commit', key: 'citizenId', entry: { text: ids.wang }, today });
    expect(isDirty(typed)).toBe(true);
  });

  it('leaves a draft to be offered, and takes it up unasked where the form was left to make a missing row', () => {
    const card = cardOf({ name: '王芳' }, {}, 3);
    expect(isDirty(beginForm(partyMember, card, {}, draft, {}, today))).toBe(false);
    const resumed = beginForm(partyMember, card, { resume: 'branch' }, draft, {}, today);
    expect(entryAt(resumed, 'remarks')).toEqual({ text: '甲', value: '甲' });
    expect(resumed.revision).toBe(1);
  });
});

describe('the place of a form', () => {
  it('is read as far as it is understood, and nothing else is believed', () => {
    expect(readFormPlace(null)).toEqual({});
    expect(readFormPlace({ ids: ['7'] })).toEqual({});
    expect(readFormPlace({ ids: [7, 3], other: true })).toEqual({ ids: [7, 3] });
  });

  it('has a row before and one after in the list it came from', () => {
    expect(neighboursOf([7, 3, 9], 3)).toEqual({ position: 2, total: 3, previous: 7, next: 9 });
    expect(neighboursOf([7, 3, 9], 7)).toMatchObject({ previous: null, next: 3 });
    expect(neighboursOf([7, 3, 9], 4)).toBeNull();
    expect(neighboursOf(undefined, 3)).toBeNull();
  });
});
