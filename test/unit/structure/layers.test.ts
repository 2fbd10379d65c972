import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

/** What each part of the house may import; the first rule whose folder matches holds. */
const rules: readonly { readonly folder: string; readonly forbidden: RegExp; readonly why: string }[] = [
  {
    folder: 'shared/',
    forbidden:
      /^(node:|electron($|\/)|react|antd|better-sqlite3|kysely|exceljs|pdf)|^(electron|renderer|test)\//,
    why: 'shared holds rules only: no system, no screen, no storage',
  },
  {
    folder: 'renderer/',
    forbidden: /^(node:|electron$|better-sqlite3)|^(electron|test)\//,
    why: 'the screen speaks through the bridge',
  },
  {
    folder: 'electron/documents/',
    forbidden: /^electron$|^better-sqlite3|^kysely|^electron\/(?!documents\/)|^renderer\//,
    why: 'documents know neither ledger nor screen',
  },
  {
    folder: 'electron/workbooks/',
    forbidden: /^electron$|^better-sqlite3|^electron\/(?!workbooks\/|beside\.ts)|^renderer\//,
    why: 'reading a file knows nothing of the ledger',
  },
  {
    folder: 'electron/templates/',
    forbidden:
      /^electron$|^better-sqlite3|^kysely|^electron\/(?!(templates|workbooks|documents)\/)|^renderer\//,
    why: 'filling a form knows files and words, not where the words come from',
  },
  {
    folder: 'electron/ledger/',
    forbidden: /^electron$|^electron\/(?!ledger\/|documents\/atomic-file)|^renderer\//,
    why: 'the ledger knows neither documents nor callers',
  },
  ...['electron/shell/', 'electron/main.ts', 'electron/preload.ts'].map((folder) => ({
    folder,
    forbidden: /^renderer\/|^test\//,
    why: 'the shell loads the screen, it does not import it',
  })),
  {
    folder: 'electron/',
    forbidden: /^electron$|^renderer\/|^test\//,
    why: "only the shell imports 'electron'",
  },
];

const root = join(import.meta.dirname, '../../..');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
    .map((file) => join(folder, file));
}

/** Specifiers of a file's imports; relative ones as paths from the root. */
function imports(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/(?:\bfrom\s*|import\s*\(?\s*)'([^']+)'/g);
  return [...found].map(([, name = '']) =>
    name.startsWith('.') ? relative(root, normalize(join(root, dirname(file), name))) : name,
  );
}

test.each(['shared', 'electron', 'renderer'])(
  'every file of %s imports only what its layer may know',
  (folder) => {
    const offences = sources(folder).flatMap((file) => {
      const rule = rules.find((candidate) => file.startsWith(candidate.folder));
      return imports(file)
        .filter((name) => rule?.forbidden.test(name))
        .map((name) => `${file} imports ${name}: ${rule?.why}`);
    });
    expect(offences).toEqual([]);
  },
);
