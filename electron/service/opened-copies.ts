import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies of attachments that the system's programs were given to show. They lie outside the ledger, so they go with it;
 * one that a program still holds goes when ours starts the next time.
 */
export class OpenedCopies {
  readonly #folder: string;

  /** @param folder this program's own; whatever lies in it is removed */
  constructor(folder: string) {
    this.#folder = folder;
    this.clear();
  }

  /**
   * A copy under this name. It cannot be written: what somebody types into it would not reach the ledger, and whoever
   * tries is told so by the program it is open in.
   *
   * @returns where it lies
   */
  async make(source: string, name: string): Promise<string> {
    const place = join(this.#folder, randomUUID());
    await mkdir(place, { recursive: true });
    // A ledger may have been carried here from a system that allows more in names.
    const copy = join(place, name.replace(/[\\/:*?"<>|]/g, '_'));
    await copyFile(source, copy);
    await chmod(copy, 0o444);
    return copy;
  }

  clear(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true, maxRetries: 3 });
    } catch (error) {
      if (!isHeld(error)) throw error;
    }
  }
}

/** Whether Windows refuses to remove a file because a program has it open. */
function isHeld(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'EBUSY' || code === 'EPERM' || code === 'EACCES' || code === 'ENOTEMPTY';
}
