import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from './protocol-types.ts';

type Command = keyof Protocol.CommandParameters;
type ProtocolEvents = { [Name in keyof Protocol.Events]: [Protocol.Events[Name]] };

/** What Chromium writes: an answer to a command, or an event. */
interface Message {
  readonly id?: number;
  readonly sessionId?: string;
  readonly method?: keyof Protocol.Events;
  readonly params?: never;
  readonly result?: never;
  readonly error?: { readonly message: string };
}

/** A conversation with one target of Chromium: a page, or the browser itself. */
export class Session extends EventEmitter<ProtocolEvents & { gone: [] }> {
  readonly #connection: Connection;
  readonly #id: string | undefined;

  constructor(connection: Connection, id?: string) {
    super();
    this.#connection = connection;
    this.#id = id;
    this.setMaxListeners(0);
  }

  /** @throws Error with the command's name if Chromium refuses it or is gone */
  send<Name extends Command>(
    command: Name,
    params?: Protocol.CommandParameters[Name],
  ): Promise<Protocol.CommandReturnValues[Name]> {
    return this.#connection.send(command, params, this.#id);
  }
}

/** Chromium at the other end of a pipe: it dies with this process, and no port is opened for us. */
export class Connection {
  readonly browser: Session;
  readonly exited: Promise<void>;
  readonly #process: ChildProcess;
  readonly #sessions = new Map<string, Session>();
  readonly #waiting = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  #lastId = 0;
  #ended = false;

  constructor(executable: string, flags: readonly string[], onLine: (line: string) => void) {
    this.browser = new Session(this);
    this.#process = spawn(executable, ['--remote-debugging-pipe', ...flags], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    const [, , stderr, commands, messages] = this.#process.stdio;
    eachPart(messages as Readable, '\0', (text) => this.#receive(JSON.parse(text)));
    eachPart(stderr as Readable, '\n', onLine);
    // A broken pipe means that Chromium has ended, which 'exit' tells.
    commands?.on('error', () => undefined);
    this.exited = new Promise((resolve) => {
      this.#process.once('error', (error) => onLine(`Chromium did not start: ${error.message}`));
      this.#process.once('close', () => {
        this.#ended = true;
        for (const { reject } of this.#waiting.values()) reject(new Error('Chromium has ended'));
        this.#waiting.clear();
        for (const session of this.#sessions.values()) session.emit('gone');
        resolve();
      });
    });
  }

  session(id: string): Session {
    const known = this.#sessions.get(id) ?? new Session(this, id);
    this.#sessions.set(id, known);
    return known;
  }

  send<Name extends Command>(
    command: Name,
    params: Protocol.CommandParameters[Name] | undefined,
    sessionId: string | undefined,
  ): Promise<Protocol.CommandReturnValues[Name]> {
    if (this.#ended) return Promise.reject(new Error(`${command}: Chromium has ended`));
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, {
        resolve,
        reject: (error) => reject(new Error(`${command}: ${error.message}`)),
      });
      (this.#process.stdio[3] as Writable).write(
        `${JSON.stringify({ id, method: command, params, sessionId })}\0`,
      );
    });
  }

  kill(): void {
    this.#process.kill('SIGKILL');
  }

  #receive({ id, sessionId, method, params, result, error }: Message): void {
    if (id !== undefined) {
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) waiting?.resolve(result as never);
      else waiting?.reject(new Error(error.message));
      return;
    }
    if (method === undefined) return;
    const session = sessionId === undefined ? this.browser : this.session(sessionId);
    session.emit(method, params as never);
    if (method === 'Target.detachedFromTarget') this.#detached(params as never);
  }

  #detached({ sessionId }: Protocol.Events['Target.detachedFromTarget']): void {
    this.#sessions.get(sessionId)?.emit('gone');
    this.#sessions.delete(sessionId);
  }
}

/** Hands on a stream's text piece by piece, without the separator. */
function eachPart(stream: Readable, separator: string, take: (part: string) => void): void {
  let rest: string[] = [];
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    const [first = '', ...more] = chunk.split(separator);
    rest.push(first);
    for (const next of more) {
      take(rest.join(''));
      rest = [next];
    }
  });
}
