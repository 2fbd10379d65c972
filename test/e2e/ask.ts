import type { Page } from '@playwright/test';
import type { CallInput, CallName, CallOutput } from '../../shared/api/calls.ts';

/**
 * What the screen would ask, asked past it: a spec about one page need not click its way through the others first.
 *
 * @throws Error with the refusal's code
 */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<CallOutput<Name>> {
  const reply = await page.evaluate(
    ({ name, input }) => (window.lianxin[name] as (input: unknown) => Promise<unknown>)(input),
    { name, input },
  );
  const { ok, value, code } = reply as { ok: boolean; value: CallOutput<Name>; code?: string };
  if (!ok) throw new Error(`${name}: ${code}`);
  return value;
}

/** A ledger of the practice office, open and showing its first page. */
export async function openPractice(page: Page): Promise<void> {
  await ask(page, 'openPracticeLedger', { job: crypto.randomUUID(), anew: false });
  await page.getByRole('heading', { level: 1, name: '柳岸社区党委' }).waitFor();
}

/** Goes to a page by its address. */
export async function goTo(page: Page, address: string, title: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = `#${address}`;
  }, address);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}
