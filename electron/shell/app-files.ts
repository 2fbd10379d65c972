import { basename, join, normalize } from 'node:path';

/** Where the pages' files lie. */
export interface AppFolders {
  /** The built screen. */
  readonly renderer: string;
  /** PDFs of the print preview. */
  readonly previews: string;
  /** The open ledger's attachments; null while none is open. */
  attachments(): string | null;
}

/** What an address names. */
export interface AppFile {
  readonly path: string;
  /** Of attached files only pictures are shown, whatever they are called: none of them is a page. */
  readonly attached: boolean;
}

/** The address of an attachment: the hash of its content and nothing else. */
const attachmentAddress = /^\/attachment\/([0-9a-f]{2})([0-9a-f]{62})$/;

/** The file behind an address; null if there can be none, or if it would lie outside the folders. */
export function fileOf(pathname: string, folders: AppFolders): AppFile | null {
  const path = normalize(pathname === '/' ? '/index.html' : pathname).replaceAll('\\', '/');
  if (path.split('/').includes('..') || path.includes('\0')) return null;
  if (path.startsWith('/attachment/')) return attachmentOf(path, folders.attachments());
  if (path.startsWith('/preview/')) return { path: join(folders.previews, basename(path)), attached: false };
  return { path: join(folders.renderer, path), attached: false };
}

function attachmentOf(path: string, store: string | null): AppFile | null {
  const [, first, rest] = attachmentAddress.exec(path) ?? [];
  if (store === null || first === undefined || rest === undefined) return null;
  return { path: join(store, first, `${first}${rest}`), attached: true };
}
