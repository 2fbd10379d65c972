import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');
const packageFile = z.object({ version: z.string(), license: z.string() });

/** What goes out with the program: its dependencies, and what the built screen has inside it. */
function packagesGoingOut(): string[] {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const found = new Set(Object.keys(dependencies));
  for (const folder of ['electron', 'shared', 'renderer']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(ts|tsx|mjs)$/.test(file)) continue;
      const text = readFileSync(join(root, folder, file), 'utf8');
      for (const [, name] of text.matchAll(
        /(?:from |import \(?|import\()'((?:@[\w-]+\/)?[\w-][\w.-]*)(?=['/])/g,
      )) {
        if (name !== undefined && !builtinModules.includes(name)) found.add(name);
      }
    }
  }
  return [...found].sort();
}

it('the notices name every package that goes out with the program, with its version and licence', () => {
  const rows = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8').matchAll(
    /^\| (\S+) +\| (\d\S+) +\| (\S+) +\|$/gm,
  );
  const named = [...rows].map(([, name, version, licence]) => [name, version, licence]);
  const used = packagesGoingOut().map((name) => {
    const file = readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
    const { version, license } = packageFile.parse(JSON.parse(file));
    return [name, version, license];
  });
  expect(named).toEqual(used);
});
