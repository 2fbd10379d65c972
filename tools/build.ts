import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildHandbook } from './build/handbook.ts';
import { buildMainSide } from './build/main-side.ts';
import { buildRenderer } from './build/renderer.ts';
import { copyResources } from './build/resources.ts';
import { isUpToDate, replaceFolders, stamp } from './build/stamps.ts';

/** A part of the program that is built by itself, and what it is made of. */
interface Part {
  readonly name: string;
  /** Files and folders, from the repository's root: the part is built anew when one of them changes. */
  readonly inputs: readonly string[];
  /** Writes the part's folders into `out`. */
  build(out: string): Promise<void>;
}

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** What every part depends on: the build itself, the compiler's settings and the installed packages. */
const common = ['tools/build.ts', 'tools/build', 'tsconfig.json', 'package.json', 'package-lock.json'];

const parts: readonly Part[] = [
  { name: 'main side', inputs: ['electron', 'shared'], build: (out) => buildMainSide(root, out) },
  {
    name: 'renderer',
    inputs: ['renderer', 'shared', 'THIRD-PARTY-NOTICES.md'],
    build: (out) => buildRenderer(root, out),
  },
  {
    name: 'resources',
    inputs: ['resources', 'docs/手册.md', 'docs/pictures', 'electron/documents/pdf/font-files.ts'],
    async build(out) {
      await copyResources(out);
      buildHandbook(join(root, 'docs'), join(out, 'resources'));
    },
  },
];

/**
 * Builds the program into `dist/`: what has not changed since last time is left as it is, so that starting costs
 * nothing. A part is made beside the old one and put in its place when it is whole: a program that runs meanwhile
 * never sees half of it.
 */
export async function build(): Promise<void> {
  for (const { name, inputs, build } of parts) {
    const made = stamp(root, [...common, ...inputs]);
    const stampFile = join(dist, '.stamps', name);
    if (isUpToDate(stampFile, made)) continue;
    const began = performance.now();
    const out = join(dist, `.building-${process.pid}`);
    try {
      await build(out);
      replaceFolders(out, dist, stampFile, made);
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
    console.log(`built ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
}

if (import.meta.main) await build();
