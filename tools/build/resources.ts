import { cpSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundledFontFile } from '../../electron/documents/pdf/font-files.ts';

const resources = join(import.meta.dirname, '../../resources');

/** The sample office, and the typefaces from their npm packages: they are too large to be committed. */
export async function copyResources(out: string): Promise<void> {
  cpSync(resources, join(out, 'resources'), { recursive: true });
  const fonts = join(out, 'resources', 'fonts');
  mkdirSync(fonts, { recursive: true });
  for (const role of ['title', 'song', 'hei'] as const) {
    const file = bundledFontFile(role);
    cpSync(file, join(fonts, basename(file)));
  }
}
