import { type DraftContent, type DraftPlace, draftKey } from './drafts.ts';
import type { WindowMemory } from './window-memory.ts';

export interface KeptDraft {
  readonly content: DraftContent;
  readonly revision: number | null;
  readonly at: string;
}

/**
 * Keeps one form's draft, keystroke by keystroke. Only the newest state counts: while the disk is busy with one, those in
 * between are passed over, so that a fast typist on a slow disk is not followed by a queue.
 */
export class DraftKeeper {
  readonly #memory: WindowMemory;
  readonly #place: DraftPlace;
  readonly #onFault: (error: unknown) => void;
  /** What is to be kept next; null to remove the draft, undefined if there is nothing to do. */
  #next: KeptDraft | null | undefined = undefined;
  #working: Promise<void> | null = null;

  /** @param onFault told when the window cannot keep drafts: a full disk, a damaged profile. Work goes on without. */
  constructor(memory: WindowMemory, place: DraftPlace, onFault: (error: unknown) => void) {
    this.#memory = memory;
    this.#place = place;
    this.#onFault = onFault;
  }

  keep(draft: KeptDraft): void {
    this.#want(draft);
  }

  /** The row was saved, or its changes given up. */
  drop(): void {
    this.#want(null);
  }

  /** Fulfilled when everything asked for so far is on the disk. */
  async settled(): Promise<void> {
    await this.#working;
  }

  #want(next: KeptDraft | null): void {
    this.#next = next;
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    while (this.#next !== undefined) {
      const next = this.#next;
      this.#next = undefined;
      try {
        await this.#write(next);
      } catch (error) {
        this.#onFault(error);
      }
    }
    this.#working = null;
  }

  async #write(next: KeptDraft | null): Promise<void> {
    const key = draftKey(this.#place);
    if (next === null) await this.#memory.drafts.delete(key);
    else await this.#memory.drafts.put({ key, ...this.#place, ...next });
  }
}
