import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Refusal } from '../../shared/messages/refusal.ts';

/** A PDF of the print preview. */
export interface Preview {
  /** Relative address on the screen: `preview/….pdf`. */
  readonly address: string;
  readonly file: string;
  /** What the history calls it if it shows personal values unmasked; null if it does not. */
  readonly unmasked: string | null;
}

/**
 * The PDFs of the print preview. They show people's data and lie outside the ledger, so they stay no longer than they
 * are looked at: a new one takes the place of the old, and nothing is left over from last time.
 */
export class Previews {
  readonly #folder: string;
  readonly #kept = new Map<string, Preview>();
  readonly #seen = new Set<string>();
  #begun = 0;

  /** @param folder this program's own; whatever lies in it is removed */
  constructor(folder: string) {
    this.#folder = folder;
    this.clear();
  }

  /**
   * A place for a new PDF. `done` is called when it is written: older ones go. One that was begun earlier and ends later
   * is not wanted any more and goes with the next.
   */
  begin(): { readonly file: string; done(unmasked: string | null): Preview } {
    mkdirSync(this.#folder, { recursive: true });
    this.#begun += 1;
    const name = `${String(this.#begun).padStart(6, '0')}-${randomUUID()}.pdf`;
    const file = join(this.#folder, name);
    return {
      file,
      done: (unmasked) => {
        for (const older of [...this.#kept.keys()].filter((other) => other < name)) this.#drop(older);
        const preview = { address: `preview/${name}`, file, unmasked };
        this.#kept.set(name, preview);
        return preview;
      },
    };
  }

  /** @throws Refusal if it is not there any more: an address from the screen is never trusted */
  find(address: string): Preview {
    const preview = this.#kept.get(basename(address));
    if (preview === undefined) throw new Refusal('preview-gone', {});
    return preview;
  }

  /**
   * Whether these rows are shown unmasked for the first time since the ledger was opened: drawing them anew on other
   * paper shows nothing that was not shown before, and would only fill the history.
   */
  isNews(rows: string): boolean {
    if (this.#seen.has(rows)) return false;
    this.#seen.add(rows);
    return true;
  }

  clear(): void {
    this.#kept.clear();
    this.#seen.clear();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
  }

  #drop(name: string): void {
    this.#kept.delete(name);
    rmSync(join(this.#folder, name), { force: true });
  }
}
