import { mainNamespace, relationshipNamespace, xmlDeclaration, xmlText } from './xml.ts';

/** A name that formulas and the print set-up use. */
export interface DefinedName {
  /** `_xlnm.Print_Titles` and the like, or a name of our own. */
  readonly name: string;
  /** `'党员基本信息汇总表'!$3:$3`. */
  readonly refersTo: string;
  /** Index of the sheet it belongs to; null for the whole workbook. */
  readonly sheet: number | null;
  readonly hidden?: boolean;
}

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
}

const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function contentTypesXml(sheetCount: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${contentTypes}.${type}+xml"/>`;
  const sheets = numbers(sheetCount).map((n) => override(`/xl/worksheets/sheet${n}.xml`, 'worksheet'));
  return [
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('/xl/workbook.xml', 'sheet.main'),
    ...sheets,
    override('/xl/styles.xml', 'styles'),
    override('/xl/sharedStrings.xml', 'sharedStrings'),
    '</Types>',
  ].join('');
}

/** The relationships of the package itself: where its workbook is. */
export function packageRelationsXml(): string {
  return relationsXml([['officeDocument', 'xl/workbook.xml']]);
}

/** The relationships of the workbook; sheet n has the id `rId<n>`. */
export function workbookRelationsXml(sheetCount: number): string {
  return relationsXml([
    ...numbers(sheetCount).map((n) => ['worksheet', `worksheets/sheet${n}.xml`] as const),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]);
}

export function workbookXml(sheets: readonly SheetEntry[], names: readonly DefinedName[]): string {
  const entries = sheets.map(({ name, hidden }, index) => {
    const state = hidden ? ' state="hidden"' : '';
    return `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const defined = names.map(({ name, refersTo, sheet, hidden }) => {
    const scope = sheet === null ? '' : ` localSheetId="${sheet}"`;
    return `<definedName name="${xmlText(name)}"${scope}${hidden === true ? ' hidden="1"' : ''}>${xmlText(refersTo)}</definedName>`;
  });
  return [
    `${xmlDeclaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}">`,
    '<bookViews><workbookView/></bookViews>',
    `<sheets>${entries.join('')}</sheets>`,
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
    '</workbook>',
  ].join('');
}

/** A sheet's name as formulas quote it. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A name that Excel takes for a sheet: at most 31 characters, none of `[]:*?/\`, no apostrophe at the ends. */
export function sheetName(text: string): string {
  const plain = text.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
  return plain.replace(/^[\s']+|[\s']+$/g, '') || 'Sheet1';
}

function relationsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const items = relations.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${relationshipTypes}/${type}" Target="${target}"/>`,
  );
  return `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
