import { toChromium } from './addresses.ts';
import { chromium } from './chromium.ts';
import { log } from './record.ts';
import { refusing } from './refusing.ts';
import type { Named } from './types/part.ts';

/** Permissions as Electron names them, and as Chromium does. */
const permissions = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['clipboard-read', 'clipboard-read'],
  ['clipboard-sanitized-write', 'clipboard-write'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['midi', 'midi'],
] as const;

export type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: unknown,
) => void;

let handler: RequestHandler | null = null;

const defaultSession = refusing('session.defaultSession', {
  setPermissionRequestHandler(given: RequestHandler | null) {
    handler = given;
  },
  /** Chromium asks nobody here; what the request handler answers also holds for checks. */
  setPermissionCheckHandler(_handler: unknown): void {
    log('the check handler is not asked');
  },
} satisfies Named<Electron.Session>);

export const session = refusing('session', { defaultSession });

/**
 * The DevTools protocol does not tell when a page asks for a permission, so the handler is asked beforehand and its
 * answers are set. Without a handler Electron grants everything; that is not imitated.
 */
export async function settlePermissions(contents: unknown, url: string): Promise<void> {
  const asked = handler;
  const { origin } = new URL(toChromium(url));
  if (asked === null || origin === 'null') return;
  const { browser } = await chromium();
  for (const [permission, name] of permissions) {
    const granted = await new Promise<boolean>((resolve) =>
      asked(contents, permission, resolve, { requestingUrl: url, isMainFrame: true }),
    );
    const setting = granted ? 'granted' : 'denied';
    await browser
      .send('Browser.setPermission', { permission: { name }, setting, origin })
      .catch((error: Error) => log(error.message));
  }
}
