import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../shared/messages/refusal.ts';

/**
 * The previews of imports between staging and commit. They hold people's data and lie outside the ledger, so they go with
 * the step, the ledger and the program; what a crash left behind goes when the program starts again.
 */
export class Stagings {
  /** Where previews are made. */
  readonly folder: string;
  readonly #known = new Set<string>();

  /** @param folder this program's own; whatever lies in it is removed */
  constructor(folder: string) {
    this.folder = folder;
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }

  keep(staging: string): void {
    this.#known.add(staging);
  }

  /** @throws Refusal if it is no preview of this session: a path from the screen is never trusted */
  known(path: string): string {
    if (!this.#known.has(path)) throw new Refusal('staging-missing', {});
    return path;
  }

  drop(path: string): void {
    // Every preview has a folder of its own.
    if (this.#known.delete(path)) rmSync(dirname(path), { recursive: true, force: true, maxRetries: 3 });
  }

  clear(): void {
    for (const path of this.#known) this.drop(path);
  }
}
