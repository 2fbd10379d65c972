import { ipcMain } from 'electron';
import type { Reply } from '../../shared/api/call.ts';
import { type CallName, callNames, calls } from '../../shared/api/calls.ts';
import { redacted } from '../../shared/messages/redact.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { ServiceHost } from './service-host.ts';
import type { ShellHandlers } from './shell-calls.ts';
import { isTrustedSender } from './trusted-sender.ts';

/** The one gate: every call's sender is checked; the shell's own are parsed and answered here, the rest is handed on. */
export function relayCalls(service: ServiceHost, shell: ShellHandlers): void {
  for (const name of callNames) {
    ipcMain.handle(name, (event, input: unknown): Promise<Reply<unknown>> => {
      if (!isTrustedSender(event.senderFrame)) throw new Error(`call ${name} from an unknown page`);
      return name in shell ? answerInShell(shell, name, input) : service.call(name, input);
    });
  }
}

async function answerInShell(shell: ShellHandlers, name: CallName, input: unknown): Promise<Reply<unknown>> {
  const handler = shell[name as keyof ShellHandlers] as (input: unknown) => Promise<unknown>;
  try {
    return { ok: true, value: await handler(calls[name].input.parse(input)) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, detail: error.detail };
    return { ok: false, code: 'program-error', detail: { doing: name, report: redacted(error) } };
  }
}
