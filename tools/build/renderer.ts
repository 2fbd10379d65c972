import { cpSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';

/** What pdf.js fetches at run time, by address: the built screen has them under `pdfjs/`. */
const pdfjsFolders = ['cmaps', 'standard_fonts', 'wasm', 'iccs'];

const pages = ['index.html', 'crash.html'];

/** The screen: pages, scripts and styles as files of their own, for the content security policy allows nothing inline. */
export async function buildRenderer(root: string, out: string): Promise<void> {
  const renderer = join(root, 'renderer');
  const input = pages.map((page) => join(renderer, page)).filter((page) => existsSync(page));
  if (input.length === 0) throw new Error('renderer/ has no page yet: nothing to show');
  await build({
    root: renderer,
    configFile: false,
    logLevel: 'warn',
    // Relative addresses: the pages are served from app://lianxin/, the stand-in serves them from elsewhere.
    base: './',
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      outDir: join(out, 'renderer'),
      emptyOutDir: false,
      target: 'chrome150',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      // Read from the local disk, not from a network.
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
      // antd marks its files 'use client' for servers that render; there is no server here.
      rolldownOptions: { input, checks: { moduleLevelDirective: false } },
    },
  });
  const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  for (const folder of pdfjsFolders)
    cpSync(join(pdfjs, folder), join(out, 'renderer', 'pdfjs', folder), { recursive: true });
}
