import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { pictureType } from '../ledger/attachments/picture-type.ts';
import type { AppFile } from './app-files.ts';

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

/**
 * What a page gets that asks for a file.
 *
 * @param range the request's header of that name
 */
export async function answerFile({ path, attached }: AppFile, range: string | null): Promise<Response> {
  const extension = extname(path);
  if (extension === '.pdf') return answerPdf(path, range);
  const nonce = randomBytes(16).toString('base64');
  const body = await readFile(path);
  const type = attached ? pictureType(body) : (types[extension] ?? 'application/octet-stream');
  if (type === null) return new Response(null, { status: 404 });
  return new Response(extension === '.html' ? body.toString('utf8').replaceAll('%NONCE%', nonce) : body, {
    headers: { ...headersOf(type), 'content-security-policy': contentSecurityPolicy(nonce) },
  });
}

/**
 * A PDF is no page and runs nothing. Chromium shows it, for printing, in a page of its own, which the policy would leave
 * without its styles (crbug.com/271452). It may be large: who asks for pieces gets pieces.
 */
async function answerPdf(path: string, range: string | null): Promise<Response> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const piece = askedPiece(range, size);
    const headers = headersOf('application/pdf');
    if (piece === null) return new Response(await file.readFile(), { headers });
    if (piece === 'outside') {
      return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } });
    }
    const where = { 'content-range': `bytes ${piece.start}-${piece.end}/${size}` };
    return new Response(await readPiece(file, piece), { status: 206, headers: { ...headers, ...where } });
  } finally {
    await file.close();
  }
}

async function readPiece(file: FileHandle, { start, end }: Piece): Promise<Uint8Array<ArrayBuffer>> {
  const piece = new Uint8Array(end - start + 1);
  const { bytesRead } = await file.read(piece, 0, piece.length, start);
  return piece.subarray(0, bytesRead);
}

/** Bytes of a file, both ends included. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The bytes that a `Range` header asks for (RFC 9110, 14.2); null for all of them, which is also the answer to forms that
 * our screen does not use.
 */
export function askedPiece(header: string | null, size: number): Piece | 'outside' | null {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  const start = Number(from);
  if (from === undefined || start > Number(to)) return null;
  return start >= size ? 'outside' : { start, end: Math.min(Number(to), size - 1) };
}

function headersOf(type: string): Record<string, string> {
  return { 'content-type': type, 'x-content-type-options': 'nosniff', 'cache-control': 'no-cache' };
}
