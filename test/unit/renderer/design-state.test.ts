import { expect, it } from 'vitest';
import { answerLines, answersFrom, moved, newField } from '../../../renderer/designs/design-state.ts';

it('gives a new field a key that no field of the design has, hidden ones too', () => {
  const first = newField([]);
  const second = newField([{ ...first, hidden: true }]);
  expect([first.key, second.key]).toEqual(['own1', 'own2']);
});

it('keeps the code of an answer that stays, and retires one that is gone instead of losing it', () => {
  const field = newField([]);
  const two = { ...field, answers: answersFrom(field, '在库\n借出\n') };
  expect(two.answers).toEqual([
    { code: 'a1', label: '在库' },
    { code: 'a2', label: '借出' },
  ]);
  const changed = { ...two, answers: answersFrom(two, '借出\n遗失\n借出') };
  expect(changed.answers).toEqual([
    { code: 'a2', label: '借出' },
    { code: 'a3', label: '遗失' },
    { code: 'a1', label: '在库', retired: true },
  ]);
  expect(answerLines(changed)).toBe('借出\n遗失');
});

it('moves a field by one place, and none off the end', () => {
  const first = newField([]);
  const fields = [first, newField([first])];
  expect(moved(fields, 1, -1).map(({ key }) => key)).toEqual(['own2', 'own1']);
  expect(moved(fields, 1, 1)).toBe(fields);
});
