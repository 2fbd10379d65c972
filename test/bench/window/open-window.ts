import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ElectronApplication, Page } from '@playwright/test';
import { localNow } from '../../../electron/ledger/ledger.ts';
import { goTo } from '../../e2e/ask.ts';
import { launchProgram } from '../../e2e/launch.ts';

/** The built program with one ledger, as measured from outside. */
export interface OpenWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** From starting the process to the first members on the screen, in milliseconds. */
  readonly toList: number;
  /** Of these, to the program's first page. */
  readonly toFirstPage: number;
}

/** The size most offices' screens leave to the program. */
const usual = { width: 1360, height: 860 };

/** Milliseconds after which a start is given up. */
const slowestStart = 120_000;

/**
 * Starts the program with settings that know the ledger from last time, and goes to the list of members. When the work
 * is done the program is closed as a clerk closes it.
 */
export async function inWindow<Result>(
  ledger: string,
  work: (window: OpenWindow) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-window-'));
  const settings = join(folder, 'settings');
  mkdirSync(settings);
  const recent = [{ folder: ledger, office: '连心县党委', openedAt: localNow() }];
  writeFileSync(join(settings, 'recent-ledgers.json'), JSON.stringify(recent));

  const start = performance.now();
  const app = await launchProgram(folder);
  const ended = new Promise<void>((resolve) => app.once('close', () => resolve()));
  try {
    const page = await app.firstWindow();
    await page.getByRole('heading', { level: 1, name: '连心县党委' }).waitFor({ timeout: slowestStart });
    const toFirstPage = performance.now() - start;
    await goTo(page, '/registers/party-member', '党员');
    // An empty ledger has no list; its page says what to do first.
    await page.locator('[aria-rowindex="2"] > [aria-colindex="2"], h2').first().waitFor();
    const toList = performance.now() - start;
    await page.setViewportSize(usual);
    return await work({ app, page, toList, toFirstPage });
  } finally {
    await app.close();
    await ended;
  }
}
