import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { secondPlaceFacts, secondPlaceProblem } from '../../../electron/ledger/backup/second-place.ts';
import { freshPath } from '../../support/ledger-folders.ts';

const well = { exists: true, insideLedger: false, onSameDisk: false };

describe('a second backup place', () => {
  it('on another disk that is plugged in is well', () => {
    expect(secondPlaceProblem(well)).toBeNull();
  });

  it.each([
    ['is not there', { ...well, exists: false }, '插好移动硬盘'],
    ['lies in the ledger itself', { ...well, insideLedger: true, onSameDisk: true }, '在账本里面'],
    ['lies on the same disk', { ...well, onSameDisk: true }, '在同一块硬盘上'],
  ])('that %s is complained of, with what to do', (_, facts, words) => {
    expect(secondPlaceProblem(facts)).toContain(words);
  });

  it.each([
    ['the ledger itself', '.', { exists: true, insideLedger: true, onSameDisk: true }],
    ['a folder in it', 'backups', { exists: true, insideLedger: true, onSameDisk: true }],
    ['a folder beside it', '../别处', { exists: true, insideLedger: false, onSameDisk: true }],
    [
      'a folder whose name begins with dots',
      '..别处',
      { exists: false, insideLedger: true, onSameDisk: false },
    ],
    [
      'a disk that is not plugged in',
      '../移动硬盘/备份',
      { exists: false, insideLedger: false, onSameDisk: false },
    ],
  ])('is looked at: %s', (_, way, facts) => {
    const ledger = freshPath('甲.lianxin');
    for (const folder of [join(ledger, 'backups'), join(ledger, '../别处')])
      mkdirSync(folder, { recursive: true });
    expect(secondPlaceFacts(join(ledger, way), ledger)).toEqual(facts);
  });
});
