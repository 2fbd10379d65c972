import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, sizeName } from './figure.ts';
import type { BenchLedger } from './jobs/open-bench-ledger.ts';
import { runTask } from './process/run-task.ts';
import type { TaskOutput } from './process/tasks.ts';

/** One thing that is measured; `npm run bench -- --only NAME` runs it alone. */
export interface Measurement {
  readonly name: string;
  /** For --help: what is measured, and beside what. */
  readonly about: string;
  measure(run: BenchRun): Promise<void>;
}

/** One run of the benchmark: what is asked for, and the ledgers and workbooks that measurements share. */
export class BenchRun {
  readonly sizes: readonly number[];
  readonly figures: Figure[] = [];
  readonly #folder: string;
  readonly #ledgers = new Map<number, LoadedLedger>();
  readonly #say: (text: string) => void;

  /**
   * @param folder for everything the run makes; an empty one, whose owner deletes it
   * @param say what is under way, for somebody who waits
   */
  constructor(sizes: readonly number[], folder: string, say: (text: string) => void) {
    this.sizes = sizes;
    this.#folder = folder;
    this.#say = say;
  }

  note(...figures: readonly Figure[]): void {
    this.figures.push(...figures);
  }

  /** Something that holds for the whole run. */
  tell(text: string): void {
    this.#say(text);
  }

  say(size: number, what: string): void {
    this.tell(`${sizeName(size)}: ${what}`);
  }

  /** A path in the run's folder. */
  path(name: string): string {
    return join(this.#folder, name);
  }

  /** A closed ledger with so many members; loaded once a run, and told what that took. */
  async ledger(count: number): Promise<LoadedLedger> {
    const known = this.#ledgers.get(count);
    if (known !== undefined) return known;
    this.say(count, 'loading a ledger');
    const folder = this.path(`${count}.lianxin`);
    const { output, peakMB } = await runTask('load-ledger', { folder, count });
    const loaded = { folder, count, ...output, peakMB };
    this.#ledgers.set(count, loaded);
    return loaded;
  }

  /** The official sheet of so many members as another program writes it; made once a run. */
  async workbook(count: number): Promise<string> {
    const file = this.path(`${count}.xlsx`);
    if (existsSync(file)) return file;
    this.say(count, 'making a workbook');
    await runTask('make-workbook', { file, count });
    return file;
  }
}

/** A bench ledger and what loading it took. */
export type LoadedLedger = BenchLedger & TaskOutput<'load-ledger'> & { readonly peakMB: number };
