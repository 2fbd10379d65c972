import { existsSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import type { Attachment, attachmentCalls } from '../../shared/api/attachments.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { writeAtomically } from '../documents/atomic-file.ts';
import { addAttachment } from '../ledger/attachments/add-attachment.ts';
import { type AttachmentFile, attachmentFiles } from '../ledger/attachments/attachment-files.ts';
import { attachmentStore } from '../ledger/attachments/keep-file.ts';
import { recoverAttachment } from '../ledger/attachments/recover-attachment.ts';
import { attachmentPath } from '../ledger/backup/attachments.ts';
import type { Session } from '../service/session.ts';
import type { Handlers } from './handler.ts';

export const attachmentHandlers: Handlers<typeof attachmentCalls> = {
  async attachments({ hashes }, { reader, folder }) {
    const known = new Map((await attachmentFiles(reader.queries, hashes)).map((file) => [file.hash, file]));
    return hashes.map((hash) => asAttachment(folder, hash, known.get(hash)));
  },

  async addAttachments({ paths, job }, session) {
    session.refuseReadOnly();
    const { folder } = session;
    const added = new Map<string, Attachment>();
    const refused: string[] = [];
    await session.jobs.run(job, '添加附件', async ({ signal, onProgress }) => {
      for (const [done, path] of paths.entries()) {
        if (signal.aborted) throw new Refusal('document-cancelled', {});
        onProgress(done, paths.length);
        try {
          const file = await session.write((ledger) => addAttachment(ledger, path));
          added.set(file.hash, asAttachment(folder, file.hash, file));
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.push(error.message);
        }
      }
    });
    // A file that was lost may be there again.
    if (added.size > 0) session.changed([]);
    return { added: [...added.values()], refused };
  },

  async recoverAttachment({ hash }, session) {
    await session.write((ledger) => recoverAttachment(ledger, hash));
    session.changed([]);
    return null;
  },

  async saveAttachment({ hash, path }, session) {
    const { file } = await found(session, hash);
    await writeAtomically(path, (temporary) => copyFile(file, temporary));
    return null;
  },

  async copyToOpen({ hash }, session) {
    const { file, name } = await found(session, hash);
    return { path: await session.openedCopies.make(file, name) };
  },
};

function asAttachment(folder: string, hash: string, file: AttachmentFile | undefined): Attachment {
  const path = attachmentPath(attachmentStore(folder), hash);
  const isThere = existsSync(path);
  return {
    hash,
    name: file?.name ?? null,
    size: file?.size ?? (isThere ? statSync(path).size : 0),
    isPicture: file?.type.startsWith('image/') ?? false,
    isThere,
  };
}

/** @throws Refusal if its file is not in the ledger's folder any more */
async function found({ reader, folder }: Session, hash: string): Promise<{ file: string; name: string }> {
  const [known] = await attachmentFiles(reader.queries, [hash]);
  const name = known?.name ?? hash.slice(0, 8);
  const file = attachmentPath(attachmentStore(folder), hash);
  if (!existsSync(file)) throw new Refusal('attachment-missing', { file: name });
  return { file, name };
}
