import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { protocol } from 'electron';
import { pictureType } from '../ledger/attachments/picture-type.ts';
import { type AppFile, type AppFolders, fileOf } from './app-files.ts';

export const appOrigin = 'app://lianxin';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
};

/** Begins at 'none'; what the pages need is named. The nonce is for the styles that Ant Design writes at run time. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

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
      return await respond(file);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
        return new Response(null, { status: 404 });
      throw error;
    }
  });
}

async function respond({ path, attached }: AppFile): Promise<Response> {
  const extension = extname(path);
  const nonce = randomBytes(16).toString('base64');
  const body = await readFile(path);
  const type = attached ? pictureType(body) : (types[extension] ?? 'application/octet-stream');
  if (type === null) return new Response(null, { status: 404 });
  return new Response(extension === '.html' ? body.toString('utf8').replaceAll('%NONCE%', nonce) : body, {
    headers: {
      'content-type': type,
      // A PDF is no page and runs nothing. Chromium shows it, for printing, in a page of its own, which the policy
      // would leave without its styles (crbug.com/271452).
      ...(extension === '.pdf' ? {} : { 'content-security-policy': contentSecurityPolicy(nonce) }),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  });
}
