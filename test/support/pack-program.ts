import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };

const run = promisify(execFile);

/** Where @electron/fuses finds the switches in an executable, how many there are, and each one's state when new. */
const fuseWire = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09101000100';

export interface PackedProgram {
  readonly executable: string;
  readonly archive: string;
}

/**
 * Packs the program as for a release, with our configuration, around an executable that has nothing but the
 * fuses: what is in the archive, and how the fuses are set, does not depend on Electron's binary.
 */
export async function packProgram(folder: string): Promise<PackedProgram> {
  const electronDist = join(folder, 'electron');
  mkdirSync(join(electronDist, 'locales'), { recursive: true });
  writeFileSync(join(electronDist, 'electron'), `no Electron ${fuseWire}`, 'latin1');
  chmodSync(join(electronDist, 'electron'), 0o755);
  writeFileSync(join(electronDist, 'version'), packageJson.devDependencies.electron);
  for (const name of ['locales/zh-CN.pak', 'locales/en-US.pak', 'locales/ja.pak', 'LICENSE'])
    writeFileSync(join(electronDist, name), '');
  const command = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  const settings = [`-c.electronDist=${electronDist}`, `-c.directories.output=${join(folder, 'packed')}`];
  await run(process.execPath, [command, '--linux', 'dir', '--x64', ...settings], {
    cwd: join(import.meta.dirname, '../..'),
  });
  const program = join(folder, 'packed', 'linux-unpacked');
  return { executable: join(program, 'lianxin'), archive: join(program, 'resources', 'app.asar') };
}
