#!/usr/bin/env node
// The command line's door. better-sqlite3 needs Node 22, and the sources are TypeScript that Node 24 runs as they are:
// an older Node hands over to the Node 24 that `npm ci` has brought.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

if (Number(process.versions.node.split('.')[0]) >= 24) {
  const { main } = await import('./cli.ts');
  process.exitCode = await main(process.argv.slice(2));
} else {
  const node = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
  if (!existsSync(node)) {
    process.stderr.write('缺少 Node 24。请先在项目文件夹里运行 npm ci，再试一次。\n');
    process.exit(1);
  }
  const again = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  process.exit(again.status ?? 1);
}
