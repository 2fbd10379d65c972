import type { Ledger } from '../ledger.ts';

/** What the ledger knows of an attached file. */
export interface AttachmentFile {
  /** SHA-256 of its content: its name in the store, and in the rows. */
  readonly hash: string;
  /** What it was called when it was first added. */
  readonly name: string;
  /** Media type, as its content says. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** ISO moment. */
  readonly addedAt: string;
  readonly addedBy: string;
}

/** Writes down what a file in the store is called. One that is there already keeps its first name. */
export async function noteAttachment(
  { queries, actor, now }: Ledger,
  file: Pick<AttachmentFile, 'hash' | 'name' | 'type' | 'size'>,
): Promise<AttachmentFile> {
  const added = { ...file, addedAt: now(), addedBy: actor };
  await queries
    .insertInto('attachment_file')
    .values({ ...file, added_at: added.addedAt, added_by: added.addedBy })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
  const [known] = await attachmentFiles(queries, [file.hash]);
  return known ?? added;
}

/** What is known of these files, in the order asked; a hash the ledger never heard of is left out. */
export async function attachmentFiles(
  queries: Ledger['queries'],
  hashes: readonly string[],
): Promise<readonly AttachmentFile[]> {
  if (hashes.length === 0) return [];
  const rows = await queries.selectFrom('attachment_file').selectAll().where('hash', 'in', hashes).execute();
  const byHash = new Map(
    rows.map(({ added_at, added_by, ...row }) => [
      row.hash,
      { ...row, addedAt: added_at, addedBy: added_by },
    ]),
  );
  return hashes.map((hash) => byHash.get(hash)).filter((file) => file !== undefined);
}
