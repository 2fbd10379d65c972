import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { answerFile, askedPiece } from '../../../electron/shell/answer-file.ts';
import { readInPieces } from '../../../renderer/documents/pdf/read-in-pieces.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianxin-answers-'));
const pdf = join(folder, '名册.pdf');
const content = Buffer.from(Array.from({ length: 2500 }, (_, n) => n % 251));
writeFileSync(pdf, content);

afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllGlobals());

const ofPdf = (range: string | null) => answerFile({ path: pdf, attached: false }, range);
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe('a PDF', () => {
  it('comes whole to who asks for it so, without the policy that Chromium’s viewer could not show it under', async () => {
    const answer = await ofPdf(null);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-security-policy')).toBeNull();
    expect((await bytesOf(answer)).equals(content)).toBe(true);
  });

  it('comes piece by piece to who asks for pieces, the last as long as there is', async () => {
    const answer = await ofPdf('bytes=2000-2999');
    expect([answer.status, answer.headers.get('content-range')]).toEqual([206, 'bytes 2000-2499/2500']);
    expect((await bytesOf(answer)).equals(content.subarray(2000))).toBe(true);
  });

  it('has no piece beyond its end', async () => {
    const answer = await ofPdf('bytes=2500-2600');
    expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */2500']);
  });

  it.each(['bytes=-5', 'bytes=5-', 'bytes=5-3', 'bytes=0-1,3-4', 'lines=1-2'])(
    'comes whole for a header that the screen never sends: %s',
    (header) => expect(askedPiece(header, 2500)).toBeNull(),
  );

  it('that is gone is an error of its own', async () => {
    const gone = answerFile({ path: join(folder, '没有.pdf'), attached: false }, null);
    await expect(gone).rejects.toMatchObject({ code: 'ENOENT' });
  });
});

describe('the screen', () => {
  const fetchFrom = (answer: (range: string) => Promise<Response>) =>
    vi.stubGlobal('fetch', (_: string, { headers }: { headers: { range: string } }) => answer(headers.range));

  it('puts the pieces together, however large they are', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 100, max: 3000 }), async (size) => {
        fetchFrom(ofPdf);
        const read = await readInPieces('preview/名册.pdf', new AbortController().signal, size);
        expect(Buffer.from(read).equals(content)).toBe(true);
      }),
      { numRuns: 30 },
    ));

  it('is told if the file was cleared away', async () => {
    fetchFrom(async () => new Response(null, { status: 404 }));
    await expect(readInPieces('preview/旧.pdf', new AbortController().signal)).rejects.toMatchObject({
      code: 'preview-gone',
    });
  });
});

describe('a page', () => {
  it('has a policy with a nonce of its own, which stands in it', async () => {
    const path = join(folder, 'index.html');
    writeFileSync(path, '<meta property="csp-nonce" nonce="%NONCE%">');
    const answer = await answerFile({ path, attached: false }, null);
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? [];
    expect(await answer.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}">`);
    expect(nonce).not.toBe('');
  });
});
