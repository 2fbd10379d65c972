import type { ParseArgsConfig } from 'node:util';

/** What a command has found on its line. */
export interface CommandLine {
  readonly positionals: readonly string[];
  /** The option's value; the last one if it was given several times. */
  option(name: string): string | undefined;
  /** All values of an option that may stand several times. */
  all(name: string): readonly string[];
  flag(name: string): boolean;
}

/** Where a command speaks: people read `say`, scripts the one object that is `answer`ed. */
export interface Terminal {
  readonly json: boolean;
  /** A line for people; silent with --json. */
  say(line: string): void;
  /** A line about work under way, on stderr; only where somebody is watching. */
  progress(line: string): void;
  /** The result as data: with --json the only thing on stdout. */
  answer(result: unknown): void;
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** How to write it, and what the words mean. */
  readonly usage: string;
  readonly example: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** How many words besides options: at least and at most. */
  readonly positionals: readonly [number, number];
  /** @returns the exit code where it is not 0 although nothing was refused outright */
  run(line: CommandLine, terminal: Terminal): Promise<number | undefined>;
}

/** The command line was written wrongly: exit code 2, with the remedy. */
export class Misuse extends Error {}

/** The value of an option that the command cannot do without. */
export function needed(line: CommandLine, name: string, example: string): string {
  const value = line.option(name);
  if (value === undefined || value === '') throw new Misuse(`缺少 --${name}，例如 --${name} ${example}。`);
  return value;
}

/** The option that nearly every command has. */
export const ledgerOption = { ledger: { type: 'string' } } as const;

/** The word at a place that the command's `positionals` guarantee. */
export function word(line: CommandLine, index: number): string {
  const value = line.positionals[index];
  if (value === undefined) throw new Misuse('命令没有写完整。');
  return value;
}
