import { Worker } from 'node:worker_threads';
import type { Reply } from '../../shared/api/call.ts';
import type { CallName } from '../../shared/api/calls.ts';
import type { AppEvent } from '../../shared/api/events.ts';
import { beside } from '../beside.ts';
import type { FromService, ServiceSettings, ToService } from '../service/service-messages.ts';

const stopped: Reply<never> = { ok: false, code: 'service-stopped', detail: {} };

/** The shell's end of the ledger service: hands calls over, gives replies back, passes events on. */
export class ServiceHost {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (reply: Reply<unknown>) => void>();
  #lastId = 0;
  #alive = true;
  #closed: (() => void) | null = null;

  constructor(settings: ServiceSettings, onEvent: (event: AppEvent) => void) {
    this.#worker = new Worker(beside(import.meta, '../service/ledger-service'), { workerData: settings });
    this.#worker.on('message', (message: FromService) => {
      if (message.type === 'event') onEvent(message.event);
      else if (message.type === 'reply') this.#settle(message.id, message.reply);
      else this.#closed?.();
    });
    this.#worker.on('error', (error) => {
      process.stderr.write(`ledger service: ${error.stack ?? error.message}\n`);
    });
    this.#worker.on('exit', () => this.#end());
  }

  call(name: CallName, input: unknown): Promise<Reply<unknown>> {
    if (!this.#alive) return Promise.resolve(stopped);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#worker.postMessage({ type: 'call', id, name, input } satisfies ToService);
    });
  }

  /** Resolves when the ledger is backed up and closed. */
  shutDown(): Promise<void> {
    if (!this.#alive) return Promise.resolve();
    return new Promise((resolve) => {
      this.#closed = resolve;
      this.#worker.postMessage({ type: 'shutdown' } satisfies ToService);
    });
  }

  #settle(id: number, reply: Reply<unknown>): void {
    this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }

  /** Whoever still waits is told; what was acknowledged before is on the disk. */
  #end(): void {
    this.#alive = false;
    for (const id of [...this.#waiting.keys()]) this.#settle(id, stopped);
    this.#closed?.();
  }
}
