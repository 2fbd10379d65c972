import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { needChromium } from '../test/support/chromium.ts';

const run = promisify(execFile);

const electron = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const standIn = join(import.meta.dirname, '../test/stand-in');

/** How long the fetching of Electron may take, in milliseconds. */
const fetchingMs = 180_000;

/** Whether there is a screen to show windows on: Electron does not start without. */
export function hasDisplay(): boolean {
  const { DISPLAY = '', WAYLAND_DISPLAY = '' } = process.env;
  return process.platform !== 'linux' || DISPLAY !== '' || WAYLAND_DISPLAY !== '';
}

/** Whether Electron's own executable is there and can run. */
export function hasElectron(): boolean {
  const pathFile = join(electron, 'path.txt');
  return (
    hasDisplay() && existsSync(pathFile) && existsSync(join(electron, 'dist', readFileSync(pathFile, 'utf8')))
  );
}

/**
 * Points everything that starts Electron (Playwright too) at the stand-in where the real executable cannot run. Electron's
 * package looks at this variable before it tries to fetch anything.
 */
export function chooseElectron(): void {
  if (!hasElectron()) process.env.ELECTRON_OVERRIDE_DIST_PATH ??= standIn;
}

/** Tries to fetch Electron's executable, as its package does at its first use. Where it is out of reach, that is all right. */
export async function fetchElectron(): Promise<void> {
  if (!hasDisplay() || hasElectron()) return;
  await run(process.execPath, [join(electron, 'install.js')], { timeout: fetchingMs }).catch((error: Error) =>
    console.log(`Electron's executable could not be fetched (${firstLine(error)})`),
  );
}

/**
 * Makes sure that what was chosen can run, and says what it is.
 *
 * @throws Error that says how to install a Chromium, if the stand-in has none and cannot install one by itself
 */
export async function describeElectron(): Promise<string> {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH !== standIn) return 'Electron itself';
  const chromium = await needChromium();
  const { stdout } = await run(chromium, ['--version']);
  return `the stand-in for Electron, with ${stdout.trim()} (${chromium})`;
}

/** What the installer said first; before that stands only the command. */
function firstLine(error: Error): string {
  return error.message.split('\n')[1] ?? error.message;
}
