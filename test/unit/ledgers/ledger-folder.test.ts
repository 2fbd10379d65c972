import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ledgerFolderName,
  ledgerNameOf,
  parentOf,
  shownPath,
} from '../../../shared/ledgers/ledger-folder.ts';

describe('the folder of a ledger', () => {
  it.each([
    ['团结路社区', '团结路社区.lianxin'],
    ['团结路社区.lianxin', '团结路社区.lianxin'],
    [' 团结路 2026 ', '团结路 2026.lianxin'],
    ['党委/总支: "甲"', '党委总支 甲.lianxin'],
    ['2026.', '2026.lianxin'],
    ['???', '账本.lianxin'],
  ])('called %j is %j', (name, folder) => {
    expect(ledgerFolderName(name)).toBe(folder);
  });

  it('has a name that Windows allows, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const folder = ledgerFolderName(name);
        expect(folder).toMatch(/^[^\\/:*?"<>|\p{Cc}]*[^\\/:*?"<>|\p{Cc} .]\.lianxin$/u);
        expect(ledgerFolderName(folder)).toBe(folder);
      }),
    );
  });

  it.each([
    ['D:\\台账\\团结路社区.lianxin', '团结路社区'],
    ['/home/a/台账/团结路社区.lianxin/', '团结路社区'],
    ['D:\\旧电脑', '旧电脑'],
  ])('%s is called %s', (folder, name) => {
    expect(ledgerNameOf(folder)).toBe(name);
  });
});

describe('the folder that a path lies in', () => {
  it.each([
    ['D:\\台账\\甲.lianxin', 'D:\\台账'],
    ['D:\\甲.lianxin', 'D:\\'],
    ['\\\\server\\share\\甲.lianxin', '\\\\server\\share'],
    ['/home/a/甲.lianxin/', '/home/a'],
    ['/甲.lianxin', '/'],
  ])('is of %s: %s', (path, parent) => {
    expect(parentOf(path)).toBe(parent);
  });
});

describe('a shown path', () => {
  it.each([
    ['D:\\台账', 'D:\\台账\\甲.lianxin'],
    ['D:\\', 'D:\\甲.lianxin'],
    ['/home/a', '/home/a/甲.lianxin'],
  ])('in %s is written as its system writes it', (parent, path) => {
    expect(shownPath(parent, '甲.lianxin')).toBe(path);
  });
});
