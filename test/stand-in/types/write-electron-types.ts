import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Writes Electron's type declarations without its modules: where those are declared, TypeScript does not look at
 * `paths`, and the program would be checked against Electron instead of the stand-in.
 */
const electron = createRequire(import.meta.url).resolve('electron/electron.d.ts');
const folder = join(import.meta.dirname, '../../../out/electron-types');
mkdirSync(folder, { recursive: true });
writeFileSync(
  join(folder, 'electron.d.ts'),
  readFileSync(electron, 'utf8').replaceAll(/^declare module '.*?^\}$/gms, ''),
);
