/** Chromium's DevTools protocol, as Playwright's package describes it. */
export type { Protocol } from '../../node_modules/playwright-core/types/protocol.d.ts';
