import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron as electron } from '@playwright/test';
import { type PackedProgram, packProgram } from '../support/pack-program.ts';
import { expect, test } from './fixture.ts';

let folder = '';
let packed: PackedProgram;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = mkdtempSync(join(tmpdir(), 'lianxin-packed-'));
  packed = await packProgram(folder);
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the archive holds the built program and its packages, and no sources, tests or compilers', () => {
  const files = listPackage(packed.archive, { isPack: false });
  for (const needed of [
    '/package.json',
    '/LICENSE',
    '/THIRD-PARTY-NOTICES.md',
    '/dist/electron/main.js',
    '/dist/electron/preload.cjs',
    '/dist/electron/service/ledger-service.js',
    '/dist/electron/jobs/job-worker.js',
    '/dist/renderer/index.html',
    '/dist/renderer/crash.html',
    '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
  ])
    expect(files).toContain(needed);
  const unwanted =
    /^\/(test|tools|shared|electron|renderer|docs)\/|\.tsx?$|^\/node_modules\/(react|antd|electron|vite|typescript)\/|better-sqlite3\/(src|deps)\/|prebuilds\/(darwin|linuxmusl|.*arm64)/;
  expect(files.filter((file) => unwanted.test(file))).toEqual([]);
});

test('native modules and fonts lie beside the archive, where the system can read them', () => {
  const beside = `${packed.archive}.unpacked`;
  expect(existsSync(join(beside, 'node_modules/better-sqlite3/prebuilds/linux-x64.node'))).toBe(true);
  expect(existsSync(join(beside, 'dist/resources/sample-office/党员名册（样例）.xlsx'))).toBe(true);
});

test('the fuses shut every side door of the executable', async () => {
  const wire = await getCurrentFuseWire(packed.executable);
  const state = (fuse: FuseV1Options) => String.fromCharCode(wire[fuse] ?? 0);
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  expect(on.map(state)).toEqual(on.map(() => '1'));
  expect(off.map(state)).toEqual(off.map(() => '0'));
});

test('the unpacked archive starts by itself, makes the practice ledger and prints from it', async () => {
  const program = join(folder, 'program');
  extractAll(packed.archive, program);
  const app = await electron.launch({
    args: [program],
    env: { PATH: process.env.PATH ?? '', LIANXIN_USER_DATA: join(folder, 'settings'), ...overrides() },
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('heading').first().waitFor();
    const printed = await page.evaluate(async () => {
      const opened = await window.lianxin.openPracticeLedger({ job: 'practice', anew: false });
      if (!opened.ok) return opened;
      return window.lianxin.previewRegister({
        job: 'print',
        register: 'party-member',
        masked: true,
        sections: true,
        paper: 'A4',
        faces: 'bundled',
      });
    });
    expect(printed).toMatchObject({ ok: true, value: { rows: 152 } });
  } finally {
    await app.close();
  }
});

/** What chose Electron or its stand-in for these tests holds for the packed program too. */
function overrides(): Record<string, string> {
  const names = ['ELECTRON_OVERRIDE_DIST_PATH', 'STANDIN_CHROMIUM', 'DISPLAY', 'HOME'];
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
}
