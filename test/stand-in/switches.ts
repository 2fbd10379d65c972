/** Switches whose values are lists: one that is given twice means both. */
const lists = new Set(['disable-features', 'enable-features']);

/** Chromium's command line, as `app.commandLine` collects it. */
export class Switches {
  readonly #values = new Map<string, string>();

  append(name: string, value = ''): void {
    const before = this.#values.get(name);
    const merged = before === undefined || !lists.has(name) ? value : mergeLists(before, value);
    this.#values.set(name, merged);
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  flags(): readonly string[] {
    return [...this.#values].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
  }
}

function mergeLists(before: string, after: string): string {
  return [...new Set([...before.split(','), ...after.split(',')])].filter((each) => each !== '').join(',');
}
