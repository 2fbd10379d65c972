import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { needChromium } from '../../support/chromium.ts';

const executable = join(import.meta.dirname, '../../stand-in/electron');
const probe = join(import.meta.dirname, '../../e2e/stand-in/probe');

/** Installing Chromium comes on top, on a machine that has none. */
const timeout = 600_000;

test('a window that goes with Chromium is closed for the program too, which ends as if it had been asked to', {
  timeout,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-lost-'));
  const chromium = join(folder, 'chromium');
  const pidFile = join(folder, 'pid');
  writeFileSync(chromium, `#!/bin/sh\necho $$ > '${pidFile}'\nexec '${await needChromium()}' "$@"\n`, {
    mode: 0o755,
  });
  const env = { ...process.env, PROBE_USER_DATA: join(folder, 'settings'), STANDIN_CHROMIUM: chromium };
  const program = spawn(executable, [probe], { env });
  const ended = once(program, 'exit');
  expect(String(await once(program.stdout, 'data'))).toBe('window is open\n');
  process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  expect(await ended).toEqual([0, null]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
