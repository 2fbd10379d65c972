import type { Template } from '../../../shared/registers/paper.ts';
import { writePackage } from '../write-package.ts';
import { escapeXml } from '../xml-tree.ts';

/** A form of Word for one row: a title, a table of labels with words beside them, who fills it in. */
export interface WordForm {
  readonly title: Template;
  readonly fields: readonly WordFormField[];
  /** Above the table, at the left and at the right. */
  readonly head: readonly [left: Template, right: Template];
  /** Lines at the end, flush right. */
  readonly foot: readonly Template[];
}

export interface WordFormField {
  readonly label: string;
  readonly word: Template;
  /** Over the whole width, with room for several lines. */
  readonly wide: boolean;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** In twentieths of a point: A4 with margins of 2.5 cm, and the table's columns across it. */
const page = { width: 11906, height: 16838, margin: 1418 } as const;
const columns = [1700, 2835, 1700, 2835] as const;
const wideColumn = columns[1] + columns[2] + columns[3];
const rowHeights = { usual: 600, wide: 1700 } as const;

/** Type sizes in half points: 二号, 小四. */
const sizes = { title: 44, text: 24 } as const;

/** Writes the form. @throws Refusal as `writeAtomically` */
export async function writeWordForm(form: WordForm, path: string): Promise<void> {
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relation('officeDocument', 'word/document.xml')],
    ['word/_rels/document.xml.rels', relation('styles', 'styles.xml')],
    ['word/document.xml', documentXml(form)],
    ['word/styles.xml', stylesXml],
  ];
  const buffers = new Map(parts.map(([name, xml]) => [name, Buffer.from(declaration + xml)]));
  await writePackage(buffers, new Map(), path);
}

const contentTypes = [
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>`,
  `<Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/>`,
  '</Types>',
].join('');

function relation(type: string, target: string): string {
  return `<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
}

const stylesXml = [
  `<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr>`,
  '<w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体" w:cs="宋体"/>',
  `<w:sz w:val="${sizes.text}"/><w:szCs w:val="${sizes.text}"/><w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>`,
  '</w:rPr></w:rPrDefault></w:docDefaults>',
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>',
].join('');

function documentXml({ title, head, fields, foot }: WordForm): string {
  const [left, right] = head;
  // A tab at the right margin sets the second text flush with it.
  const headLine = `<w:p><w:pPr><w:tabs><w:tab w:val="right" w:pos="${page.width - 2 * page.margin}"/></w:tabs><w:spacing w:after="120"/></w:pPr>${run(left)}<w:r><w:tab/></w:r>${run(right)}</w:p>`;
  return [
    `<w:document xmlns:w="${main}"><w:body>`,
    `<w:p><w:pPr><w:spacing w:after="300"/><w:jc w:val="center"/></w:pPr>${run(title, titleLook)}</w:p>`,
    headLine,
    tableXml(fields),
    ...foot.map(
      (text) => `<w:p><w:pPr><w:spacing w:before="240"/><w:jc w:val="right"/></w:pPr>${run(text)}</w:p>`,
    ),
    `<w:sectPr><w:pgSz w:w="${page.width}" w:h="${page.height}"/>`,
    `<w:pgMar w:top="${page.margin}" w:right="${page.margin}" w:bottom="${page.margin}" w:left="${page.margin}" w:header="850" w:footer="850" w:gutter="0"/></w:sectPr>`,
    '</w:body></w:document>',
  ].join('');
}

const titleLook = `<w:rPr><w:rFonts w:ascii="黑体" w:eastAsia="黑体" w:hAnsi="黑体"/><w:sz w:val="${sizes.title}"/></w:rPr>`;

function tableXml(fields: readonly WordFormField[]): string {
  const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`;
  return [
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:jc w:val="center"/><w:tblBorders>',
    ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side),
    '</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>',
    ...columns.map((width) => `<w:gridCol w:w="${width}"/>`),
    '</w:tblGrid>',
    ...rowsOf(fields).map(rowXml),
    '</w:tbl>',
  ].join('');
}

/** Two fields stand side by side; one alone takes the whole width. */
function rowsOf(fields: readonly WordFormField[]): readonly (readonly WordFormField[])[] {
  const rows: WordFormField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (!field.wide && last?.length === 1 && last[0]?.wide === false) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

function rowXml(fields: readonly WordFormField[]): string {
  const height = fields.some(({ wide }) => wide) ? rowHeights.wide : rowHeights.usual;
  const alone = fields.length === 1;
  const cells = fields.flatMap(({ label, word }, index) => {
    const [labelWidth = columns[0], width = columns[1]] = columns.slice(index * 2);
    return [
      cellXml(label, labelWidth, 'center'),
      cellXml(word, alone ? wideColumn : width, 'left', alone ? 3 : 1),
    ];
  });
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="atLeast"/></w:trPr>${cells.join('')}</w:tr>`;
}

function cellXml(text: string, width: number, align: 'left' | 'center', span = 1): string {
  const spanXml = span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`;
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanXml}<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${run(text)}</w:p></w:tc>`;
}

function run(text: string, look = ''): string {
  return `<w:r>${look}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
