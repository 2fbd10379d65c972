import { posix } from 'node:path';
import { Refusal } from '../../shared/messages/refusal.ts';
import type { SourceFile } from './source-file.ts';
import { parsePart } from './xml-parts.ts';
import type { ZipArchive } from './zip-archive.ts';

/** Where the parts of an .xlsx are, as its relationships say. */
export interface XlsxPackage {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly part: string }[];
  readonly sharedStringsPart: string | undefined;
  readonly stylesPart: string | undefined;
  /** Serials count from 1904, as old Excel for the Mac did. */
  readonly is1904: boolean;
}

export interface Relationship {
  readonly id: string;
  /** The last step of the type's address: `worksheet`, `styles`; the same in the strict and the transitional form. */
  readonly type: string;
  readonly part: string;
}

/** Follows the relationships from the package's root, so that parts may have any name. */
export async function readPackage(archive: ZipArchive, source: SourceFile): Promise<XlsxPackage> {
  const roots = await readRelationships(archive, '', source);
  const workbook = roots.find((root) => root.type === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const related = await readRelationships(archive, workbook, source);
  const sheets: XlsxPackage['sheets'][number][] = [];
  let is1904 = false;
  await parsePart(archive, workbook, source, (element, ancestors) => {
    if (element.name === 'workbookPr') is1904 = /^(1|true|on)$/.test(element.attribute('date1904') ?? '');
    if (element.name !== 'sheet' || ancestors.at(-1) !== 'sheets') return;
    const id = element.attribute('id', '/relationships');
    const sheet = related.find((relationship) => relationship.id === id);
    // Chart, dialog and macro sheets have no rows.
    if (sheet?.type !== 'worksheet') return;
    const state = element.attribute('state') ?? 'visible';
    sheets.push({ name: element.attribute('name') ?? '', hidden: state !== 'visible', part: sheet.part });
  });
  const missing = sheets.find((sheet) => !archive.has(sheet.part));
  if (missing) throw new Refusal('workbook-corrupt', { file: source.file, part: `工作表“${missing.name}”` });
  const partOf = (type: string) => related.find((relationship) => relationship.type === type)?.part;
  return { sheets, is1904, sharedStringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') };
}

/** The parts that a part refers to, `''` for the package itself; none if it says nothing about it. */
export async function readRelationships(
  archive: ZipArchive,
  owner: string,
  source: SourceFile,
): Promise<Relationship[]> {
  const { dir, base } = posix.parse(owner);
  const part = posix.join(dir, '_rels', `${base}.rels`);
  const relationships: Relationship[] = [];
  if (!archive.has(part)) return relationships;
  await parsePart(archive, part, source, (element) => {
    if (element.name !== 'Relationship' || element.attribute('TargetMode') === 'External') return;
    const type = posix.basename(element.attribute('Type') ?? '');
    const target = element.attribute('Target') ?? '';
    relationships.push({ id: element.attribute('Id') ?? '', type, part: resolvePart(dir, target) });
  });
  return relationships;
}

/** The key of a part inside the zip; whatever it looks like, it never reaches the file system. */
function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  return posix.join('/', path.startsWith('/') ? '' : folder, path).slice(1);
}
