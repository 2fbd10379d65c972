import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import { handbookPage } from '../../../tools/build/handbook.ts';

const docs = join(import.meta.dirname, '../../../docs');
const markdown = readFileSync(join(docs, '手册.md'), 'utf8');
const page = (text: string) => handbookPage(text, 'body {}', (path) => `<${path}>`);

describe('the handbook', () => {
  const whole = page(markdown);

  it('has a table of contents in which every chapter stands, and every link leads somewhere', () => {
    const chapters = [...markdown.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
    const contents = whole.slice(0, whole.indexOf('<main>'));
    expect([...contents.matchAll(/<a href="#s\d+">(.+)<\/a>/g)].map(([, name]) => name)).toEqual(chapters);
    for (const [, id] of whole.matchAll(/href="#(s\d+)"/g)) expect(whole).toContain(`id="${id}"`);
  });

  it('runs nothing and fetches nothing', () => {
    expect(whole).not.toMatch(/<script|src="(?!data:)|https?:|@import/);
  });

  it('has a paragraph and a picture for every register of the program', () => {
    for (const { key, label } of shippedRegisters) {
      const [, chapter = ''] = markdown.split(`\n#### ${label}\n`);
      const paragraph = chapter.slice(0, chapter.indexOf('\n#'));
      expect(paragraph.trim(), label).toMatch(/^[^!].{10,}/u);
      expect(paragraph, label).toContain(`![${label}](pictures/register-${key}.png)`);
    }
  });

  it('shows every picture that was taken, and only those', () => {
    const shown = [...markdown.matchAll(/!\[.+\]\(pictures\/(.+)\)/g)].map(([, name]) => name);
    const folder = join(docs, 'pictures');
    const taken = existsSync(folder) ? readdirSync(folder) : [];
    expect(shown.toSorted()).toEqual(taken.toSorted());
  });
});

describe('a page of the handbook', () => {
  it('leads from words to their chapter', () => {
    expect(page('# 手册\n\n见[备份](#备份)。\n\n## 一、备份')).toContain('见<a href="#s0">备份</a>。');
  });

  it('is not made with a link into nothing, or out of the computer', () => {
    expect(() => page('# 手册\n\n[备份](#备份)')).toThrow('备份');
    expect(() => page('# 手册\n\n[网页](https://outside.example/)')).toThrow('offline');
  });

  it('carries its pictures inside, with their words below', () => {
    expect(page('# 手册\n\n![第一页](pictures/a.png)')).toContain(
      '<img src="data:image/png;base64,<pictures/a.png>" alt="第一页"><figcaption>第一页</figcaption>',
    );
  });
});
