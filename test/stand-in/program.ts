import { mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { Switches } from './switches.ts';

/** Which program runs, where it keeps its things, and how far it has come. */
export interface Program {
  name: string;
  version: string;
  ready: boolean;
  /** Quitting has begun and nothing has stopped it. */
  quitting: boolean;
  readonly switches: Switches;
}

export const program: Program = {
  name: 'Electron',
  version: '0.0.0',
  ready: false,
  quitting: false,
  switches: new Switches(),
};

const home = homedir();
const settings = process.env.XDG_CONFIG_HOME ?? join(home, '.config');

const folders = new Map<string, string>([
  ['home', home],
  ['appData', settings],
  ['temp', tmpdir()],
  ['documents', join(home, 'Documents')],
  ['downloads', join(home, 'Downloads')],
  ['desktop', join(home, 'Desktop')],
]);

/** @throws Error as Electron words it, for a name that has no folder */
export function folderOf(name: string): string {
  if (name === 'userData') return userDataFolder();
  const folder = folders.get(name);
  if (folder === undefined) throw new Error(`Failed to get '${name}' path`);
  return folder;
}

export function setFolder(name: string, folder: string): void {
  if (!isAbsolute(folder)) throw new Error('Path must be absolute');
  folders.set(name, folder);
}

function userDataFolder(): string {
  const folder = folders.get('userData') ?? join(settings, program.name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
