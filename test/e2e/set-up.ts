import { execFileSync } from 'node:child_process';
import { build } from '../../tools/build.ts';
import { describeElectron } from '../../tools/electron-env.ts';
import { installDebianPackage } from '../support/debian-packages.ts';

const howTo =
  'No font on this machine has Chinese characters, so that screenshots would show boxes. On Debian or Ubuntu: apt-get install fonts-noto-cjk.';

/** Before the first spec: the program as it is now, something to run it in, and a font to see it with. */
export default async function setUp(): Promise<void> {
  await build();
  if (process.platform === 'linux' && !hasChineseFont()) await installDebianPackage('fonts-noto-cjk', howTo);
  console.log(`specs run in ${await describeElectron()}`);
}

/** fontconfig comes with Chromium; where it is missing there are no fonts either. */
function hasChineseFont(): boolean {
  try {
    return execFileSync('fc-list', [':lang=zh']).length > 0;
  } catch {
    return false;
  }
}
