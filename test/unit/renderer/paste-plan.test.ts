import { describe, expect, test } from 'vitest';
import { planPaste, tiledBlock } from '../../../renderer/registers/list/blocks/paste-plan.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';

const shown = ['name', 'branch', 'gender', 'education'];
const plan = (block: readonly (readonly string[])[], at = 0) => planPaste(partyMember, block, shown, at);

describe('the columns of a pasted block', () => {
  test('are those of the list from the current one on', () => {
    expect(plan([['女', '大学']], 2)).toEqual({
      columns: ['gender', 'education'],
      rows: [['女', '大学']],
      headed: false,
      leftOut: [],
    });
  });

  test('are those its headings name, whatever the order, aliases included', () => {
    const planned = plan([
      ['序号', '文化程度', '姓 名'],
      ['1', '大学', '张三'],
      ['2', '大专', '李四'],
    ]);
    expect(planned.columns).toEqual(['education', 'name']);
    expect(planned.rows).toEqual([
      ['大学', '张三'],
      ['大专', '李四'],
    ]);
    expect(planned).toMatchObject({ headed: true, leftOut: ['不认识“序号”这一列，没有用上。'] });
  });

  test('one heading above one column is a heading; one cell that reads like one is an answer', () => {
    expect(plan([['手机号'], ['13800138000']])).toMatchObject({ headed: true, columns: ['mobile'] });
    expect(plan([['备注']])).toMatchObject({ headed: false, columns: ['name'], rows: [['备注']] });
  });

  test('what stands right of the last column is left out and said so', () => {
    expect(plan([['大学', '正式党员', '1980-01']], 3)).toMatchObject({
      columns: ['education'],
      rows: [['大学']],
      leftOut: ['右边有 2 列超出了名册的栏目，没有用上。'],
    });
  });

  test('a heading that comes twice is taken once', () => {
    const planned = plan([
      ['姓名', '性别', '姓名'],
      ['张三', '男', '李四'],
    ]);
    expect(planned).toMatchObject({ columns: ['name', 'gender'], rows: [['张三', '男']] });
    expect(planned.leftOut).toEqual(['“姓名”出现了两次，只用第一列。']);
  });

  test('blank lines at the end are no rows, those in between stay in their place', () => {
    expect(plan([['张三'], [''], ['李四'], [''], [' ']]).rows).toEqual([['张三'], [''], ['李四']]);
  });
});

describe('a block pasted into a chosen range', () => {
  test('is repeated where the range is a whole number of times as large', () => {
    expect(tiledBlock([['女']], 3, 1)).toEqual([['女'], ['女'], ['女']]);
    expect(tiledBlock([['a', 'b']], 2, 4)).toEqual([
      ['a', 'b', 'a', 'b'],
      ['a', 'b', 'a', 'b'],
    ]);
  });

  test('stays as it is otherwise', () => {
    expect(tiledBlock([['a'], ['b']], 3, 1)).toEqual([['a'], ['b']]);
    expect(tiledBlock([], 3, 1)).toEqual([]);
  });
});
