import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../electron/shell/app-files.ts';

const hash = `ab${'0'.repeat(62)}`;
const open = {
  renderer: '/程序/renderer',
  previews: '/设置/previews',
  attachments: () => '/账本/attachments',
};
const closed = { ...open, attachments: () => null };

describe('the address of an attachment', () => {
  it('is its hash, and leads into the store of the open ledger', () => {
    expect(fileOf(`/attachment/${hash}`, open)).toEqual({
      path: `/账本/attachments/ab/${hash}`,
      attached: true,
    });
  });

  it('leads nowhere when no ledger is open', () => {
    expect(fileOf(`/attachment/${hash}`, closed)).toBeNull();
  });

  it.each([
    `/attachment/${hash}/`,
    `/attachment/${hash}.part`,
    `/attachment/${hash.toUpperCase()}`,
    `/attachment/ab/${hash}`,
    `/attachment/${hash.slice(1)}`,
    '/attachment/',
    '/attachment/../ledger.sqlite',
    '/attachment/..\\ledger.sqlite',
    `/attachment/${hash}\0`,
  ])('is nothing else: %j', (address) => {
    expect(fileOf(address, open)?.path ?? '').not.toContain('账本');
  });
});

it('no address leads out of the three folders', () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '',
    'attachment',
    'preview',
    'a',
    'b.pdf',
    hash,
    '\\..',
    '..\\..',
    '%2e%2e',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const file = fileOf(`/${parts.join('/')}`, open);
      if (file !== null)
        expect(file.path).toMatch(/^\/(程序\/renderer|设置\/previews|账本\/attachments)(\/|$)/);
    }),
  );
});
