import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a typeface is for: 小标宋 in titles, 宋体 in text, 黑体 in headings. */
export type FontRole = 'title' | 'song' | 'hei';

/** Which typefaces to use: the official ones where the PC has them, or only those that come with the program. */
export type Faces = 'official' | 'bundled';

/** A font in a file of its own, or one of those in a collection (.ttc). */
export interface FontFile {
  readonly path: string;
  /** PostScript name of the font in the collection. */
  readonly member?: string;
  /** Whether it is the PC's and not the program's: nobody knows in what state it is. */
  readonly official: boolean;
}

/** The official faces by file name, as Windows, Office and WPS install them. Windows has 宋体 only as a collection. */
const officialFiles: Readonly<Record<FontRole, readonly (readonly [file: string, member?: string])[]>> = {
  title: [['FZXBSJW.TTF'], ['方正小标宋简体.ttf'], ['FZXBSK.TTF']],
  song: [['simsun.ttc', 'SimSun'], ['SIMSUN.TTF'], ['STSONG.TTF']],
  hei: [['simhei.ttf'], ['SIMHEI.TTF']],
};

/** Noto Serif/Sans SC (SIL OFL 1.1), as their npm packages carry them. */
const bundledFiles: Readonly<Record<FontRole, readonly [folder: string, file: string]>> = {
  title: ['noto-serif-sc/700Bold', 'NotoSerifSC_700Bold.ttf'],
  song: ['noto-serif-sc/400Regular', 'NotoSerifSC_400Regular.ttf'],
  hei: ['noto-sans-sc/500Medium', 'NotoSansSC_500Medium.ttf'],
};

/** Where systems keep their fonts. */
export function systemFontFolders(): readonly string[] {
  const { WINDIR, LOCALAPPDATA, HOME } = process.env;
  return [
    ...(WINDIR === undefined ? [] : [join(WINDIR, 'Fonts')]),
    ...(LOCALAPPDATA === undefined ? [] : [join(LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts')]),
    ...(HOME === undefined ? [] : [join(HOME, '.fonts'), join(HOME, '.local', 'share', 'fonts')]),
    '/usr/share/fonts/chinese',
    '/usr/share/fonts/wps-office',
  ];
}

/**
 * The file of a typeface that comes with the program: `resources/fonts` of the packaged app, the npm packages in the
 * repository. The faces are copied at build and never committed.
 */
export function bundledFontFile(role: FontRole): string {
  const [folder, file] = bundledFiles[role];
  const packaged = fileURLToPath(new URL(`../../../resources/fonts/${file}`, import.meta.url));
  if (existsSync(packaged)) return packaged;
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/${folder}/${file}`);
}

/**
 * The font files to draw a role with, best first. Characters that the first one lacks are drawn with the next.
 *
 * @param folders where official faces are looked for
 */
export function fontChain(role: FontRole, faces: Faces, folders = systemFontFolders()): readonly FontFile[] {
  const official = folders
    .flatMap((folder) =>
      officialFiles[role].map(([file, member]) => ({
        path: join(folder, file),
        ...(member === undefined ? {} : { member }),
        official: true,
      })),
    )
    .filter(({ path }) => existsSync(path));
  const others: readonly FontRole[] = ['song', 'hei'];
  const bundled = [role, ...others.filter((other) => other !== role)].map((each) => ({
    path: bundledFontFile(each),
    official: false,
  }));
  return faces === 'official' ? [...official, ...bundled] : bundled;
}
