import { useSyncExternalStore } from 'react';

/** A value that outlives the page that shows it: who comes back from a form finds the list as it was left. */
export class Kept<Value> {
  #value: Value;
  readonly #listeners = new Set<() => void>();

  constructor(value: Value) {
    this.#value = value;
  }

  readonly get = (): Value => this.#value;

  readonly set = (next: Value | ((value: Value) => Value)): void => {
    const value = typeof next === 'function' ? (next as (value: Value) => Value)(this.#value) : next;
    if (Object.is(value, this.#value)) return;
    this.#value = value;
    for (const listener of this.#listeners) listener();
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

/** The value, as long as it is kept; the component follows its changes. */
export function useKept<Value>(kept: Kept<Value>): Value {
  return useSyncExternalStore(kept.subscribe, kept.get);
}
