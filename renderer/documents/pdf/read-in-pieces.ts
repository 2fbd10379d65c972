import { Fault } from '../../bridge/fault.ts';

/** Bytes asked for at once: main is busy with so many for a few milliseconds. */
const pieceSize = 1 << 20;

/**
 * Reads a file of the main side whole, piece by piece: a PDF of thousands of pages in one piece would keep main, and
 * with it every list, waiting.
 *
 * @param address relative, `preview/….pdf`
 * @throws Fault if the file is not there any more
 */
export async function readInPieces(
  address: string,
  signal: AbortSignal,
  size = pieceSize,
): Promise<Uint8Array<ArrayBuffer>> {
  let read: Uint8Array<ArrayBuffer> | null = null;
  for (let at = 0; read === null || at < read.length; ) {
    const headers = { range: `bytes=${at}-${at + size - 1}` };
    const answer = await fetch(address, { signal, headers });
    if (answer.status !== 206) throw new Fault('preview-gone', '预览的文件已经清理，请重新排版。');
    const piece = new Uint8Array(await answer.arrayBuffer());
    read ??= new Uint8Array(totalOf(answer));
    read.set(piece, at);
    at += piece.length;
  }
  return read;
}

/** `bytes 0-1048575/7340032` → 7340032. */
function totalOf({ headers }: Response): number {
  return Number(headers.get('content-range')?.split('/')[1] ?? 0);
}
