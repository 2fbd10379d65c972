import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redacted } from '../../../shared/messages/redact.ts';

describe('a report that a clerk may send on', () => {
  it('keeps where it happened', () => {
    const error = new TypeError('cannot read name');
    error.stack = 'TypeError: cannot read name\n    at listLine (electron/api/row-texts.ts:12:7)';
    expect(redacted(error)).toBe(error.stack);
  });

  it('names nobody and gives no number away', () => {
    expect(redacted(new Error('王芳 99010119800105123X 13800138000 柳岸路54号')).split('\n')[0]).toBe(
      'Error: □ ＃ ＃ □54号',
    );
  });

  it('holds no run of six figures and no two Chinese characters, whatever was thrown', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'王芳李at 0123456789Xx.ts:') }), (text) => {
        expect(redacted(text)).not.toMatch(/\d{6}|\p{Script=Han}{2}/u);
      }),
    );
  });
});
