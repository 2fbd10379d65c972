import { describe, expect, it } from 'vitest';
import {
  compareVersions,
  joinVersions,
  withEntries,
} from '../../../renderer/registers/form/compare-versions.ts';
import { formReducer } from '../../../renderer/registers/form/form-reducer.ts';
import {
  changedValues,
  entryAt,
  type FormState,
  startForm,
} from '../../../renderer/registers/form/form-state.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { cardOf, today } from './form-fixtures.ts';

const began = cardOf({ name: '王芳', education: '61', floating: false }, { mobile: '138****8000' });

function typed(texts: Readonly<Record<string, string>>): FormState {
  return Object.entries(texts).reduce(
    (state, [key, text]) => formReducer(state, { type: 'commit', key, entry: { text }, today }),
    startForm(partyMember, began),
  );
}

const retyped = (text: string) =>
  formReducer(formReducer(startForm(partyMember, began), { type: 'retype', key: 'mobile' }), {
    type: 'commit',
    key: 'mobile',
    entry: { text },
    today,
  });

describe('two versions of a row', () => {
  const theirs = cardOf(
    { name: '王方', education: '21', floating: false, remarks: '甲' },
    { mobile: '138****8000' },
    2,
  );

  it('differ where both changed a field differently; what only the other one changed is news', () => {
    const mine = typed({ name: '王舫', address: '团结路1号' });
    expect(compareVersions(mine, theirs, new Set(['name', 'education', 'remarks']))).toEqual({
      conflicts: [{ key: 'name', label: '姓名', mine: '王舫', theirs: '王方' }],
      news: [
        { key: 'education', label: '学历', mine: '普通高中', theirs: '大学' },
        { key: 'remarks', label: '备注', mine: '', theirs: '甲' },
      ],
    });
  });

  it('do not differ where both wrote the same', () => {
    expect(compareVersions(typed({ name: '王方' }), theirs, new Set(['name'])).conflicts).toEqual([]);
  });

  it('differ in a number that the other one changed, though its masked form looks the same', () => {
    const mine = retyped('13812348000');
    expect(compareVersions(mine, theirs, new Set(['mobile'])).conflicts).toEqual([
      { key: 'mobile', label: '手机号', mine: '13812348000', theirs: '138****8000' },
    ]);
    expect(compareVersions(mine, theirs, new Set(['name'])).conflicts).toEqual([]);
  });

  it('joined, keep what I chose of mine and everything else of theirs, on their revision', () => {
    const mine = typed({ name: '王舫', address: '团结路1号' });
    const joined = joinVersions(mine, theirs, new Set());
    expect(joined.revision).toBe(2);
    expect(changedValues(joined)).toEqual({ name: '王舫', address: '团结路1号' });
    expect(entryAt(joined, 'education').text).toBe('大学');
    expect(changedValues(joinVersions(mine, theirs, new Set(['name'])))).toEqual({ address: '团结路1号' });
  });

  it('joined, keep a number typed anew over one that is veiled', () => {
    const joined = joinVersions(retyped('13812348000'), theirs, new Set());
    expect(changedValues(joined)).toEqual({ mobile: '13812348000' });
  });
});

describe('a draft', () => {
  it('brings back what was typed, and nothing of fields that are no longer there', () => {
    const form = withEntries(startForm(partyMember, began), {
      name: { text: '王舫' },
      mobile: { text: '13900139000' },
      gone: { text: '甲' },
    });
    const read = formReducer(form, { type: 'commit-all', today });
    expect(changedValues(read)).toEqual({ name: '王舫', mobile: '13900139000' });
    expect(entryAt(read, 'gone').text).toBe('');
  });
});
