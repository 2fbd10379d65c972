import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attachment } from '../../../../shared/registers/fields/attachment.ts';
import { expectStored, names, readAndCheck } from '../../../support/field-facts.ts';

const field = attachment({ label: '照片' });

it('cannot come from a workbook', () => {
  expect(readAndCheck(field, '照片.jpg')).toEqual({ value: null, codes: ['refuse:not-importable'] });
});

it('is shown as a count, and sorts by it', () => {
  expect(field.show(['a'.repeat(64)], names)).toBe('1 个附件');
  expect(field.compare(['a'], ['a', 'b'])).toBeLessThan(0);
});

it('is stored as SHA-256 names, and takes nothing else', () => {
  const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });
  fc.assert(
    fc.property(fc.array(hash, { minLength: 1, maxLength: 3 }), (hashes) => expectStored(field, hashes)),
  );
  expect(field.schema.safeParse(['../照片.jpg']).success).toBe(false);
});
