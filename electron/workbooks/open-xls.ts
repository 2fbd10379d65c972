import { Worker } from 'node:worker_threads';
import { Refusal } from '../../shared/messages/refusal.ts';
import { beside } from '../beside.ts';
import type { ParsedSheet, XlsContent } from './parse-xls.ts';
import { chunked } from './row-collector.ts';
import type { SourceFile } from './source-file.ts';
import type { OpenWorkbook, ReadOptions, SheetHead, SheetRow, WorkbookSheet } from './workbook.ts';
import type { XlsReply } from './xls-worker.ts';

/**
 * Opens a file that SheetJS has to read. A forged .xls can make SheetJS fill the memory or search without end,
 * which nothing inside the same thread could stop: so it runs in a worker with a heap and a time of its own.
 */
export async function openXls(source: SourceFile, content: XlsContent): Promise<OpenWorkbook> {
  const reply = await parseInWorker(source, content);
  if (!reply.ok) throw new Refusal(reply.code, reply.detail);
  return {
    format: 'xls',
    sheets: reply.sheets.map((sheet) => new XlsSheet(sheet)),
    close: () => Promise.resolve(),
  };
}

async function parseInWorker(source: SourceFile, content: XlsContent): Promise<XlsReply> {
  const { file, limits } = source;
  const worker = new Worker(beside(import.meta, './xls-worker'), {
    workerData: { source, content },
    resourceLimits: { maxOldGenerationSizeMb: limits.maxParserHeapMegabytes },
    // SheetJS comments on odd records on the console; the clerk gets a refusal or the rows instead.
    stdout: true,
    stderr: true,
  });
  worker.stdout.resume();
  worker.stderr.resume();
  const tooSlow = setTimeout(() => worker.terminate(), limits.maxParserSeconds * 1000);
  try {
    return await new Promise<XlsReply>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', (error) => reject(parserError(error, file)));
      worker.once('exit', () => reject(new Refusal('workbook-corrupt', { file, part: '工作簿内容' })));
    });
  } finally {
    clearTimeout(tooSlow);
    await worker.terminate();
  }
}

function parserError(error: unknown, file: string): unknown {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isFull ? new Refusal('workbook-inflates', { file, part: '工作簿内容' }) : error;
}

class XlsSheet implements WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly #sheet: ParsedSheet;

  constructor(sheet: ParsedSheet) {
    this.name = sheet.name;
    this.hidden = sheet.hidden;
    this.#sheet = sheet;
  }

  async *rows({ signal, onShare }: ReadOptions = {}): AsyncGenerator<SheetRow[]> {
    const { rows } = this.#sheet;
    let read = 0;
    for (const chunk of chunked(rows)) {
      signal?.throwIfAborted();
      read += chunk.length;
      onShare?.(read / rows.length);
      yield chunk;
    }
  }

  async head(rowCount: number): Promise<SheetHead> {
    const rows = this.#sheet.rows.slice(0, rowCount);
    const lastRow = rows.at(-1)?.number ?? 0;
    return { rows, merges: this.#sheet.merges.filter((merge) => merge.top <= lastRow) };
  }
}
