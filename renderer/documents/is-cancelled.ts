import { Fault } from '../bridge/fault.ts';

const codes: ReadonlySet<string> = new Set(['document-cancelled', 'export-cancelled']);

/** Whether long work ended because the clerk pressed 取消: that is no fault, and is said quietly. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Fault && codes.has(error.code);
}
