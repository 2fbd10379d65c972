import { appendFileSync } from 'node:fs';

const { STANDIN_RECORD, STANDIN_LOG } = process.env;

/** Notes what the program asked of the desktop, as a line of JSON in the file that STANDIN_RECORD names. */
export function record(call: string, given: unknown): void {
  if (STANDIN_RECORD !== undefined) appendFileSync(STANDIN_RECORD, `${JSON.stringify({ call, given })}\n`);
}

/** Says on stderr what happens inside, if STANDIN_LOG is set. */
export function log(message: string): void {
  if (STANDIN_LOG !== undefined) process.stderr.write(`[stand-in] ${message}\n`);
}
