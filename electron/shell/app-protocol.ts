import { protocol } from 'electron';
import { answerFile } from './answer-file.ts';
import { type AppFolders, fileOf } from './app-files.ts';

export const appOrigin = 'app://lianxin';

/** Must be called before the app is ready. */
export function declareAppProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/**
 * Serves `app://lianxin/`: the built screen, under `preview/` the PDFs made for the preview, under `attachment/` the
 * pictures of the open ledger. Nothing else.
 */
export function serveAppProtocol(folders: AppFolders): void {
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === 'lianxin' ? fileOf(decodeURIComponent(pathname), folders) : null;
    if (file === null) return new Response(null, { status: 404 });
    try {
      return await answerFile(file, request.headers.get('range'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return new Response(null, { status: 404 });
      throw error;
    }
  });
}
