import { describe, expect, test } from 'vitest';
import {
  type CellEdit,
  editOn,
  noEdits,
  refusedEdits,
  revisionOf,
  withEdit,
  withoutEdit,
} from '../../../renderer/registers/list/cell-edits.ts';

const line = { id: 7, revision: 3 };
const edit: CellEdit = {
  id: 7,
  field: 'mobile',
  text: '13800138000',
  state: 'saving',
  revision: null,
  reason: null,
  name: '张三',
};

describe('a cell that was typed into', () => {
  test('shows what was typed until the list has read the saved row', () => {
    const saving = withEdit(noEdits, edit);
    expect(editOn(saving, line, 'mobile')?.text).toBe('13800138000');
    expect(editOn(saving, line, 'name')).toBeUndefined();
    const saved = withEdit(saving, { ...edit, state: 'saved', revision: 4 });
    expect(editOn(saved, line, 'mobile')?.text).toBe('13800138000');
    expect(editOn(saved, { id: 7, revision: 4 }, 'mobile')).toBeUndefined();
  });

  test('keeps what was refused, whatever else happens to the row', () => {
    const refused = withEdit(noEdits, { ...edit, state: 'refused', reason: '不是手机号。' });
    expect(editOn(refused, { id: 7, revision: 9 }, 'mobile')?.reason).toBe('不是手机号。');
    expect(refusedEdits(refused).map(({ name }) => name)).toEqual(['张三']);
    expect(refusedEdits(withoutEdit(refused, 7, 'mobile'))).toEqual([]);
  });

  test('gives the next change of its row the revision that the ledger has by now', () => {
    const saved = withEdit(noEdits, { ...edit, state: 'saved', revision: 4 });
    expect(revisionOf(saved, line)).toBe(4);
    expect(revisionOf(saved, { id: 7, revision: 6 })).toBe(6);
    expect(revisionOf(saved, { id: 8, revision: 1 })).toBe(1);
  });
});
