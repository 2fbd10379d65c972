import { findChromium } from '../stand-in/find-chromium.ts';
import { installDebianPackage } from './debian-packages.ts';

const howTo =
  'Electron could not be had, and its stand-in needs a Chromium. Debian or Ubuntu: apt-get install chromium; elsewhere install Chromium or Chrome, or set STANDIN_CHROMIUM to its path.';

/**
 * Path of a Chromium, installed first where that can be done.
 *
 * @throws Error that says how to install one, elsewhere
 */
export async function needChromium(): Promise<string> {
  if (findChromium() === null) await installDebianPackage('chromium', howTo);
  const chromium = findChromium();
  if (chromium === null) throw new Error(howTo);
  return chromium;
}
