import type { z } from 'zod';

/** Who answers: the ledger service in its worker, or the shell, which owns windows, dialogs and printers. */
export type CallPlace = 'service' | 'shell';

/** One thing the screen can ask for: what it must send, and (as a type only) what it gets. */
export interface Call<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly place: CallPlace;
  /** The payload arrives as `unknown` and is parsed by this before anything looks at it. */
  readonly input: Input;
  /** Never set: carries the result's type. */
  readonly output?: Output;
}

export function inService<Input extends z.ZodType>(input: Input) {
  return { gives: <Output>(): Call<Input, Output> => ({ place: 'service', input }) };
}

export function inShell<Input extends z.ZodType>(input: Input) {
  return { gives: <Output>(): Call<Input, Output> => ({ place: 'shell', input }) };
}

/** What comes back over the bridge: always data, never an exception, for only a message would survive the journey. */
export type Reply<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly code: string; readonly detail: unknown };
