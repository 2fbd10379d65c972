import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { RecentLedger } from '../../shared/api/ledgers.ts';

const stored = z.array(z.object({ folder: z.string(), office: z.string(), openedAt: z.string() }));

/** How many are remembered. */
const most = 12;

/** 最近打开的账本, newest first, in the program's own settings folder. */
export class RecentLedgers {
  readonly #file: string;

  constructor(userData: string) {
    this.#file = join(userData, 'recent-ledgers.json');
  }

  list(): readonly RecentLedger[] {
    return this.#read().map((entry) => ({ ...entry, exists: existsSync(entry.folder) }));
  }

  note(folder: string, office: string, openedAt: string): void {
    const others = this.#read().filter((entry) => entry.folder !== folder);
    this.#write([{ folder, office, openedAt }, ...others].slice(0, most));
  }

  forget(folder: string): void {
    this.#write(this.#read().filter((entry) => entry.folder !== folder));
  }

  /** A list that cannot be read is an empty one: it is a convenience, and no ledger is lost with it. */
  #read(): z.infer<typeof stored> {
    if (!existsSync(this.#file)) return [];
    const parsed = stored.safeParse(jsonOf(readFileSync(this.#file, 'utf8')));
    return parsed.success ? parsed.data : [];
  }

  #write(entries: z.infer<typeof stored>): void {
    mkdirSync(dirname(this.#file), { recursive: true });
    const making = `${this.#file}.part`;
    writeFileSync(making, JSON.stringify(entries, null, 2));
    renameSync(making, this.#file);
  }
}

/** The parsed text; null if it is none. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
