import { appOrigin } from './app-protocol.ts';

/** A page of ours, in the main frame: the only one whose calls are answered (Electron's security rule 17). */
export function isTrustedSender(
  frame: {
    readonly url: string;
    readonly parent: unknown;
  } | null,
): boolean {
  if (frame === null || frame.parent !== null) return false;
  const { protocol, host } = new URL(frame.url);
  return `${protocol}//${host}` === appOrigin;
}
