import type { EventEmitter } from 'node:events';

/** What the stand-in has of one of Electron's objects: what it has must be as it is there. Events are checked apart. */
export type Part<Whole> = Partial<Omit<Whole, keyof EventEmitter>>;

/**
 * The same by name only, for what takes handlers: they are called with less than Electron gives them, so that the
 * program cannot count on the rest. That it is less and nothing else is checked in against-electron.ts.
 */
export type Named<Whole> = Partial<Record<keyof Whole, unknown>>;
