import type { Reply } from '../../shared/api/call.ts';
import type { CallName } from '../../shared/api/calls.ts';
import type { AppEvent } from '../../shared/api/events.ts';

/** What the service is started with. */
export interface ServiceSettings {
  /** Folder of this program's own settings; never holds a ledger's records. */
  readonly userData: string;
  /** Where new ledgers go unless the clerk chooses otherwise. */
  readonly home: string;
  readonly resources: string;
  readonly appVersion: string;
}

/** From the shell to the service. */
export type ToService =
  | { readonly type: 'call'; readonly id: number; readonly name: CallName; readonly input: unknown }
  /** Back up what is due, close the ledger, end. */
  | { readonly type: 'shutdown' };

/** From the service to the shell. */
export type FromService =
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'event'; readonly event: AppEvent }
  | { readonly type: 'closed' };
