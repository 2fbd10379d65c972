import { EventEmitter } from 'node:events';

/** What a handler may call to stop what is about to happen. */
export interface Preventable {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event as Electron hands it to handlers, with what else it says. */
export function preventable<Extra extends object>(extra: Extra): Extra & Preventable {
  let prevented = false;
  return {
    ...extra,
    get defaultPrevented() {
      return prevented;
    },
    preventDefault() {
      prevented = true;
    },
  };
}

/** Emits only the events named: to listen for one that never comes would be a test that cannot fail. */
export class KnownEvents<Events extends Record<keyof Events, unknown[]>> extends EventEmitter<Events> {
  constructor(owner: string, names: readonly (keyof Events & string)[]) {
    super();
    const known: ReadonlySet<unknown> = new Set(names);
    new EventEmitter().on.call(this, 'newListener', (name: string | symbol) => {
      if (!known.has(name)) throw new Error(`stand-in: ${owner} never emits '${String(name)}' here`);
    });
  }
}
