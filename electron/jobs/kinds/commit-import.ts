import { commitRows } from '../../import/commit-import.ts';
import { StagingStore } from '../../import/staging-store.ts';
import type { WritingJobContext } from '../job-kinds.ts';

export interface CommitImportInput {
  /** The preview that staging left. */
  readonly staging: string;
}

/** 导入最后一步: writes a preview's rows as one batch; making them findable is left to whoever asked. */
export async function commitStaged(
  { staging }: CommitImportInput,
  { ledger, signal, report }: WritingJobContext,
): Promise<{ readonly batch: number | null }> {
  const store = StagingStore.open(staging);
  try {
    return { batch: await commitRows(ledger, store, { signal, onProgress: report }) };
  } finally {
    store.close();
  }
}
