import { Worker } from 'node:worker_threads';
import type { MessageCode, MessageDetail } from '../../shared/messages/index.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { beside } from '../beside.ts';
import type { AnyJobKind, JobInput, JobOutput } from './job-kinds.ts';
import type { JobCommand, JobMessage, JobOrder } from './job-messages.ts';

export interface JobSettings {
  /** The ledger's folder; null for a job that opens none. */
  readonly folder: string | null;
  readonly now: string;
  readonly actor: string;
  readonly appVersion: string;
  readonly signal?: AbortSignal;
  onProgress?(done: number, total: number | null): void;
}

/**
 * Runs a long job in a worker thread with a ledger of its own, read-only unless it is a job that writes: neither the window nor the ledger service
 * waits for it. Aborting the signal asks the job to stop; it clears up after itself and ends with a Refusal.
 */
export function runJob<Kind extends AnyJobKind>(
  kind: Kind,
  input: JobInput<Kind>,
  settings: JobSettings,
): Promise<JobOutput<Kind>> {
  const { folder, now, actor, appVersion, signal, onProgress } = settings;
  const order: JobOrder = { kind, input, folder, now, actor, appVersion };
  return new Promise((resolve, reject) => {
    const worker = new Worker(beside(import.meta, './job-worker'), { workerData: order });
    const cancel = () => worker.postMessage({ type: 'cancel' } satisfies JobCommand);
    const settle = (end: () => void) => {
      signal?.removeEventListener('abort', cancel);
      end();
    };
    worker.on('message', (message: JobMessage) => {
      switch (message.type) {
        case 'progress':
          onProgress?.(message.done, message.total);
          break;
        case 'done':
          settle(() => resolve(message.output as JobOutput<Kind>));
          break;
        case 'refused':
          settle(() =>
            reject(new Refusal(message.code as MessageCode, message.detail as MessageDetail<MessageCode>)),
          );
          break;
        case 'failed':
          settle(() => reject(Object.assign(new Error(message.message), { stack: message.stack })));
          break;
      }
    });
    worker.on('error', (error) => settle(() => reject(error)));
    worker.on('exit', (code) =>
      settle(() => reject(new Error(`job ${kind} ended without a word (exit ${code})`))),
    );
    if (signal?.aborted) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
  });
}
