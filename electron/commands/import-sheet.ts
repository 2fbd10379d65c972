import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ReferenceNames } from '../../shared/registers/field.ts';
import type { ImportResult } from '../../shared/registers/import/outcome.ts';
import { commitImport } from '../import/commit-import.ts';
import { importResult } from '../import/import-result.ts';
import { StagingStore } from '../import/staging-store.ts';
import type { JobInput } from '../jobs/job-kinds.ts';
import type { CommandLine, Terminal } from './command.ts';
import { jobAt, ledgerFolder, withLedger } from './session.ts';

/** Stages one sheet and, unless the line says `--dry-run`, writes it; what is left of the preview goes in any case. */
export async function importSheet(
  line: CommandLine,
  terminal: Terminal,
  input: JobInput<'stage-import'>,
): Promise<ImportResult> {
  const folder = ledgerFolder(line);
  const { staging } = await jobAt(folder, 'stage-import', input, terminal);
  try {
    const saveRefused = line.option('save-refused');
    if (saveRefused !== undefined) {
      await jobAt(folder, 'save-refused', { staging, out: resolve(saveRefused) }, terminal);
    }
    const batch = line.flag('dry-run') ? null : await commit(line, staging);
    return await withLedger(line, 'read', async ({ names }) => readResult(staging, batch, names));
  } finally {
    rmSync(dirname(staging), { recursive: true, force: true });
  }
}

function readResult(staging: string, batch: number | null, names: ReferenceNames): ImportResult {
  const store = StagingStore.open(staging);
  try {
    return importResult(store, batch, names);
  } finally {
    store.close();
  }
}

async function commit(line: CommandLine, staging: string): Promise<number | null> {
  return withLedger(line, 'write', async (ledger) => {
    const store = StagingStore.open(staging);
    try {
      return await commitImport(ledger, store);
    } finally {
      store.close();
    }
  });
}
