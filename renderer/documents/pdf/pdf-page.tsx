import type { PDFPageProxy } from 'pdfjs-dist';
import { memo, useEffect, useRef, useState } from 'react';
import { drawPage, writeText } from './draw-page.ts';
import type { OpenPdf } from './open-pdf.ts';
import styles from './pdf-page.module.css';

/** The text can wait until the eye rests: putting its hundreds of pieces in place would make scrolling jerk. Milliseconds. */
const textLater = 250;

export interface PdfPageProps {
  readonly pdf: OpenPdf;
  /** From 1. */
  readonly number: number;
  /** 1 is the size on paper. */
  readonly scale: number;
  /** Milliseconds before drawing begins: pages that are only scrolled past are not drawn at all. */
  readonly wait: number;
  /** With its text, to be marked and copied. */
  readonly text: boolean;
}

/** One page as a picture. While it is drawn anew, e.g. larger, the former picture stays and is stretched. */
export const PdfPage = memo(function PdfPage({ pdf, number, scale, wait, text }: PdfPageProps) {
  const picture = useRef<HTMLDivElement>(null);
  const over = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  const taken = useRef<PDFPageProxy>(null);

  // What pdf.js keeps of a page to draw it again is let go with the page: hundreds of them would fill the memory.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page, or the same of another PDF, is taken then
  useEffect(() => () => void taken.current?.cleanup(), [pdf, number]);

  useEffect(() => {
    return whileHere(wait, setFailed, async (signal) => {
      const page = await pdf.document.getPage(number);
      signal.throwIfAborted();
      taken.current = page;
      const canvas = await drawPage(page, scale, signal);
      signal.throwIfAborted();
      picture.current?.replaceChildren(canvas);
    });
  }, [pdf, number, scale, wait]);

  useEffect(() => {
    if (!text) return;
    return whileHere(wait + textLater, setFailed, async (signal) => {
      const page = await pdf.document.getPage(number);
      signal.throwIfAborted();
      const layer = document.createElement('div');
      layer.className = styles.text ?? '';
      over.current?.replaceChildren(layer);
      await writeText(page, layer, signal);
    });
  }, [pdf, number, text, wait]);

  return (
    <>
      <div ref={picture} className={styles.picture} aria-hidden="true" />
      {text && <div ref={over} />}
      {failed && <p className={styles.failed}>这一页没有显示出来，打印和另存不受影响。</p>}
    </>
  );
});

/** Starts work after a while, stops it when the page is left; a failure is shown, being left is none. */
function whileHere(
  wait: number,
  onFailed: (failed: boolean) => void,
  work: (signal: AbortSignal) => Promise<void>,
): () => void {
  const leaving = new AbortController();
  const { signal } = leaving;
  const timer = setTimeout(async () => {
    try {
      await work(signal);
      onFailed(false);
    } catch (error) {
      if (signal.aborted) return;
      console.error('a page of the preview was not drawn', error);
      onFailed(true);
    }
  }, wait);
  return () => {
    clearTimeout(timer);
    leaving.abort();
  };
}
