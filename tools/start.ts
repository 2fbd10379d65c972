import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from './build.ts';
import { chooseElectron, describeElectron, fetchElectron, hasDisplay } from './electron-env.ts';

/** `npm start`: builds what has changed and opens the program, in Electron itself or in its stand-in. */
await build();
await fetchElectron();
chooseElectron();
const which = await describeElectron();
const where = hasDisplay() ? '' : '; there is no display, so nothing is seen (Ctrl+C ends it)';
console.log(`连心台账 runs in ${which}${where}`);

const executable = createRequire(import.meta.url)('electron') as string;
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const program = spawn(executable, [...asRoot, join(import.meta.dirname, '..'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ...(hasDisplay() ? { STANDIN_HEADED: '1' } : {}) },
});
// Ctrl+C reaches the program too, which closes the ledger first.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => program.kill('SIGTERM'));
program.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
