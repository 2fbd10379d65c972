import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { crashReport } from '../../../renderer/crash/crash-report.ts';
import { whyItWent } from '../../../renderer/crash/crash-words.ts';
import { RootBoundary } from '../../../renderer/crash/root-boundary.tsx';
import { isHarmless, reportOf } from '../../../renderer/crash/stray-fault.ts';

describe('a screen that broke', () => {
  it('says that nothing saved is lost, and gives nobody away', () => {
    const boundary = new RootBoundary({ children: createElement('p', null, '名册') });
    expect(renderToStaticMarkup(boundary.render())).toBe('<p>名册</p>');
    boundary.state = RootBoundary.getDerivedStateFromError(new Error('王芳 13800138000'));
    const shown = renderToStaticMarkup(boundary.render());
    expect(shown).toContain('已保存的内容都在账本里，没有丢。');
    expect(shown).toContain('重新打开');
    expect(shown).not.toMatch(/王芳|13800138000/);
  });

  it.each([
    ['oom', '内存不够'],
    ['killed', '别的程序'],
    ['crashed', '出了错'],
    ['', '出了错'],
  ])('because of %j is told in plain words', (reason, words) => {
    expect(whyItWent(reason)).toContain(words);
  });
});

describe('the text for the maintainers', () => {
  const at = new Date('2026-11-24T01:30:00Z');

  it('says which program it was and when', () => {
    const info = { version: '0.1.0', system: 'win32 10.0', userData: 'C:\\Users\\王芳' };
    expect(crashReport('render-process-gone: oom', info, at)).toBe(
      '连心台账 0.1.0，win32 10.0\n2026-11-24T01:30:00.000Z\nrender-process-gone: oom',
    );
  });

  it('is there even if the shell no longer answers', () => {
    expect(crashReport('x', null, at)).toContain('连心台账\n');
  });
});

describe('an error that nobody caught', () => {
  it('is known again by its report', () => {
    const error = new Error('once');
    expect(reportOf(error)).toBe(error.stack);
    expect(reportOf('a word')).toBe('a word');
  });

  it('is none if the browser merely measured twice', () => {
    expect(isHarmless('ResizeObserver loop completed with undelivered notifications.')).toBe(true);
    expect(isHarmless('TypeError: x')).toBe(false);
  });
});
