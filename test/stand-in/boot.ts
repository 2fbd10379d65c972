import { readFileSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What Electron's executable does before the program's own code runs. */
interface CommandLine {
  /** Modules to be required before the program. */
  readonly required: readonly string[];
  /** Port of Node's debugger; null if it was not asked for. */
  readonly inspectPort: number | null;
  /** For Chromium: `--name` or `--name=value`. */
  readonly switches: readonly (readonly [name: string, value: string])[];
  /** The program's folder. */
  readonly folder: string;
}

/** @throws Error if no folder of a program is given */
function parse(args: readonly string[]): CommandLine {
  const required: string[] = [];
  const switches: [string, string][] = [];
  let inspectPort: number | null = null;
  let folder: string | null = null;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    const [, name, value = ''] = /^--([^=]+)=?(.*)$/.exec(arg) ?? [];
    if (arg === '-r') {
      at += 1;
      required.push(args[at] ?? '');
    } else if (name === 'inspect') inspectPort = Number(value);
    else if (name !== undefined) switches.push([name, value]);
    else folder ??= resolve(arg);
  }
  if (folder === null) throw new Error("stand-in: the program's folder is missing, e.g. `electron .`");
  return { required, inspectPort, switches, folder };
}

/** `import` and `require` of 'electron' find the stand-in, whoever asks. */
function provideElectron(version: string): void {
  const url = new URL('./electron.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron'
        ? { url, format: 'module-typescript', shortCircuit: true }
        : next(specifier, context),
  });
  Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true });
  Object.defineProperty(process, 'type', { value: 'browser', enumerable: true });
}

// Not in the temporary folder, which every test has to itself: starting would be slower by a third.
enableCompileCache(join(import.meta.dirname, '../../node_modules/.cache/stand-in'));
const args = process.argv.slice(2);
const { required, inspectPort, switches, folder } = parse(args);
const require = createRequire(import.meta.url);
provideElectron((require('electron/package.json') as { version: string }).version);
const { app, becomeReady } = await import('./app.ts');
const { program } = await import('./program.ts');

const { name, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
  readonly main: string;
};
Object.assign(program, { name, version });
// Before the required modules run: Playwright's takes its own switches out of the command line.
for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
process.argv = [join(import.meta.dirname, 'electron'), ...args];
process.on('SIGTERM', () => app.quit());
process.on('SIGINT', () => app.quit());

if (inspectPort !== null) inspector.open(inspectPort, '127.0.0.1');
for (const module of required) require(module);
await import(pathToFileURL(join(folder, main)).href);
await becomeReady();
