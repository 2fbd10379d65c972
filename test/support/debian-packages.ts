import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Packages on their way, by name: whoever asks meanwhile waits for the same. */
const installing = new Map<string, Promise<void>>();

/**
 * On a fresh Debian, as root (a build machine), installs a package that a test cannot do without, once.
 *
 * @param howTo what to do by hand on any other machine
 * @throws Error with `howTo` where it cannot be installed by itself
 */
export function installDebianPackage(name: string, howTo: string): Promise<void> {
  const under = installing.get(name) ?? install(name, howTo);
  installing.set(name, under);
  return under;
}

async function install(name: string, howTo: string): Promise<void> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !isDebian()) throw new Error(howTo);
  console.warn(`${name} is missing: installing it with apt-get, once, which may take some minutes`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await oneAtATime(['apt-get', 'update'], env);
  await oneAtATime(['apt-get', 'install', '--yes', '--no-install-recommends', name], env);
}

/** Tests run in processes of their own, and apt-get gives up where another one is at work. */
async function oneAtATime(command: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  await run('flock', [join(tmpdir(), 'lianxin-apt.lock'), ...command], { env, maxBuffer: 2 ** 26 });
}

function isDebian(): boolean {
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}
