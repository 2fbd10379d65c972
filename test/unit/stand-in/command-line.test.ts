import { expect, test } from 'vitest';
import { Switches } from '../../stand-in/switches.ts';

test('lists of features given twice are one list, without repetitions', () => {
  const switches = new Switches();
  switches.append('disable-features', 'Translate,MediaRouter');
  switches.append('disable-features', 'MediaRouter,PaintHolding');
  expect(switches.flags()).toEqual(['--disable-features=Translate,MediaRouter,PaintHolding']);
});

test('of any other switch given twice the last one holds', () => {
  const switches = new Switches();
  switches.append('lang', 'en');
  switches.append('lang', 'zh-CN');
  switches.append('no-sandbox');
  expect(switches.flags()).toEqual(['--lang=zh-CN', '--no-sandbox']);
});
