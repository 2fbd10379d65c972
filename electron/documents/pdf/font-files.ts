import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** What a typeface is for: 小标宋 in titles, 宋体 in text, 黑体 in headings. */
export type FontRole = 'title' | 'song' | 'hei';

/** Which typefaces to use: the official ones where the PC has them, or only those that come with the program. */
export type Faces = 'official' | 'bundled';

/** File names of the official faces; Windows, Office and WPS install them under these. */
const officialFiles: Readonly<Record<FontRole, readonly string[]>> = {
  title: ['FZXBSJW.TTF', '方正小标宋简体.ttf', 'FZXBSK.TTF'],
  song: ['simsun.ttf', 'SIMSUN.TTF', 'STSONG.TTF'],
  hei: ['simhei.ttf', 'SIMHEI.TTF'],
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
  const packaged = new URL(`../../../resources/fonts/${file}`, import.meta.url).pathname;
  if (existsSync(packaged)) return packaged;
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/${folder}/${file}`);
}

/**
 * The font files to draw a role with, best first. Characters that the first one lacks are drawn with the next.
 *
 * @param folders where official faces are looked for
 */
export function fontChain(role: FontRole, faces: Faces, folders = systemFontFolders()): readonly string[] {
  const official = folders
    .flatMap((folder) => officialFiles[role].map((file) => join(folder, file)))
    .filter((file) => existsSync(file));
  const others: readonly FontRole[] = ['song', 'hei'];
  const bundled = [role, ...others.filter((other) => other !== role)].map(bundledFontFile);
  return faces === 'official' ? [...official, ...bundled] : bundled;
}
