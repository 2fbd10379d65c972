import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { bundledFontFile, fontChain } from '../../../electron/documents/pdf/font-files.ts';
import { missingGlyphs, Typeface } from '../../../electron/documents/pdf/typeface.ts';
import { fontCollection, renamedFont } from '../../support/font-collection.ts';
import { columns, printed, row, sheetOf, tempPath, typefacesIn } from './sheets.ts';

/** A face without a single Chinese character, as pdfjs carries it. */
const latinFace = join(
  dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts/LiberationSans-Regular.ttf',
);

const bundled = () => {
  const missing = new Map<string, number>();
  return { face: new Typeface('song', 'bundled', missing), missing };
};

/** A folder of official faces. */
function fontFolder(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = join(tempPath('Windows'), 'Fonts');
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === 'string') copyFileSync(content, join(folder, name));
    else writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Windows' own 宋体: a collection, the proportional face second. */
const simsun = () => {
  const face = readFileSync(bundledFontFile('song'));
  return fontCollection([renamedFont(readFileSync(latinFace), 'NSimSun'), renamedFont(face, 'SimSun')]);
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a character that a font has', () => {
  test.each([
    ['the dot in the names of minorities', '买买提·艾力'],
    ['the other dots that are typed for it', '古丽•艾山‧买买提'],
    ['rare characters in names', '䶮㛃龘㼆鿍𫍯𬱖'],
    ['full-width figures and letters', '１３８ＡＢＣａｂｃ（）－'],
    ['half-width and accented letters', 'ABC-abc àéü ｱ'],
    ['signs of forms', '〇①㎡℃√■▲Ⅷ'],
  ])('%s is drawn as it is: %s', (_, text) => {
    const { face, missing } = bundled();
    expect(face.drawable(text)).toBe(text);
    expect(
      face
        .runs(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
    expect(missing.size).toBe(0);
  });

  test.each(['title', 'song', 'hei'] as const)('the %s face draws 㛃 and 䶮 too', (role) => {
    expect(new Typeface(role, 'bundled', new Map()).drawable('㛃䶮')).toBe('㛃䶮');
  });
});

describe('a character that no font has', () => {
  test('stands on paper by its number and is reported with how often', () => {
    const { face, missing } = bundled();
    expect(face.drawable('𠮷野𠮷')).toBe('［U+20BB7］野［U+20BB7］');
    expect(face.drawable('\u{e863}')).toBe('［U+E863］');
    expect(missingGlyphs(missing)).toEqual([
      { character: '𠮷', codePoint: 'U+20BB7', count: 2 },
      { character: '\u{e863}', codePoint: 'U+E863', count: 1 },
    ]);
  });

  test('is measured as wide as what will be drawn', () => {
    const { face } = bundled();
    expect(face.width('𠮷野', 9)).toBeCloseTo(face.width('［U+20BB7］野', 9), 6);
  });

  test('nothing undrawable can get past the check', () => {
    expect(() => bundled().face.runs('𠮷')).toThrow('U+20BB7');
  });

  test('what has no look is left out, what only makes space becomes a space', () => {
    const { face, missing } = bundled();
    expect(face.drawable('张\u200b三\ufeff\ufe00\u{e0100}\u202c')).toBe('张三');
    expect(face.width('张\u200b\u{e0100}', 10)).toBeCloseTo(face.width('张', 10), 6);
    expect(face.drawable('张\t三\r')).toBe('张 三 ');
    expect(missing.size).toBe(0);
  });

  test('on the page, in every place where a name may stand', async () => {
    const { pages, printed: result } = await printed(
      sheetOf([{ subtitle: '𠮷字支部', rows: [['1', '𠮷野', '', '𠮷祥路', '第一行\r\n第二行\t完']] }], {
        heading: { left: '单位：𠮷社区', right: '𠮷' },
        footer: { mark: '内部资料', printed: '打印：𠮷' },
      }),
    );
    const [page] = pages;
    expect(page?.text.match(/［U\+20BB7］/g)).toHaveLength(6);
    expect(page?.text).not.toMatch(/\0|\ufffd|𠮷|U\+000/);
    expect(page?.items.map(({ text }) => text)).toEqual(expect.arrayContaining(['第一行', '第二行 完']));
    expect(result.missing).toEqual([{ character: '𠮷', codePoint: 'U+20BB7', count: 6 }]);
    const right = Math.max(...(page?.items ?? []).map(({ x, width }) => x + width));
    expect(right).toBeLessThanOrEqual(841.89 - (14 * 72) / 25.4 + 0.1);
  });
});

describe('the width of a text', () => {
  test('is what the reader program measures: figures, Latin words and dots among Chinese', async () => {
    const texts = ['2006.01.08', 'AVATAR To fi', '买买提·艾力', '13800138000', '“党”，（一）'];
    const { pages } = await printed(
      sheetOf([texts], { columns: columns.map((column) => ({ ...column, weight: 1 })) }),
    );
    const { face } = bundled();
    for (const text of texts) {
      const item = pages[0]?.items.find((candidate) => candidate.text === text);
      expect(item?.width, text).toBeCloseTo(face.width(text, 9), 1);
    }
  });
});

describe('the official faces', () => {
  test('stand first where the PC has them, the bundled ones behind them', () => {
    const folder = fontFolder({ 'simhei.ttf': latinFace });
    expect(fontChain('hei', 'official', [folder]).map(({ official }) => official)).toEqual([
      true,
      false,
      false,
    ]);
    expect(fontChain('hei', 'bundled', [folder]).every(({ official }) => !official)).toBe(true);
    expect(fontChain('song', 'official', [folder]).every(({ official }) => !official)).toBe(true);
  });

  test('draw what they have; the rest is drawn by the next', () => {
    const folder = fontFolder({ 'simhei.ttf': latinFace });
    const face = new Typeface('hei', 'official', new Map(), [folder]);
    expect(face.runs('AB党C').map(({ text, file }) => [text, file.official])).toEqual([
      ['AB', true],
      ['党', false],
      ['C', true],
    ]);
  });

  test('宋体 is found in its collection by name, wherever it stands there', () => {
    const folder = fontFolder({ 'simsun.ttc': simsun() });
    const face = new Typeface('song', 'official', new Map(), [folder]);
    expect(face.runs('党员2026')).toEqual([
      { text: '党员2026', file: { path: join(folder, 'simsun.ttc'), member: 'SimSun', official: true } },
    ]);
    expect(face.width('党2', 10)).toBeCloseTo(bundled().face.width('党2', 10), 6);
  });

  test('of a PC are on the page', async () => {
    const fonts = fontFolder({ 'simsun.ttc': simsun(), 'simhei.ttf': latinFace });
    vi.stubEnv('WINDIR', dirname(fonts));
    const { file, pages } = await printed(sheetOf([{ rows: [row(1)], totals: ['合计 1 人 ABC'] }]), {
      faces: 'official',
    });
    expect(typefacesIn(file)).toEqual(['LiberationSans', 'NotoSansSC-Medium', 'NotoSerifSC-Bold', 'SimSun']);
    expect(pages[0]?.text).toContain('团结路1号');
    expect(pages[0]?.text).toContain('共 1 页');
    const own = await printed(sheetOf([row(1)]));
    expect(typefacesIn(own.file)).toEqual(['NotoSansSC-Medium', 'NotoSerifSC-Bold', 'NotoSerifSC-Regular']);
  });

  test.each([
    ['damaged', Buffer.from('not a font at all')],
    ['empty', Buffer.alloc(0)],
    ['a collection without 宋体', fontCollection([readFileSync(latinFace)])],
  ])('%s, they are passed over', (_, content) => {
    const folder = fontFolder({ 'simsun.ttc': content });
    const face = new Typeface('song', 'official', new Map(), [folder]);
    expect(face.runs('党员').map(({ file }) => file.official)).toEqual([false]);
  });
});
