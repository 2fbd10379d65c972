import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** A word for the state of these files: it changes when one is changed, added or removed. */
export function stamp(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(root, input))) {
    const { mtimeMs, size } = statSync(join(root, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

export function isUpToDate(stampFile: string, made: string): boolean {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === made;
}

/** Puts the folders of `out` into the place of those of the same name in `dist`, and notes what they were made of. */
export function replaceFolders(out: string, dist: string, stampFile: string, made: string): void {
  rmSync(stampFile, { force: true });
  for (const name of readdirSync(out)) {
    const old = join(out, `${name}.old`);
    if (existsSync(join(dist, name))) renameSync(join(dist, name), old);
    renameSync(join(out, name), join(dist, name));
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, made);
}

function filesOf(root: string, input: string): string[] {
  const path = join(root, input);
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [input];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}
