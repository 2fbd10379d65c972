import { parentPort, workerData } from 'node:worker_threads';
import type { Reply } from '../../shared/api/call.ts';
import { calls } from '../../shared/api/calls.ts';
import { redacted } from '../../shared/messages/redact.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { handlers } from '../api/handlers.ts';
import { asRefusal } from '../ledger/damage.ts';
import type { FromService, ServiceSettings, ToService } from './service-messages.ts';
import { Session } from './session.ts';

/** The ledger service's thread: opens the ledger, answers the screen’s calls, and decides who writes. */
const port = parentPort;
if (port === null) throw new Error('ledger-service runs only as a worker thread');

const say = (message: FromService) => port.postMessage(message);
const session = new Session(workerData as ServiceSettings, (event) => say({ type: 'event', event }));

port.on('message', (message: ToService) => {
  if (message.type === 'shutdown') void shutDown();
  else void answer(message).then((reply) => say({ type: 'reply', id: message.id, reply }));
});

async function answer({ name, input }: Extract<ToService, { type: 'call' }>): Promise<Reply<unknown>> {
  try {
    const handler = handlers[name as keyof typeof handlers] as (
      input: unknown,
      session: Session,
    ) => Promise<unknown>;
    return { ok: true, value: await handler(calls[name].input.parse(input), session) };
  } catch (error) {
    const refusal = error instanceof Refusal ? error : asRefusal(error);
    if (refusal !== null) return { ok: false, code: refusal.code, detail: refusal.detail };
    const report = redacted(error);
    process.stderr.write(`${name}: ${report}\n`);
    return { ok: false, code: 'program-error', detail: { doing: name, report } };
  }
}

async function shutDown(): Promise<void> {
  try {
    await session.close();
  } finally {
    say({ type: 'closed' });
    port?.close();
  }
}
