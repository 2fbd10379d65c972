import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readOfficePackage } from '../../../electron/templates/office-package.ts';
import { openTemplate } from '../../../electron/templates/open-template.ts';
import { elementsOf, parseXml } from '../../../electron/templates/xml-tree.ts';
import { convertWithLibreOffice } from '../../support/libreoffice.ts';
import { paragraph, run, table, tableRow } from '../../support/office-files.ts';
import { pdfPages } from '../../support/pdf-text.ts';
import { documentFile, filledForm, tempPath, writerOf } from './forms.ts';

const wang = writerOf({ 姓名: '王芳', 序号: 1, 电话: null, 简历: '一九八〇年生\n现任<组长>' });
const zhao = writerOf({ 姓名: '赵强', 序号: 2, 电话: '13800138000', 简历: '' });

async function partOf(path: string, part = 'word/document.xml'): Promise<string> {
  return (await readOfficePackage(path)).parts.get(part)?.toString() ?? '';
}

/** The texts of a part's paragraphs, in order. */
async function paragraphsOf(path: string, part?: string): Promise<readonly string[]> {
  const { root } = parseXml(Buffer.from(await partOf(path, part)));
  return [...elementsOf(root)]
    .filter(({ name }) => name === 'p')
    .map((node) =>
      [...elementsOf(node)]
        .map(({ name, text }) => (name === 't' ? text : name === 'br' ? '\n' : ''))
        .join(''),
    );
}

const single = (body: string, header?: string) => documentFile('单张.docx', body, header);

describe('a form of Word', () => {
  test('has its words filled in: in the text, in a table, in the header; an empty answer leaves a line or the cell', async () => {
    const form = single(
      `${paragraph(run('兹证明{姓名}，电话{电话}。'))}${table(tableRow(paragraph(run('电话')), paragraph(run('{电话}'))))}`,
      '{姓名}的登记表',
    );
    const out = await filledForm(form, '填好.docx', { once: wang, lines: [wang] });
    expect(await paragraphsOf(out)).toEqual(['兹证明王芳，电话________。', '电话', '']);
    expect(await paragraphsOf(out, 'word/header1.xml')).toEqual(['王芳的登记表']);
  });

  test('gives a word in several runs the look of the first, and leaves unknown words and the rest to the byte', async () => {
    const bold = '<w:b/>';
    const form = single(
      paragraph(
        run('甲{姓', bold),
        '<w:proofErr w:type="spellStart"/>',
        run('名'),
        run('}乙{性名}', '<w:i/>'),
      ),
    );
    const out = await filledForm(form, '分段.docx', { once: wang, lines: [wang] });
    const before = await partOf(form);
    const filled = before.replace('甲{姓', '甲王芳').replace('>名<', '><').replace('>}乙', '>乙');
    expect(await partOf(out)).toBe(filled);
  });

  test('breaks the lines of a long answer, and keeps its signs', async () => {
    const out = await filledForm(single(paragraph(run('{简历}'))), '简历.docx', {
      once: wang,
      lines: [wang],
    });
    expect(await paragraphsOf(out)).toEqual(['一九八〇年生\n现任<组长>']);
  });

  test('repeats the row of a table with {序号}, with its height, and names bookmarks once', async () => {
    const mark = '<w:bookmarkStart w:id="0" w:name="甲"/><w:bookmarkEnd w:id="0"/>';
    const form = documentFile(
      '名单.docx',
      `${paragraph(run('{序号}'))}${table(
        tableRow(paragraph(run('序号')), paragraph(run('姓名'))),
        tableRow(paragraph(run('{序'), run('号}')), paragraph(mark, run('{姓名}'))),
        tableRow(paragraph(run('合计')), paragraph(run('{电话}'))),
      )}`,
    );
    const { repeats, words } = await openTemplate(form);
    expect(repeats).toBe(true);
    expect(words.map(({ template, inLine }) => [template, inLine])).toEqual([
      ['{序号}', false],
      ['{序号}', true],
      ['{姓名}', true],
      ['{电话}', false],
    ]);
    const out = await filledForm(form, '名单填好.docx', { once: wang, lines: [wang, zhao] });
    expect(await paragraphsOf(out)).toEqual(['1', '序号', '姓名', '1', '王芳', '2', '赵强', '合计', '']);
    const xml = await partOf(out);
    expect(xml.match(/w:trHeight/g)).toHaveLength(4);
    expect(xml.match(/bookmarkStart/g)).toHaveLength(1);
  });

  test('a text box has paragraphs of its own', async () => {
    const box = `<w:r><w:txbxContent>${paragraph(run('{姓'), run('名}'))}</w:txbxContent></w:r>`;
    const form = single(paragraph(run('{姓'), box, run('名}同志')));
    const out = await filledForm(form, '文本框.docx', { once: wang, lines: [wang] });
    expect((await partOf(out)).match(/王芳/g)).toHaveLength(2);
  });
});

test('whatever runs a paragraph is split into, the filled text is the same', async () => {
  const text = '姓名：{姓名}，电话：{电话}；｛姓名｝';
  const form = tempPath('分段任意.docx');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: text.length }), { maxLength: 8 }), async (places) => {
      const ends = [...places, text.length].toSorted((a, b) => a - b);
      const runs = ends.map((end, index) => run(text.slice(ends[index - 1] ?? 0, end)));
      expect(documentFile('分段任意.docx', paragraph(...runs))).toBe(form);
      const out = await filledForm(form, '分段任意填好.docx', { once: zhao, lines: [zhao] });
      expect(await paragraphsOf(out)).toEqual(['姓名：赵强，电话：13800138000；赵强']);
    }),
    { numRuns: 40 },
  );
});

describe('LibreOffice', () => {
  let text = '';

  beforeAll(async () => {
    const form = documentFile(
      '给人看.docx',
      `${paragraph(run('{姓'), run('名}同志'))}${table(tableRow(paragraph(run('{序号}')), paragraph(run('{姓名}'))))}`,
      '{姓名}',
    );
    const out = await filledForm(form, '给人看的.docx', { once: wang, lines: [wang, zhao] });
    const [pdf = ''] = await convertWithLibreOffice([out], 'pdf', tempPath('.'));
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    text = (await pdfPages(pdf)).map((page) => page.text).join('\n');
  });

  test('opens a filled document and shows what was filled in', () => {
    expect(text.replace(/\s/g, '')).toContain('王芳同志');
    expect(text).toMatch(/1\s+王芳\s+2\s+赵强/);
    expect(text).not.toMatch(/[{}]/);
  });
});
