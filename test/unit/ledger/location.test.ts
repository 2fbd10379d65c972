import { cpSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLedger } from '../../../electron/ledger/create-ledger.ts';
import { mountedFileSystem, placeFacts, unsafePlace } from '../../../electron/ledger/location.ts';
import { partyMember } from '../../../shared/registers/definitions/party-member.ts';
import { liveRows } from '../../support/import-files.ts';
import { closedLedger, createTestLedger, freshPath, openTestLedger } from '../../support/ledger-folders.ts';
import { testNow } from '../../support/ledgers.ts';

/** Why a path alone is unsafe, whatever stands there. */
const reasonOf = (path: string, fileSystem: string | null = null) =>
  unsafePlace({ path, fileSystem, markers: [] });

describe('a sync folder is refused by its name', () => {
  it.each([
    ['C:\\Users\\李明\\OneDrive\\台账\\团结路.lianxin', 'OneDrive'],
    ['C:\\Users\\李明\\OneDrive - 柯桥街道\\团结路.lianxin', 'OneDrive'],
    ['/Users/li/Library/CloudStorage/OneDrive-Personal/团结路.lianxin', 'OneDrive'],
    ['D:\\坚果云\\团结路.lianxin', '坚果云'],
    ['D:\\我的坚果云\\团结路.lianxin', '坚果云'],
    ['/home/li/Nutstore Files/团结路.lianxin', '坚果云'],
    ['D:\\BaiduSyncdisk\\团结路.lianxin', '百度网盘'],
    ['E:\\BaiduNetdiskWorkspace\\团结路.lianxin', '百度网盘'],
    ['D:\\百度云同步盘\\团结路.lianxin', '百度网盘'],
    ['D:\\WPS云盘\\团结路.lianxin', 'WPS 云文档'],
    ['C:\\Users\\李明\\Documents\\WPS Cloud Files\\团结路.lianxin', 'WPS 云文档'],
    ['C:\\Users\\李明\\Documents\\WeChat Files\\wxid\\团结路.lianxin', '微信或企业微信的文件夹'],
    ['C:\\Users\\李明\\Documents\\xwechat_files\\团结路.lianxin', '微信或企业微信的文件夹'],
    ['D:\\微云\\团结路.lianxin', '微云'],
    ['D:\\微云同步盘\\团结路.lianxin', '微云'],
    ['C:\\Users\\李明\\iCloudDrive\\团结路.lianxin', 'iCloud'],
    ['/Users/li/Library/Mobile Documents/com~apple~CloudDocs/团结路.lianxin', 'iCloud'],
    ['C:\\Users\\李明\\Dropbox\\团结路.lianxin', 'Dropbox'],
    ['C:\\Users\\李明\\Dropbox (社区)\\团结路.lianxin', 'Dropbox'],
    ['G:\\我的云端硬盘\\团结路.lianxin', 'Google Drive'],
    ['/Users/li/Library/CloudStorage/GoogleDrive-li@example.com/团结路.lianxin', 'Google Drive'],
    ['D:\\阿里云盘\\团结路.lianxin', '阿里云盘'],
    ['D:\\天翼云盘\\团结路.lianxin', '天翼云盘'],
  ])('%s', (path, name) => {
    expect(reasonOf(path)).toBe(`同步盘（${name}）里`);
  });
});

describe('a folder that merely contains such a word is an ordinary place', () => {
  it.each([
    'D:\\微云小区\\团结路.lianxin',
    'D:\\台账\\微云小区.lianxin',
    'D:\\OneDrive说明\\团结路.lianxin',
    'D:\\关于停用坚果云的通知\\团结路.lianxin',
    'D:\\百度网盘使用培训\\团结路.lianxin',
    'D:\\BaiduNetdiskDownload\\团结路.lianxin',
    'D:\\WPS Office\\团结路.lianxin',
    'D:\\dropbox-export\\团结路.lianxin',
    'D:\\台账\\阿里云盘清理.lianxin',
    'C:\\Users\\李明\\Documents\\团结路.lianxin',
    '/home/li/文档/团结路.lianxin',
  ])('%s', (path) => {
    expect(reasonOf(path)).toBeNull();
  });
});

describe('a network share is refused', () => {
  it.each([
    ['\\\\server\\share\\团结路.lianxin', null],
    ['//server/share/团结路.lianxin', null],
    ['\\\\?\\UNC\\server\\share\\团结路.lianxin', null],
    ['/mnt/share/团结路.lianxin', 'cifs'],
    ['/mnt/share/团结路.lianxin', 'nfs4'],
    ['/mnt/share/团结路.lianxin', 'fuse.sshfs'],
  ])('%s on %s', (path, fileSystem) => {
    expect(reasonOf(path, fileSystem)).toBe('网络共享文件夹里');
  });

  it.each([
    ['\\\\?\\C:\\台账\\团结路.lianxin', null],
    ['/media/usb/团结路.lianxin', 'vfat'],
    ['/home/li/团结路.lianxin', 'ext4'],
  ])('and a local disk is not: %s on %s', (path, fileSystem) => {
    expect(reasonOf(path, fileSystem)).toBeNull();
  });

  it('even if its mount has a blank in its name, and only below that mount', () => {
    const mounts = [
      '/dev/sda1 / ext4 rw 0 0',
      '//server/share /mnt/社区\\040共享 cifs rw 0 0',
      '/dev/sdb1 /mnt/社区\\040共享/本机 ext4 rw 0 0',
    ].join('\n');
    expect(mountedFileSystem('/mnt/社区 共享/团结路.lianxin', mounts)).toBe('cifs');
    expect(mountedFileSystem('/mnt/社区 共享/本机/团结路.lianxin', mounts)).toBe('ext4');
    expect(mountedFileSystem('/mnt/社区 共享二/团结路.lianxin', mounts)).toBe('ext4');
  });
});

describe('a folder that a sync program has marked', () => {
  it.each([
    ['.stfolder', 'Syncthing'],
    ['.dropbox.cache', 'Dropbox'],
  ])('with %s is refused, however deep below', (marker, name) => {
    const folder = join(freshPath('共用'), '台账', '团结路.lianxin');
    mkdirSync(join(dirname(dirname(folder)), marker), { recursive: true });
    expect(unsafePlace(placeFacts(folder))).toBe(`同步盘（${name}）里`);
  });

  it.each(['.dropbox', '.nutstore'])('is not the home folder, where %s is only the settings', (settings) => {
    const home = freshPath('li');
    mkdirSync(join(home, settings), { recursive: true });
    expect(unsafePlace(placeFacts(join(home, '文档', '团结路.lianxin')))).toBeNull();
  });
});

describe('in a sync folder', () => {
  it('no ledger is made, and the reason given', async () => {
    const folder = join(freshPath('我的坚果云'), '团结路.lianxin');
    const office = { name: '团结路社区党委', level: '街道' };
    const making = createLedger(folder, { office, practice: false, now: testNow, appVersion: '0.0.0' });
    await expect(making).rejects.toMatchObject({
      code: 'ledger-place-unsafe',
      message: expect.stringContaining('“团结路.lianxin”要放在同步盘（坚果云）里'),
    });
  });

  it('a ledger that was copied there is not written, but can be read', async () => {
    const original = await closedLedger([{ name: '王芳' }]);
    const folder = join(freshPath('OneDrive - 柯桥街道'), basename(original));
    cpSync(original, folder, { recursive: true });
    await expect(openTestLedger(folder)).rejects.toMatchObject({
      code: 'ledger-elsewhere',
      message: expect.stringMatching(/放在同步盘（OneDrive）里.*或以只读方式查看/),
    });
    expect(liveRows(await openTestLedger(folder, 'read'), partyMember)).toHaveLength(1);
  });

  it('but a community called 微云小区 keeps its ledger where it likes', async () => {
    const ledger = await createTestLedger(join(freshPath('微云小区'), '微云.lianxin'));
    expect(ledger.connection.mode).toBe('write');
  });
});
