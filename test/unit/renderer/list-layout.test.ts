import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  droppedColumn,
  knownLayout,
  type ListLayout,
  movedColumn,
  toggledColumn,
  usualWidth,
} from '../../../renderer/registers/list/list-layout.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';

const layout: ListLayout = { columns: ['name', 'branch', 'gender', 'mobile'], widths: { branch: 300 } };
const columns = (changed: ListLayout) => changed.columns.join(' ');

test('a column moves by places, never before the name or past the end', () => {
  expect(columns(movedColumn(partyMember, layout, 'gender', -1))).toBe('name gender branch mobile');
  expect(columns(movedColumn(partyMember, layout, 'gender', 1))).toBe('name branch mobile gender');
  expect(columns(movedColumn(partyMember, layout, 'gender', -9))).toBe('name gender branch mobile');
  expect(columns(movedColumn(partyMember, layout, 'mobile', 1))).toBe(columns(layout));
  expect(columns(movedColumn(partyMember, layout, 'name', 2))).toBe(columns(layout));
});

test('a column dropped on another takes its place', () => {
  expect(columns(droppedColumn(partyMember, layout, 'mobile', 'branch'))).toBe('name mobile branch gender');
  expect(columns(droppedColumn(partyMember, layout, 'branch', 'mobile'))).toBe('name gender mobile branch');
  expect(columns(droppedColumn(partyMember, layout, 'branch', 'name'))).toBe(columns(layout));
});

test('a column is hidden and comes back last; the name stays', () => {
  const hidden = toggledColumn(partyMember, layout, 'branch');
  expect(columns(hidden)).toBe('name gender mobile');
  expect(columns(toggledColumn(partyMember, hidden, 'branch'))).toBe('name gender mobile branch');
  expect(columns(toggledColumn(partyMember, layout, 'name'))).toBe(columns(layout));
});

test('moving keeps exactly the same columns', () => {
  const moves = fc.array(fc.tuple(fc.constantFrom(...layout.columns), fc.integer({ min: -5, max: 5 })));
  fc.assert(
    fc.property(moves, (sequence) => {
      const moved = sequence.reduce<ListLayout>(
        (to, [key, by]) => movedColumn(partyMember, to, key, by),
        layout,
      );
      expect(moved.columns.toSorted()).toEqual(layout.columns.toSorted());
      expect(moved.columns[0]).toBe('name');
    }),
  );
});

test('a remembered layout loses columns that the register no longer has, and gets the name', () => {
  const old = { columns: ['gone', 'gender', 'gender'], widths: {} };
  expect(knownLayout(partyMember, old).columns).toEqual(['name', 'gender']);
});

test('a heading always fits its column', () => {
  for (const key of Object.keys(partyMember.fields)) {
    expect(usualWidth(partyMember, key)).toBeGreaterThan(partyMember.fields[key as 'name'].label.length * 16);
  }
});
