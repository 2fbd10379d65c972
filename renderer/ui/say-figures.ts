import { registers } from '../../shared/registers/definitions/index.ts';

/** How many registers are named before the rest is only counted. */
const named = 4;

/** What a ledger holds, register by register: `党组织 12 个，党员 482 人`. Empty registers are left out. */
export function sayCounts(counts: Readonly<Record<string, number>>): string {
  const filled = registers.filter(({ key }) => (counts[key] ?? 0) > 0);
  const words = filled.map(({ key, label, print }) => `${label} ${sayCount(counts[key] ?? 0)} ${print.unit}`);
  const rest = words.length > named ? `等 ${words.length} 种` : '';
  return `${words.slice(0, named).join('，')}${rest}` || '没有记录';
}

/** Made once: a format takes a millisecond to make, and lists say figures at every keystroke. */
const figures = new Intl.NumberFormat('zh-CN');

/** `12,345` */
export function sayCount(count: number): string {
  return figures.format(count);
}

const steps = ['KB', 'MB', 'GB', 'TB'] as const;

/** The size of a file as the file manager says it: `0.4 MB`, `12 MB`. Never `0`: there is always something in a file. */
export function saySize(bytes: number): string {
  let size = Math.max(1, bytes / 1024);
  let step = 0;
  while (size >= 1000 && step < steps.length - 1) {
    size /= 1024;
    step += 1;
  }
  return `${size < 10 && step > 0 ? size.toFixed(1) : Math.round(size)} ${steps[step]}`;
}
