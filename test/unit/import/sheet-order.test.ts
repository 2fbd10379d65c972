import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import { inOrderOfReference } from '../../../shared/registers/import/sheet-order.ts';

const sheets = (...registers: (string | null)[]) => registers.map((register) => ({ register }));
const order = (...registers: (string | null)[]) =>
  inOrderOfReference(sheets(...registers)).map(({ register }) => register);

describe('the order of a collection', () => {
  it('is units before their gifts, volunteers before their hours', () => {
    expect(order('co-building', 'service-record', 'volunteer', 'partner-unit')).toEqual([
      'volunteer',
      'service-record',
      'partner-unit',
      'co-building',
    ]);
  });

  it('is that of the file where nothing points to anything', () => {
    expect(order('award', 'premises', null, 'award')).toEqual(['award', 'premises', null, 'award']);
  });

  it('loses no sheet, and no register comes before one that it points to, unless that one points back', () => {
    const targets = new Map(
      shippedRegisters.map(({ key, fields }) => [key, Object.values(fields).map(({ target }) => target)]),
    );
    const collection = fc.shuffledSubarray(shippedRegisters.map(({ key }) => key));
    fc.assert(
      fc.property(collection, (keys) => {
        const ordered = order(...keys);
        expect(ordered.toSorted()).toEqual(keys.toSorted());
        for (const [place, key] of ordered.entries()) {
          const later = ordered.slice(place + 1);
          const early = targets.get(key ?? '')?.filter((target) => later.includes(target)) ?? [];
          expect(early.filter((target) => !targets.get(target ?? '')?.includes(key))).toEqual([]);
        }
      }),
    );
  });
});
