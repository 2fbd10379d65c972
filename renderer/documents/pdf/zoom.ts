import { z } from 'zod';
import type { Size } from './page-layout.ts';

/** How large pages are shown: as wide as the window, whole, or in percent of their size on paper. */
export const zoom = z.union([z.enum(['width', 'page']), z.int().min(50).max(200)]);

export type Zoom = z.infer<typeof zoom>;

/** What can be chosen in percent, from small to large. */
export const zoomSteps = [50, 75, 100, 125, 150, 200] as const;

/** Pages never become smaller than this, however narrow the window: they could not be told apart. */
const smallestScale = 0.15;

/**
 * The scale at which a page is shown.
 *
 * @param page at 100 %
 * @param room for it, without the space around
 */
export function scaleOf(zoom: Zoom, page: Size, room: Size): number {
  const wide = room.width / page.width;
  const scale =
    zoom === 'width' ? wide : zoom === 'page' ? Math.min(wide, room.height / page.height) : zoom / 100;
  return Math.max(smallestScale, scale);
}

/** The next larger step above a scale that is shown now; the largest one if there is none. */
export function zoomedIn(scale: number): Zoom {
  return zoomSteps.find((step) => step > percent(scale)) ?? 200;
}

/** The next smaller step below a scale that is shown now; the smallest one if there is none. */
export function zoomedOut(scale: number): Zoom {
  return zoomSteps.findLast((step) => step < percent(scale)) ?? 50;
}

/** `97 %` is said of a scale of 0.9683. */
export function percent(scale: number): number {
  return Math.round(scale * 100);
}
