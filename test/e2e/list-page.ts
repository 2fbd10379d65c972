import type { Locator, Page } from '@playwright/test';
import { ask, goTo, openPractice } from './ask.ts';

export const register = 'party-member';

/** The columns of 全部党员, in their order. */
const columns = [
  'name',
  'branch',
  'gender',
  'ethnicity',
  'bornOn',
  'education',
  'kind',
  'joinedOn',
  'workPost',
  'mobile',
] as const;

type Column = (typeof columns)[number];

/** The practice office's members, listed. */
export async function openList(page: Page): Promise<void> {
  await openPractice(page);
  await goTo(page, '/registers/party-member', '党员');
  await cell(page, 0, 'name').waitFor();
}

/** A cell of the list: its row from 0, its field. */
export function cell(page: Page, row: number, field: Column): Locator {
  return page.locator(`[aria-rowindex="${row + 2}"] > [aria-colindex="${columns.indexOf(field) + 2}"]`);
}

/** The tick before a row. */
export function tick(page: Page, row: number): Locator {
  return page.locator(`[aria-rowindex="${row + 2}"]`).getByRole('checkbox');
}

export function heading(page: Page, label: string): Locator {
  return page.getByRole('columnheader').filter({ hasText: label });
}

export const search = (page: Page): Locator => page.getByRole('textbox', { name: '在党员里查找' });

/** 共 152 人，已选 3 人. */
export const counted = (page: Page): Locator => page.getByRole('status').filter({ hasText: /^共 / });

/** What Ctrl+V would bring: the clipboards of a test machine and of its browser are not always one. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

/** The texts of one field down the list, as the ledger has them in the list's usual order. */
export async function textsOf(page: Page, field: Column, limit: number): Promise<readonly string[]> {
  const { lines } = await ask(page, 'listRows', { register, limit });
  return lines.map(({ texts }) => texts[field] ?? '');
}

/** 撤销 in the frame. */
export const undo = (page: Page): Promise<void> => page.getByRole('banner').getByText('撤销').click();

/** Goes to the last column, which a narrow window does not show at first. */
export async function goToEnd(page: Page, row: number): Promise<void> {
  await cell(page, row, 'name').click();
  await page.keyboard.press('End');
}
