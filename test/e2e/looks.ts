import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { shot } from './fixture.ts';

/** The window as most see it, and 1366×768 at 150 % (P40). */
const sizes = [
  { name: '', width: 1360, height: 860 },
  { name: '（小屏）', width: 911, height: 512 },
] as const;

/** Leaves pictures of the page at both sizes, and holds it to what axe-core calls serious. */
export async function look(page: Page, name: string): Promise<void> {
  for (const { name: size, width, height } of sizes) {
    await page.setViewportSize({ width, height });
    await shot(page, `${name}${size}`);
  }
  const [usual] = sizes;
  await page.setViewportSize({ width: usual.width, height: usual.height });
  // Electron lets nobody open a second page, in which axe would otherwise put its findings together.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
