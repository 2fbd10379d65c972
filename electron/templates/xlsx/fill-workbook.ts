import { typedWords } from '../../../shared/registers/templates/typed-words.ts';
import type { FilledParts, FormFilling, FormWord, OfficeForm } from '../form.ts';
import type { OfficePackage, SheetParts } from '../office-package.ts';
import { filledParagraph, paragraphsWithWords } from '../paragraphs.ts';
import { childOf, edited, parseXml, withAttributes, type XmlEdit, type XmlPart } from '../xml-tree.ts';
import { CellStyles } from './cell-styles.ts';
import { filledSheet } from './fill-sheet.ts';
import { type FormSheet, formSheet, sharedTexts, wordsOfSheet } from './form-sheet.ts';
import { grownFormulas, grownRelated } from './grown-parts.ts';
import { RowGrowth } from './row-growth.ts';

/** A sheet of the form with the parts that hang on it. */
interface Sheet extends SheetParts {
  readonly form: FormSheet;
}

const drawings = /^xl\/drawings\/drawing\d*\.xml$/i;
const charts = /^xl\/charts\/chart\d*\.xml$/i;

/** A form of Excel: its cells are filled in, and the row with `{序号}` repeats; what stands below moves down. */
export function workbookForm(pack: OfficePackage): OfficeForm {
  const texts = pack.workbook?.sharedStringsPart;
  const shared = texts === undefined ? [] : sharedTexts(pack.xml(texts));
  const sheets = pack.sheets.map((sheet) => ({ ...sheet, form: formSheet(pack.xml(sheet.part), shared) }));
  const words: FormWord[] = sheets.flatMap(({ form }) => wordsOfSheet(form));
  for (const name of pack.parts.keys())
    if (drawings.test(name)) words.push(...wordsOfDrawing(pack.xml(name)));
  return {
    repeats: sheets.some(({ form }) => form.lines.length > 0),
    words,
    fill: (filling) => filledParts(pack, sheets, filling),
  };
}

function wordsOfDrawing(xml: XmlPart): readonly FormWord[] {
  return paragraphsWithWords(xml).flatMap(({ text }) =>
    typedWords(text).map(({ template }) => ({ template, inLine: false })),
  );
}

function filledParts(pack: OfficePackage, sheets: readonly Sheet[], filling: FormFilling): FilledParts {
  const changed = new Map<string, string | null>();
  const stylesPart = pack.workbook?.stylesPart;
  const styles = new CellStyles(stylesPart === undefined ? null : pack.xml(stylesPart));
  const growths = new Map(
    sheets.flatMap(({ name, form }) =>
      form.lines.length === 0 ? [] : [[name.toLowerCase(), new RowGrowth(form.lines, filling.lines.length)]],
    ),
  );
  const growthOf = (name: string) => growths.get(name.toLowerCase()) ?? null;
  const set = (part: string, text: string | null) => {
    if (text !== null) changed.set(pack.nameOf(part) ?? part, text);
  };
  for (const sheet of sheets) {
    const growth = growthOf(sheet.name);
    const is1904 = pack.workbook?.is1904 ?? false;
    set(
      sheet.part,
      filledSheet(sheet.form, { ...filling, name: sheet.name, growth, growthOf, styles, is1904 }),
    );
    if (growth === null) continue;
    for (const [name, text] of grownRelated(pack, sheet, growth)) changed.set(name, text);
  }
  for (const name of pack.parts.keys()) {
    if (charts.test(name)) set(name, grownFormulas(pack.xml(name), 'f', growthOf));
    if (drawings.test(name)) set(name, filledDrawing(currentXml(pack, changed, name), filling));
  }
  if (stylesPart !== undefined) set(stylesPart, styles.xml());
  setWorkbook(pack, sheets, growthOf, changed);
  return changed;
}

/** Text boxes. */
function filledDrawing(xml: XmlPart, { once }: FormFilling): string | null {
  const edits = paragraphsWithWords(xml).flatMap((paragraph) => filledParagraph(xml, paragraph, once));
  return edits.length === 0 ? null : edited(xml.source, edits);
}

/** A part as it is by now. */
function currentXml(pack: OfficePackage, changed: FilledParts, name: string): XmlPart {
  const text = changed.get(name);
  return typeof text === 'string' ? parseXml(Buffer.from(text)) : pack.xml(name);
}

/** The workbook itself: its names follow rows that moved, and who opens it calculates everything anew. */
function setWorkbook(
  pack: OfficePackage,
  sheets: readonly Sheet[],
  growthOf: (sheet: string) => RowGrowth | null,
  changed: Map<string, string | null>,
): void {
  const name = pack.nameOf('xl/workbook.xml');
  if (name === undefined) return;
  const grown = grownFormulas(pack.xml(name), 'definedName', growthOf);
  if (grown !== null) changed.set(name, grown);
  const calculates = sheets.some(({ form }) =>
    form.rows.some(({ cells }) => cells.some(({ formula }) => formula !== null)),
  );
  if (!calculates) return;
  const xml = currentXml(pack, changed, name);
  changed.set(name, edited(xml.source, [calculatedAnew(xml)]));
  dropOrder(pack, changed);
}

/** Elements of a workbook that stand before `calcPr` (ECMA-376 part 1, 18.2.27). */
const beforeCalculation = new Set(['sheets', 'functionGroups', 'externalReferences', 'definedNames']);

function calculatedAnew(xml: XmlPart): XmlEdit {
  const settings = childOf(xml.root, 'calcPr');
  if (settings !== undefined) return withAttributes(xml, settings, { fullCalcOnLoad: '1' });
  const place =
    xml.root.children.findLast(({ name }) => beforeCalculation.has(name))?.end ?? xml.root.openEnd;
  const [prefix = ''] = /^[\w.-]+:/.exec(xml.source.slice(xml.root.start + 1)) ?? [];
  return { start: place, end: place, text: `<${prefix}calcPr fullCalcOnLoad="1"/>` };
}

/** Excel keeps the order of calculation in a part, and calls a file spoilt in which that names a cell that moved. */
function dropOrder(pack: OfficePackage, changed: Map<string, string | null>): void {
  const order = pack.nameOf('xl/calcChain.xml');
  if (order === undefined) return;
  changed.set(order, null);
  for (const part of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    const name = pack.nameOf(part);
    if (name === undefined) continue;
    const xml = pack.xml(name);
    const edits = xml.root.children
      .filter(({ attributes }) =>
        /(^|\/)calcChain\.xml$/i.test(attributes.PartName ?? attributes.Target ?? ''),
      )
      .map(({ start, end }) => ({ start, end, text: '' }));
    changed.set(name, edited(xml.source, edits));
  }
}
