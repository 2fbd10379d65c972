import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWire } from '../../stand-in/page/wire.ts';

const wire = makeWire();
const over = (value: unknown) => wire.unpack(wire.pack(value));

/** Values that structured clone carries, nested as they come. */
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined),
    fc.bigInt(),
    fc.date({ noInvalidDate: false }),
    fc.uint8Array(),
    fc.array(tie('value')),
    fc.dictionary(fc.oneof(fc.string(), fc.constant('$')), tie('value')),
    fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
    fc.array(fc.string()).map((items) => new Set(items)),
  ),
})).value;

test('what structured clone carries arrives as it was sent', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(over(value)).toStrictEqual(structuredClone(value));
    }),
  );
});

test('one object in two places, and one inside itself, stay one object', () => {
  const shared = { name: '柳岸' };
  const ring: { self?: unknown; both: unknown[] } = { both: [shared, shared] };
  ring.self = ring;
  const arrived = over(ring) as typeof ring;
  expect(arrived.self).toBe(arrived);
  expect(arrived.both[0]).toBe(arrived.both[1]);
});

test('an error keeps its name and its message', () => {
  expect(over(new RangeError('too long'))).toMatchObject({ name: 'RangeError', message: 'too long' });
});

test.each([
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['one deep inside', { rows: [{ open: () => 1 }] }],
])('%s cannot be sent, as in Electron', (_what, value) => {
  expect(() => wire.pack(value)).toThrow('An object could not be cloned.');
});

test('a kind that the program never sends is refused by its name', () => {
  expect(() => wire.pack(new Float64Array(1))).toThrow('stand-in: a Float64Array could not be cloned.');
});
