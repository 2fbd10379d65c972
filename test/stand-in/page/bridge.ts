/** One end of the context bridge: what a preload script exposes, and how. */
export interface BridgeEnd {
  /** @throws Error if the page has something of that name already */
  expose(name: string, api: unknown): void;
}

/**
 * Electron's context bridge between a page's own world and the isolated world of its preload script: plain values are
 * copied, functions and promises become stand-ins that call across. The worlds share the window's events and nothing
 * else; dispatching is synchronous and copies `detail`, so that functions can return values.
 *
 * Sent into both worlds by its source text: it must not use anything from outside itself.
 *
 * @param token secret of this page: its scripts can neither listen nor speak on the channel
 * @param side which world this end lives in
 * @param onOpen told in the preload's world when the page calls window.open
 */
export function makeBridge(
  token: string,
  side: 'page' | 'preload',
  onOpen?: (url: string) => void,
): BridgeEnd {
  type Sent =
    | { readonly is: 'value'; readonly value: unknown }
    | { readonly is: 'error'; readonly message: string }
    | { readonly is: 'list'; readonly items: readonly Sent[] }
    | { readonly is: 'object'; readonly fields: readonly (readonly [string, Sent])[] }
    | { readonly is: 'function' | 'promise'; readonly id: number };
  type Message =
    | { readonly type: 'expose'; readonly name: string; readonly api: Sent }
    | { readonly type: 'call'; readonly id: number; readonly args: readonly Sent[] }
    | { readonly type: 'returned' | 'threw'; readonly value: Sent }
    | { readonly type: 'resolved' | 'rejected'; readonly id: number; readonly value: Sent }
    | { readonly type: 'open'; readonly url: string };
  type Callable = (...args: unknown[]) => unknown;

  const [outgoing, incoming] = side === 'page' ? [`${token}>`, `${token}<`] : [`${token}<`, `${token}>`];
  // Taken before the page's scripts run, which could replace them.
  const { CustomEvent, Promise: PagePromise } = window;
  const dispatch = window.dispatchEvent.bind(window);

  const given = new Map<number, Callable>();
  const idsGiven = new WeakMap<Callable, number>();
  const taken = new Map<number, Callable>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: unknown): void }>();
  let lastId = 0;
  /** What the other side answered while `say` was dispatching; calls may nest. */
  const answers: Extract<Message, { readonly type: 'returned' | 'threw' }>[] = [];

  const say = (message: Message) => dispatch(new CustomEvent(outgoing, { detail: message }));

  const ask = (message: Message): unknown => {
    say(message);
    const answer = answers.pop();
    if (answer === undefined) throw new Error('An object could not be cloned.');
    if (answer.type === 'threw') throw take(answer.value);
    return take(answer.value);
  };

  const nextId = () => {
    lastId += 1;
    return lastId;
  };

  const giveFunction = (callable: Callable): Sent => {
    const id = idsGiven.get(callable) ?? nextId();
    idsGiven.set(callable, id);
    given.set(id, callable);
    return { is: 'function', id };
  };

  const givePromise = (promise: Promise<unknown>): Sent => {
    const id = nextId();
    promise.then(
      (value) => say({ type: 'resolved', id, value: give(value) }),
      (error) => say({ type: 'rejected', id, value: give(error) }),
    );
    return { is: 'promise', id };
  };

  const isPlain = (value: object) => Object.prototype.toString.call(value) === '[object Object]';

  const give = (value: unknown): Sent => {
    if (typeof value === 'function') return giveFunction(value as Callable);
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    if (typeof value !== 'object' || value === null) return { is: 'value', value };
    if (value instanceof PagePromise) return givePromise(value);
    if (value instanceof Error) return { is: 'error', message: value.message };
    if (Array.isArray(value)) return { is: 'list', items: value.map(give) };
    if (isPlain(value))
      return { is: 'object', fields: Object.entries(value).map(([key, each]) => [key, give(each)]) };
    return { is: 'value', value };
  };

  const takeFunction = (id: number): Callable => {
    const known = taken.get(id) ?? ((...args: unknown[]) => ask({ type: 'call', id, args: args.map(give) }));
    taken.set(id, known);
    return known;
  };

  const take = (sent: Sent): unknown => {
    switch (sent.is) {
      case 'value':
        return sent.value;
      case 'error':
        return new Error(sent.message);
      case 'list':
        return sent.items.map(take);
      case 'object':
        return Object.fromEntries(sent.fields.map(([key, each]) => [key, take(each)]));
      case 'promise':
        return new PagePromise((resolve, reject) => waiting.set(sent.id, { resolve, reject }));
      case 'function':
        return takeFunction(sent.id);
    }
  };

  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null && isPlain(value)) {
      for (const each of Object.values(value)) freeze(each);
      Object.freeze(value);
    }
    return value;
  };

  const expose = (name: string, api: Sent) => {
    if (name in window)
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    Object.defineProperty(window, name, { value: freeze(take(api)), enumerable: true });
  };

  const answering = (work: () => unknown) => {
    let message: Message;
    try {
      message = { type: 'returned', value: give(work()) };
    } catch (error) {
      message = { type: 'threw', value: give(error instanceof Error ? error : new Error(String(error))) };
    }
    say(message);
  };

  const settle = (message: Extract<Message, { readonly type: 'resolved' | 'rejected' }>) => {
    const promise = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'resolved') promise?.resolve(take(message.value));
    else promise?.reject(take(message.value));
  };

  window.addEventListener(incoming, (event) => {
    event.stopImmediatePropagation();
    const message = (event as CustomEvent<Message>).detail;
    switch (message.type) {
      case 'expose':
        answering(() => expose(message.name, message.api));
        break;
      case 'call':
        answering(() => given.get(message.id)?.(...message.args.map(take)));
        break;
      case 'returned':
      case 'threw':
        answers.push(message);
        break;
      case 'resolved':
      case 'rejected':
        settle(message);
        break;
      case 'open':
        onOpen?.(message.url);
        break;
    }
  });

  if (side === 'page') {
    window.open = (url) => {
      say({ type: 'open', url: new URL(String(url ?? 'about:blank'), window.location.href).href });
      return null;
    };
  }
  return { expose: (name, api) => void ask({ type: 'expose', name, api: give(api) }) };
}
