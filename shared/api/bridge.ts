import type { Reply } from './call.ts';
import type { CallInput, CallName, CallOutput } from './calls.ts';
import type { AppEvent } from './events.ts';

/** The channel on which the main side tells the screen something unasked. */
export const eventChannel = 'lianxin:event';

/** What tells a file of the page from other things; the page's `File` is one. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
}

/** What the preload puts into the page as `window.lianxin`. */
export type Bridge = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Reply<CallOutput<Name>>>;
} & {
  /** @returns a function that stops listening */
  onEvent(listener: (event: AppEvent) => void): () => void;
  /** Where a file lies that was dropped onto the window; '' if it lies on no disk, e.g. out of an e-mail. */
  pathOfFile(file: DroppedFile): string;
};
