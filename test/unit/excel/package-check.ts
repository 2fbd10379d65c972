import { SaxesParser } from 'saxes';
import { openPromise } from 'yauzl';

/** The parts of a workbook file by name. */
export async function readParts(file: string): Promise<ReadonlyMap<string, string>> {
  const zip = await openPromise(file);
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece);
    parts.set(String(entry.fileName), Buffer.concat(pieces).toString('utf8'));
  }
  return parts;
}

/** Children of a worksheet in the order that ECMA-376 part 1, 18.3.1.99 (CT_Worksheet) demands. */
const worksheetOrder = [
  ...[
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetProtection',
    'autoFilter',
  ],
  ...['mergeCells', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...['pageSetup', 'headerFooter', 'rowBreaks', 'colBreaks', 'ignoredErrors', 'drawing', 'legacyDrawing'],
];

/** What Excel would offer to repair; empty for a sound file. */
export async function faultsOf(file: string): Promise<readonly string[]> {
  const parts = await readParts(file);
  const faults: string[] = [];
  for (const [name, xml] of parts) {
    // exceljs also packs the folders; they hold nothing.
    if (name.endsWith('/')) continue;
    const elements = elementsOf(xml, (problem) => faults.push(`${name}: ${problem}`));
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) faults.push(...sheetFaults(name, elements));
  }
  return [...faults, ...contentTypeFaults(parts), ...relationFaults(parts)];
}

interface Element {
  readonly name: string;
  readonly depth: number;
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsOf(xml: string, complain: (problem: string) => void): readonly Element[] {
  const elements: Element[] = [];
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => complain(error.message));
  parser.on('opentag', ({ name, attributes }) => {
    elements.push({ name, depth, attributes });
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(xml).close();
  return elements;
}

function sheetFaults(part: string, elements: readonly Element[]): readonly string[] {
  const faults: string[] = [];
  const children = elements.filter(({ depth }) => depth === 1).map(({ name }) => name);
  const places = children.map((name) => worksheetOrder.indexOf(name));
  if (places.includes(-1)) faults.push(`${part}: unknown children among ${children.join(' ')}`);
  if (places.some((place, index) => place < (places[index - 1] ?? 0))) {
    faults.push(`${part}: children out of order: ${children.join(' ')}`);
  }
  const merges = elements
    .filter(({ name }) => name === 'mergeCell')
    .map(({ attributes }) => attributes.ref ?? '');
  const cells = merges.flatMap(cellsOf);
  if (new Set(cells).size !== cells.length) faults.push(`${part}: merged areas overlap`);
  for (const { attributes } of elements.filter(({ name }) => name === 'dataValidation')) {
    const tooLong = [attributes.prompt, attributes.error].some((text) => (text ?? '').length > 225);
    if (tooLong) faults.push(`${part}: a hint of ${attributes.sqref} is too long`);
  }
  for (const { attributes } of elements.filter(({ name }) => /^odd(Header|Footer)$/.test(name))) {
    if (Object.keys(attributes).length > 0) faults.push(`${part}: attributes on a header`);
  }
  return faults;
}

function cellsOf(range: string): readonly string[] {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  if (match === null) return [`odd range ${range}`, `odd range ${range}`];
  const [left, right] = [columnNumber(match[1] ?? ''), columnNumber(match[3] ?? '')];
  const cells: string[] = [];
  for (let row = Number(match[2]); row <= Number(match[4]); row += 1) {
    for (let column = left; column <= right; column += 1) cells.push(`${row}:${column}`);
  }
  return cells;
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}

function contentTypeFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const types = elementsOf(parts.get('[Content_Types].xml') ?? '', String);
  const overrides = types
    .filter(({ name }) => name === 'Override')
    .map(({ attributes }) => attributes.PartName ?? '');
  const missing = overrides.filter((part) => !parts.has(part.slice(1))).map((part) => `no part ${part}`);
  const untyped = [...parts.keys()]
    .filter((part) => part.startsWith('xl/') && part.endsWith('.xml') && !overrides.includes(`/${part}`))
    .map((part) => `no content type for ${part}`);
  return [...missing, ...untyped];
}

function relationFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const relations = elementsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '', String);
  return relations
    .filter(({ name }) => name === 'Relationship')
    .map(({ attributes }) => `xl/${attributes.Target}`)
    .filter((target) => !parts.has(target))
    .map((target) => `relationship to missing ${target}`);
}
