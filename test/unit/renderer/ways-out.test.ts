import { describe, expect, it } from 'vitest';
import { waysOut } from '../../../renderer/ledgers/ways-out.ts';
import type { FoundBackup, OpeningProblem } from '../../../shared/api/ledgers.ts';
import { ledgerMessages } from '../../../shared/messages/ledger.ts';

const backup: FoundBackup = {
  path: '/a.lianxin/backups/b.lxbackup',
  name: 'b.lxbackup',
  kind: '手动',
  at: '2026-11-24T09:30:00+08:00',
  size: 1,
  counts: {},
  office: '柳岸社区党委',
  beside: '/a.lianxin',
};

const problem = (given: Partial<OpeningProblem>): OpeningProblem => ({
  folder: '/a.lianxin',
  code: 'ledger-running',
  message: '',
  backup: null,
  readOnlyPossible: false,
  ...given,
});

describe('a ledger that did not open', () => {
  it.each(Object.keys(ledgerMessages))('because of %s is no dead end', (code) => {
    expect(waysOut(problem({ code }))).toContain('open-other');
  });

  it('because it is open elsewhere is tried again, or looked at', () => {
    expect(waysOut(problem({ readOnlyPossible: true }))).toEqual(['open-other', 'read-only', 'try-again']);
  });

  it('because it is damaged is restored, not tried again', () => {
    expect(waysOut(problem({ code: 'ledger-damaged', backup }))).toEqual([
      'open-other',
      'show-folder',
      'restore',
    ]);
  });

  it('because it is damaged and has no backup is shown, to be copied', () => {
    expect(waysOut(problem({ code: 'ledger-damaged' }))).toEqual(['open-other', 'show-folder']);
  });

  it('because it lies in a sync folder is looked at, or tried again when it was moved', () => {
    expect(waysOut(problem({ code: 'ledger-elsewhere', readOnlyPossible: true }))).toEqual([
      'open-other',
      'show-folder',
      'try-again',
      'read-only',
    ]);
  });

  it('because its disk is not plugged in is tried again', () => {
    expect(waysOut(problem({ code: 'ledger-away' })).at(-1)).toBe('try-again');
  });
});
