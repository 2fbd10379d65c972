import type { Page } from '@playwright/test';

/** What the screen did while the list moved, in milliseconds. */
export interface Scrolled {
  /** From each frame to the next. */
  readonly frames: readonly number[];
  /** The longest task of the page; 0 if none took more than 50 ms, the least that the browser reports. */
  readonly longestTask: number;
}

/** Frames that are counted. */
const frames = 180;

/**
 * Moves the list by so many pixels a frame, back and forth, and counts the frames.
 *
 * @param pixels a frame; 0 counts the frames of a list that stands still
 */
export function scrollList(page: Page, pixels: number): Promise<Scrolled> {
  return page.evaluate(
    async ({ pixels, frames }) => {
      const grid = document.querySelector('[role="grid"]');
      if (grid === null) throw new Error('no list on the screen');
      grid.scrollTop = 0;
      const tasks: number[] = [];
      const observer = new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      );
      observer.observe({ type: 'longtask' });
      const took: number[] = [];
      let last = await new Promise(requestAnimationFrame);
      let step = pixels;
      while (took.length < frames) {
        const before = grid.scrollTop;
        grid.scrollTop += step;
        // A short list is gone through up and down: standing at its end would look smooth.
        if (grid.scrollTop === before) step = -step;
        const now = await new Promise(requestAnimationFrame);
        took.push(now - last);
        last = now;
      }
      // The last tasks are reported a little later.
      await new Promise((resolve) => setTimeout(resolve, 200));
      observer.disconnect();
      return { frames: took, longestTask: Math.max(0, ...tasks) };
    },
    { pixels, frames },
  );
}
