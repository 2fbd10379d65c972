import { type PDFPageProxy, TextLayer } from 'pdfjs-dist';
import { pixelsInPoint } from './open-pdf.ts';

/** Pixels that a drawn page has at most: A3 at 200 % on a fine screen would otherwise take a quarter of a gigabyte. */
const mostPixels = 16_000_000;

/**
 * Draws a page as finely as the screen can show it.
 *
 * @param scale 1 is the size on paper
 * @throws when aborted, and if the page cannot be drawn
 */
export async function drawPage(
  page: PDFPageProxy,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const onScreen = page.getViewport({ scale: scale * pixelsInPoint });
  const finest = Math.sqrt(mostPixels / (onScreen.width * onScreen.height));
  const fineness = Math.min(window.devicePixelRatio, finest);
  const viewport = page.getViewport({ scale: scale * pixelsInPoint * fineness });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvas, viewport });
  const cancel = () => task.cancel();
  signal.addEventListener('abort', cancel, { once: true });
  try {
    await task.promise;
    return canvas;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/**
 * Puts a page's text over its picture, unseen, so that it can be marked, copied and read aloud. It grows with the
 * `--total-scale-factor` of the element.
 */
export async function writeText(page: PDFPageProxy, over: HTMLElement, signal: AbortSignal): Promise<void> {
  const layer = new TextLayer({
    textContentSource: await page.getTextContent(),
    container: over,
    viewport: page.getViewport({ scale: pixelsInPoint }),
  });
  signal.throwIfAborted();
  await layer.render();
}
