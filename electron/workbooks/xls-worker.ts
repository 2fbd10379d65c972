import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../shared/messages/refusal.ts';
import { type ParsedSheet, parseXls } from './parse-xls.ts';

/** What the worker sends back: the sheets, or the refusal as plain data. */
export type XlsReply =
  | { readonly ok: true; readonly sheets: readonly ParsedSheet[] }
  | { readonly ok: false; readonly code: Refusal['code']; readonly detail: Refusal['detail'] };

async function reply(): Promise<XlsReply> {
  const { source, content } = workerData;
  try {
    return { ok: true, sheets: await parseXls(source, content) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, detail: error.detail };
    throw error;
  }
}

parentPort?.postMessage(await reply());
