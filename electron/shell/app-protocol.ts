import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, extname, join, normalize } from 'node:path';
import { protocol } from 'electron';

export const appOrigin = 'app://lianxin';

/** Where the pages' files lie. */
export interface AppFolders {
  /** The built screen. */
  readonly renderer: string;
  /** PDFs of the print preview. */
  readonly previews: string;
}

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

/** Serves `app://lianxin/`: the built screen, and under `preview/` the PDFs made for the preview. Nothing else. */
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

/** The file behind an address; null if it would lie outside the two folders. */
export function fileOf(pathname: string, { renderer, previews }: AppFolders): string | null {
  const path = normalize(pathname === '/' ? '/index.html' : pathname).replaceAll('\\', '/');
  if (path.split('/').includes('..') || path.includes('\0')) return null;
  if (path.startsWith('/preview/')) return join(previews, basename(path));
  return join(renderer, path);
}

async function respond(file: string): Promise<Response> {
  const extension = extname(file);
  const nonce = randomBytes(16).toString('base64');
  const body = await readFile(file);
  return new Response(extension === '.html' ? body.toString('utf8').replaceAll('%NONCE%', nonce) : body, {
    headers: {
      'content-type': types[extension] ?? 'application/octet-stream',
      // A PDF is no page and runs nothing. Chromium shows it, for printing, in a page of its own, which the policy
      // would leave without its styles (crbug.com/271452).
      ...(extension === '.pdf' ? {} : { 'content-security-policy': contentSecurityPolicy(nonce) }),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    },
  });
}
