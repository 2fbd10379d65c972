import { extname } from 'node:path';

/**
 * Address of a worker's file beside the module that starts it: a source where the sources run as they are, the built
 * file in the packed program.
 *
 * @param meta the starting module's `import.meta`
 * @param name without extension, e.g. `./job-worker`
 */
export function beside(meta: ImportMeta, name: string): URL {
  return new URL(`${name}${extname(meta.filename)}`, meta.url);
}
