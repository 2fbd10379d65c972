import type { Reply } from './call.ts';
import type { CallInput, CallName, CallOutput } from './calls.ts';
import type { AppEvent } from './events.ts';

/** The channel on which the main side tells the screen something unasked. */
export const eventChannel = 'lianxin:event';

/** What the preload puts into the page as `window.lianxin`. */
export type Bridge = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Reply<CallOutput<Name>>>;
} & {
  /** @returns a function that stops listening */
  onEvent(listener: (event: AppEvent) => void): () => void;
};
