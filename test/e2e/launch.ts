import { join } from 'node:path';
import { type ElectronApplication, _electron as electron } from '@playwright/test';
import type { Bridge } from '../../shared/api/bridge.ts';

declare global {
  interface Window {
    readonly lianxin: Bridge;
  }
}

const root = join(import.meta.dirname, '../..');

/**
 * Starts the built program, in Electron or its stand-in.
 *
 * @param folder the program's settings are in `settings`, its ledgers in `账本`
 */
export function launchProgram(folder: string): Promise<ElectronApplication> {
  return electron.launch({
    cwd: root,
    args: ['.'],
    env: {
      ...definedOnly(process.env),
      LIANXIN_USER_DATA: join(folder, 'settings'),
      LIANXIN_HOME: join(folder, '账本'),
    },
  });
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
