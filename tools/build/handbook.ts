import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Marked, type Tokens } from 'marked';

/** A chapter or section, for the table of contents. */
export interface Heading {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
}

/**
 * 手册: `docs/手册.md` as one page that stands by itself. Its pictures are inside it and nothing in it runs, so that it
 * opens in any browser, prints, and can be carried on a USB stick.
 *
 * @throws Error if a picture is missing or a link leads nowhere
 */
export function buildHandbook(docs: string, out: string): void {
  const style = readFileSync(join(import.meta.dirname, 'handbook.css'), 'utf8');
  const page = handbookPage(readFileSync(join(docs, '手册.md'), 'utf8'), style, (path) => {
    const file = join(docs, path);
    // A new picture is taken by a program that must be built first (test/e2e/handbook.spec.ts).
    if (process.env.LIANXIN_PICTURES === '1' && !existsSync(file)) return '';
    return readFileSync(file).toString('base64');
  });
  writeFileSync(join(out, 'handbook.html'), page);
}

/**
 * The handbook's page.
 *
 * @param picture gives a PNG picture's content as Base64, by its path in the Markdown
 */
export function handbookPage(markdown: string, style: string, picture: (path: string) => string): string {
  const headings: Heading[] = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const text = this.parser.parseInline(tokens);
        const id = `s${headings.length}`;
        headings.push({ id, text, depth });
        return `<h${depth} id="${id}">${text}</h${depth}>\n`;
      },
      image({ href, text }: Tokens.Image) {
        const source = `data:image/png;base64,${picture(href)}`;
        return `<figure><img src="${source}" alt="${text}"><figcaption>${text}</figcaption></figure>`;
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${chapterLink(href)}">${this.parser.parseInline(tokens)}</a>`;
      },
    },
  });
  const [heading = '', ...rest] = markdown.split('\n');
  if (!heading.startsWith('# ')) throw new Error('the handbook does not begin with its title');
  const title = heading.slice(2);
  const body = marked.parse(rest.join('\n'), { async: false });
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<nav aria-label="目录">
<p>目录</p>
${contents(headings)}
</nav>
<main>
${linked(body, headings)}
</main>
</body>
</html>
`;
}

/** A link to a chapter is written as its heading, `[备份](#备份与恢复)`; other addresses have no place offline. */
function chapterLink(href: string): string {
  if (!href.startsWith('#')) throw new Error(`the handbook is read offline, but links to ${href}`);
  return href;
}

/** Puts the headings' ids where links name their words. */
function linked(body: string, headings: readonly Heading[]): string {
  return body.replace(/href="#([^"]+)"/g, (_, words: string) => {
    const found = headings.find(({ text }) => text.endsWith(decodeURI(words)));
    if (found === undefined)
      throw new Error(`the handbook links to a chapter that is not there: ${decodeURI(words)}`);
    return `href="#${found.id}"`;
  });
}

function contents(headings: readonly Heading[]): string {
  const chapters = headings.filter(({ depth }) => depth === 2);
  return `<ol>\n${chapters.map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`).join('\n')}\n</ol>`;
}
