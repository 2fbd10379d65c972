import { type DateShown, shownByBuiltIn, shownByCode } from './date-format.ts';
import type { SourceFile } from './source-file.ts';
import { parsePart } from './xml-parts.ts';
import type { ZipArchive } from './zip-archive.ts';

/** For each cell style (`s` of a cell): as what date does it show a number, if it does? */
export async function readDateStyles(
  archive: ZipArchive,
  part: string | undefined,
  source: SourceFile,
): Promise<readonly (DateShown | null)[]> {
  if (part === undefined || !archive.has(part)) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  await parsePart(archive, part, source, (element, ancestors) => {
    const format = Number(element.attribute('numFmtId') ?? 0);
    const parent = ancestors.at(-1);
    if (element.name === 'numFmt' && parent === 'numFmts')
      codes.set(format, element.attribute('formatCode') ?? '');
    if (element.name === 'xf' && parent === 'cellXfs') formats.push(format);
  });
  return formats.map((id) => {
    const code = codes.get(id);
    return code === undefined ? shownByBuiltIn(id) : shownByCode(code);
  });
}
