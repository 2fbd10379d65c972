import { describe, expect, it } from 'vitest';
import { kindOf, undoWord } from '../../../renderer/history/batch-words.ts';

describe('an operation', () => {
  it.each([
    ['edit', '修改党员“王芳”', '修改', '撤销'],
    ['import', '导入《名册.xlsx》', '导入', '撤销'],
    ['undo', '撤销：修改党员“王芳”', '撤销', '重做'],
    ['undo', '重做：修改党员“王芳”', '重做', '撤销'],
    ['reveal', '查看党员“王芳”的手机号', '个人信息', '撤销'],
  ] as const)('of kind %s called %s is told as %s, and taken back by %s', (kind, label, word, back) => {
    expect([kindOf({ kind, label }), undoWord({ kind, label })]).toEqual([word, back]);
  });
});
