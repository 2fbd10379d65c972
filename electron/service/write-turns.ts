import type { Refusal } from '../../shared/messages/refusal.ts';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * The way to the ledger's writing connection: one piece of work after the other, and none before the file was found
 * whole, which is known a moment after the ledger was opened.
 */
export class WriteTurns {
  readonly #ledger: Ledger;
  readonly #unsound: Promise<Refusal | null>;
  #last: Promise<unknown>;

  /** @param unsound why the file must not be written to; null if it may be */
  constructor(ledger: Ledger, unsound: Promise<Refusal | null>) {
    this.#ledger = ledger;
    this.#unsound = unsound;
    this.#last = unsound;
  }

  /**
   * Does the work when its turn has come. Work that takes a turn within its own would wait for itself.
   *
   * @throws Refusal if the file is not whole
   */
  take<Result>(work: (ledger: Ledger) => Result | Promise<Result>): Promise<Result> {
    const turn = this.#last.then(async () => {
      const refusal = await this.#unsound;
      if (refusal !== null) throw refusal;
      return work(this.#ledger);
    });
    // Whatever becomes of it is told to whoever took the turn; the next one has his in any case.
    this.#last = Promise.allSettled([turn]);
    return turn;
  }

  /** When nobody writes any more. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
