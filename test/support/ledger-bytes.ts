import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ledger } from '../../electron/ledger/ledger.ts';

/** Which of the texts stand anywhere in the bytes of a ledger's files. */
export function textsIn(
  { connection }: { readonly connection: Pick<Ledger['connection'], 'folder'> },
  texts: readonly string[],
): readonly string[] {
  const files = ['ledger.sqlite', 'ledger.sqlite-wal']
    .map((name) => join(connection.folder, name))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file));
  return texts.filter((text) => files.some((bytes) => bytes.includes(text)));
}
