import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const places = [
  // Debian's own executable: `/usr/bin/chromium` is a script around it that adds keys for Google's services.
  '/usr/lib/chromium/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of an installed Chromium, STANDIN_CHROMIUM first; null if there is none. */
export function findChromium(): string | null {
  const { STANDIN_CHROMIUM, PATH = '' } = process.env;
  if (STANDIN_CHROMIUM !== undefined) return STANDIN_CHROMIUM;
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...places, ...onPath].find((path) => existsSync(path)) ?? null;
}
