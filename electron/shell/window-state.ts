import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
const stored = z.object({ bounds, maximized: z.boolean() });

export type Bounds = z.infer<typeof bounds>;
export type WindowState = z.infer<typeof stored>;

/** Smallest size at which every page is usable: 1366×768 at 150 % is 911×512 (P40). */
export const smallest = { width: 880, height: 500 };

const usual = { width: 1360, height: 860 };

/** The window of last time, if it still lies on a screen; a PC loses its second screen now and then. */
export function placeWindow(last: WindowState | null, screens: readonly Bounds[]): Partial<Bounds> {
  const [main] = screens;
  if (main === undefined) return usual;
  const fitting = last === null ? undefined : screens.find((screen) => overlaps(last.bounds, screen));
  if (last !== null && fitting !== undefined) {
    return {
      ...last.bounds,
      width: Math.min(last.bounds.width, fitting.width),
      height: Math.min(last.bounds.height, fitting.height),
    };
  }
  return { width: Math.min(usual.width, main.width), height: Math.min(usual.height, main.height) };
}

/** Enough of it can be seen to be taken hold of. */
function overlaps(window: Bounds, screen: Bounds): boolean {
  const width = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const height = Math.min(window.y + window.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  return width >= 100 && height >= 60;
}

export function readWindowState(file: string): WindowState | null {
  if (!existsSync(file)) return null;
  try {
    const parsed = stored.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    // A file cut short by a power cut is as good as none: the window opens in its usual place.
    return null;
  }
}

export function writeWindowState(file: string, state: WindowState): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(state));
}
