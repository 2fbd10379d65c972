import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../electron/lianxin.mjs');

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `lianxin` as an administrator's script does: a process of its own. */
export function lianxin(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(process.execPath, [program, ...args], { maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

/** Runs a program of the repository as people do who have not installed it. */
export function npx(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const cwd = join(import.meta.dirname, '../..');
    execFile(
      'npx',
      ['--no-install', ...args],
      { cwd, shell: process.platform === 'win32' },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err });
      },
    );
  });
}

/** Runs a command whose reader goes away at once, as `| head` does. */
export function unread(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
    child.stdout?.destroy();
  });
}

/** Runs a command with --json that must succeed, and gives the one object it prints. */
export async function answer<Result>(...args: readonly string[]): Promise<Result> {
  const { code, out, err } = await lianxin(...args, '--json');
  if (code !== 0) throw new Error(`lianxin ${args.join(' ')} ended with ${code}: ${err}`);
  return JSON.parse(out) as Result;
}

/** A new ledger in a temporary folder. */
export async function newOffice(): Promise<{
  readonly folder: string;
  readonly ledger: string;
  path(name: string): string;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-cli-'));
  const ledger = join(folder, '团结路社区.lianxin');
  await answer('init', '--ledger', ledger, '--office', '团结路社区党委');
  return { folder, ledger, path: (name) => join(folder, name) };
}
