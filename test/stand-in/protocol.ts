import { fromChromium } from './addresses.ts';
import type { Session } from './cdp.ts';
import { program } from './program.ts';
import type { Protocol as Cdp } from './protocol-types.ts';
import { log } from './record.ts';
import { refusing } from './refusing.ts';
import type { Part } from './types/part.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const privileged = new Set<string>();
const handlers = new Map<string, Handler>();

export const protocol = refusing('protocol', {
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]) {
    if (program.ready)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard !== true || privileges.secure !== true)
        throw new Error(`stand-in: ${scheme}: is shown as https, which is standard and secure`);
      privileged.add(scheme);
    }
  },

  handle(scheme: string, handler: Handler) {
    if (!program.ready) throw new Error('protocol.handle can only be used after app is ready');
    if (!privileged.has(scheme)) throw new Error(`stand-in: ${scheme}: was not registered as privileged`);
    handlers.set(scheme, handler);
  },
} satisfies Part<Electron.Protocol>);

/** Answers a page's request for one of the program's own addresses with what the program's handler gives. */
export async function answerRequest(session: Session, paused: Cdp.Fetch.requestPausedPayload): Promise<void> {
  const { requestId, request } = paused;
  const url = fromChromium(request.url);
  const handler = handlers.get(url.slice(0, url.indexOf(':')));
  if (new URL(url).pathname === '/favicon.ico') {
    // Chromium's own wish for its tab: Electron never asks.
    await session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
    return;
  }
  if (handler === undefined) {
    await session.send('Fetch.continueRequest', { requestId });
    return;
  }
  try {
    const response = await handler(new Request(url, { method: request.method, headers: request.headers }));
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: response.status,
      responseHeaders: [...response.headers].map(([name, value]) => ({
        name,
        value: withoutScheme(name, value),
      })),
      body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    });
  } catch (error) {
    log(`${url}: ${String(error)}`);
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
  }
}

/** A policy that names the program's scheme would mean something else to Chromium here. */
function withoutScheme(name: string, value: string): string {
  if (name === 'content-security-policy' && /(^|[\s;])app:/.test(value))
    throw new Error("stand-in: a content security policy must say 'self', not app:");
  return value;
}
