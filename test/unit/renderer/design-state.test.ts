import { expect, it } from 'vitest';
import {
  draftField,
  movedField,
  newField,
  ofType,
  toDesign,
} from '../../../renderer/designs/design-state.ts';
import { ownAnswersOf, ownFieldOf } from '../../support/designs.ts';

it('gives a new field a key that no field of the design has, hidden ones too', () => {
  const first = newField([]);
  const second = newField([{ ...first, hidden: true }]);
  expect([first.key, second.key]).toEqual(['own1', 'own2']);
});

it('gives a field back as it was saved', () => {
  const state = ownFieldOf('own2', '状态', {
    type: 'choice',
    help: '现在在哪里',
    aliases: ['情况', '现状'],
    answers: [
      ...ownAnswersOf('在库', '借出'),
      { code: 'a3', label: '遗失', aliases: ['丢失'], retired: true },
    ],
  });
  expect(toDesign([draftField(state)])).toEqual([state]);
});

it('moves a field to any place but that of the name, and none off the end', () => {
  const name = newField([]);
  const second = newField([name]);
  const fields = [name, second, newField([name, second])];
  const keys = (from: number, to: number) => movedField(fields, from, to, 1).map(({ key }) => key);
  expect(keys(2, 1)).toEqual(['own1', 'own3', 'own2']);
  expect(keys(1, 0)).toEqual(['own1', 'own2', 'own3']);
  expect(keys(0, 2)).toEqual(['own1', 'own2', 'own3']);
  expect(keys(2, 3)).toEqual(['own1', 'own2', 'own3']);
});

it('adds up amounts and hours by itself, and prints no attachments, until somebody says otherwise', () => {
  const field = newField([]);
  expect(ofType(field, 'money')).toMatchObject({ total: true, onPaper: true });
  expect(ofType(field, 'integer')).toMatchObject({ total: false });
  expect(ofType(field, 'attachment')).toMatchObject({ onPaper: false, inList: true });
  expect(ofType(field, 'reference')).toMatchObject({ makeMissing: true });
});
