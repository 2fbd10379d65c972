import { expect, test } from 'vitest';
import { fromChromium, toChromium } from '../../stand-in/addresses.ts';

test.each(['app://lianxin/', 'app://lianxin/index.html#/members?q=张', 'app://lianxin/preview/名册.pdf'])(
  '%s is shown to Chromium as a secure origin and comes back as it was',
  (address) => {
    const shown = toChromium(address);
    expect(new URL(shown).origin).toBe('https://lianxin.app.standin.invalid');
    expect(fromChromium(shown)).toBe(address);
  },
);

test.each(['https://outside.example/x', 'about:blank', 'data:text/html,x'])(
  '%s belongs to others and stays as it is',
  (address) => {
    expect(toChromium(address)).toBe(address);
    expect(fromChromium(address)).toBe(address);
  },
);
