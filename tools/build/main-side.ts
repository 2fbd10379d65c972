import { isAbsolute, join } from 'node:path';
import { build, type InlineConfig } from 'vite';

/** Every file that is started and not imported: the program and its worker threads (see `electron/beside.ts`). */
const entries = [
  'electron/main.ts',
  'electron/service/ledger-service.ts',
  'electron/jobs/job-worker.ts',
  'electron/workbooks/xls-worker.ts',
];

/** Packages, Node and Electron are there when the program runs; only our own files are built. */
const external = (id: string) => !id.startsWith('.') && !isAbsolute(id);

/**
 * The main side, file by file, in the folders of the sources: a worker thread finds its file beside the module that
 * starts it, and an error's place says which source it is.
 */
export async function buildMainSide(root: string, out: string): Promise<void> {
  await build(
    forNode(root, out, {
      input: entries.map((entry) => join(root, entry)),
      external,
      output: {
        format: 'es',
        preserveModules: true,
        preserveModulesRoot: root,
        entryFileNames: '[name].js',
      },
    }),
  );
  await build(
    forNode(root, join(out, 'electron'), {
      input: join(root, 'electron/preload.ts'),
      // A sandboxed preload is one CommonJS file that can require nothing but Electron.
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    }),
  );
}

function forNode(
  root: string,
  outDir: string,
  rolldownOptions: NonNullable<NonNullable<InlineConfig['build']>['rolldownOptions']>,
): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { ssr: true, target: 'node24', outDir, emptyOutDir: false, minify: false, rolldownOptions },
  };
}
