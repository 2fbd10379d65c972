import { describe, expect, test } from 'vitest';
import {
  beginView,
  departs,
  layoutOf,
  nameProblem,
  nothingRemembered,
  removeView,
  renameView,
  saveView,
  viewsOf,
} from '../../../renderer/registers/list/saved-views.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';

const names = (remembered: typeof nothingRemembered) =>
  viewsOf(partyMember, remembered).map(({ name }) => name);
const women = {
  view: '全部党员',
  search: ' 王 ',
  where: [{ field: 'gender', op: 'is' as const, value: '2' }],
  sort: [{ field: 'bornOn', descending: true }],
};
const layout = { columns: ['name', 'bornOn'], widths: { bornOn: 200 } };
const saved = saveView(nothingRemembered, women, '女党员', layout);

describe('views', () => {
  test('the list begins with the first view of the definition', () => {
    expect(beginView(partyMember, nothingRemembered)).toEqual({
      view: '全部党员',
      search: '',
      where: [],
      sort: [{ field: 'name', descending: false }],
    });
  });

  test('a saved view brings back search, conditions, order and columns', () => {
    expect(names(saved)).toEqual(['全部党员', '预备党员', '女党员']);
    expect(beginView(partyMember, saved, '女党员')).toEqual({ ...women, view: '女党员', search: '王' });
    expect(layoutOf(partyMember, saved, '女党员')).toEqual(layout);
  });

  test('saving under the same name replaces it', () => {
    const again = saveView(saved, { ...women, where: [] }, '女党员', layout);
    expect(names(again)).toEqual(names(saved));
    expect(beginView(partyMember, again, '女党员').where).toEqual([]);
  });

  test('a view takes its columns along when it is renamed, and leaves none when it is removed', () => {
    const renamed = renameView(saved, '女党员', '妇女');
    expect(names(renamed)).toEqual(['全部党员', '预备党员', '妇女']);
    expect(layoutOf(partyMember, renamed, '妇女')).toEqual(layout);
    const removed = removeView(renamed, '妇女');
    expect(names(removed)).toEqual(['全部党员', '预备党员']);
    expect(removed.layouts).toEqual({});
  });

  test('a view that is gone gives way to the first one', () => {
    expect(beginView(partyMember, nothingRemembered, '女党员').view).toBe('全部党员');
  });

  test('conditions on fields that the register no longer has are dropped', () => {
    const old = saveView(
      nothingRemembered,
      { ...women, where: [{ field: 'gone', op: 'filled' }] },
      '旧视图',
      layout,
    );
    expect(beginView(partyMember, old, '旧视图').where).toEqual([]);
  });

  test('a list departs from its view as soon as it shows something else', () => {
    const begun = beginView(partyMember, saved, '女党员');
    expect(departs(partyMember, saved, begun)).toBe(false);
    expect(departs(partyMember, saved, { ...begun, sort: [] })).toBe(true);
  });

  test('names must be new and not empty', () => {
    expect(nameProblem(partyMember, saved, '  ')).not.toBeNull();
    expect(nameProblem(partyMember, saved, '全部党员')).not.toBeNull();
    expect(nameProblem(partyMember, saved, '女党员')).not.toBeNull();
    expect(nameProblem(partyMember, saved, '女党员', '女党员')).toBeNull();
    expect(nameProblem(partyMember, saved, '老党员')).toBeNull();
  });
});
