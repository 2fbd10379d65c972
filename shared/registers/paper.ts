import type { RelatedSum, RelatedWithin } from './related.ts';

/**
 * A text with placeholders for what a row says: `{姓名}同志：`, `[，在{服务队}服务]`, `{捐资金额:大写}`, `{授予单位|本单位}`.
 * The grammar is in papers/template.ts, the names are in papers/words.ts.
 */
export type Template = string;

/** 单张文书: a paper that each row of a register has for itself: a certificate, a slip, a card, a record sheet. */
export type Paper = CertificatePaper | SlipPaper | CardPaper | RecordPaper;

interface PaperOfAnyLayout {
  /** English, kebab-case, of its own within the register: the command line's name. */
  readonly key: string;
  /** How it is called in menus: 志愿服务证书. */
  readonly label: string;
  /** What no row knows and the clerk says once: a hotline, a year. Each name is a placeholder. */
  readonly asks?: readonly PaperAsk[];
  /** Figures from the rows of another register that point to this one. Each name is a placeholder. */
  readonly sums?: readonly PaperSum[];
  /** The names of such rows, one after the other. Each name of a list is a placeholder. */
  readonly lists?: readonly PaperList[];
  /** A row without any of these placeholders' answers gets no such paper: a receipt of nothing is none. */
  readonly needs?: readonly string[];
}

export interface PaperAsk {
  readonly name: string;
  readonly help?: string;
  /** In characters. */
  readonly longest: number;
  /** The year of what has `within`; said nothing, all years. A paper has one such ask at most. */
  readonly isYear?: boolean;
}

/** 年度: which year of the log, or all of it. */
export const yearAsk: PaperAsk = { name: '年度', longest: 4, isYear: true };

/** The hours in 志愿服务记录 of a volunteer, and those of before. */
export interface PaperSum extends RelatedSum {
  readonly name: string;
  /** A field of this register that is added to it. */
  readonly plus?: string;
}

/** Who holds a post: the names of rows that point to it. */
export interface PaperList extends RelatedWithin {
  readonly name: string;
}

/** 证书: one A4 page, landscape, within a border. */
export interface CertificatePaper extends PaperOfAnyLayout {
  readonly layout: 'certificate';
  readonly title: Template;
  readonly number?: Template;
  /** 抬头, flush left. */
  readonly salutation?: Template;
  readonly body: readonly Template[];
  readonly signature: Template;
  readonly date: Template;
}

/** 单据: one page of A4 or A5, upright. */
export interface SlipPaper extends PaperOfAnyLayout {
  readonly layout: 'slip';
  /** What it is usually printed on; the clerk may choose the other. */
  readonly size: SlipSize;
  /** Hung up: in type as large as the page has room for. */
  readonly forWall?: boolean;
  readonly main: SlipPart;
  /** 回执 or 存根, below a line to cut along. */
  readonly stub?: SlipPart;
}

export type SlipSize = 'A4' | 'A5';

export interface SlipPart {
  readonly title: Template;
  /** Above the table, at the right. */
  readonly number?: Template;
  readonly fields?: readonly SlipField[];
  /** 抬头, flush left, above the text. */
  readonly salutation?: Template;
  /** Paragraphs under the table. */
  readonly text?: readonly Template[];
  /** Who signs by hand: 经办人. */
  readonly signers?: readonly Template[];
  /** Who seals it, and when. */
  readonly seal?: { readonly unit: Template; readonly date: Template };
}

/** One label with its value; two stand side by side. */
export interface SlipField {
  readonly label: string;
  /** The placeholder of that label unless told. */
  readonly text?: Template;
  /** Over the whole width. */
  readonly wide?: boolean;
  /** Left out where there is nothing to say; else it is a cell to write in. */
  readonly optional?: boolean;
}

/** 卡片: 90 × 54 mm, ten on a sheet of A4. */
export interface CardPaper extends PaperOfAnyLayout {
  readonly layout: 'card';
  readonly front: CardFace;
  readonly back?: CardFace;
}

export interface CardFace {
  /** 封面 with a large title in the middle, or 内容 with the title at its head and lines below. */
  readonly kind: 'cover' | 'details';
  /** A small line above everything: whose card it is. */
  readonly head?: Template;
  readonly title: Template;
  /** Beside or under the title: a post, a number. */
  readonly note?: Template;
  readonly lines?: readonly CardLine[];
  readonly foot?: Template;
}

export interface CardLine {
  readonly label?: string;
  /** The placeholder of that label unless told. */
  readonly text?: Template;
  readonly optional?: boolean;
}

/**
 * 记录单 (一事一表): A4; the row's own fields, tables of the rows that point to it, text, signatures. As many pages as it
 * needs, the heads of its tables on each of them.
 */
export interface RecordPaper extends PaperOfAnyLayout {
  readonly layout: 'record';
  /** Upright unless told. */
  readonly landscape?: boolean;
  /** Hung up: in type as large as the page has room for. */
  readonly forWall?: boolean;
  /** Its text stands between fields and tables. */
  readonly main: SlipPart;
  readonly tables: readonly RelatedTable[];
  /** Paragraphs below the tables. */
  readonly closing?: readonly Template[];
  /** The pictures in a field of attachments, two side by side, the first ones only. */
  readonly pictures?: { readonly field: string; readonly most: number };
}

/** A table of rows that point to this one, in the order given, numbered. */
export interface RelatedTable extends RelatedWithin {
  readonly title?: Template;
  readonly columns: readonly RelatedColumn[];
  readonly sort?: readonly { readonly field: string; readonly descending?: boolean }[];
  /** Empty lines below, to be written on by hand: logs are kept on paper too. */
  readonly blankLines?: number;
}

export type RelatedColumn = {
  /** Heading, if the field's label is not right here. */
  readonly title?: string;
  /** Share of the table's width, if the field's own width is not right. */
  readonly weight?: number;
  /** Added up in the last line. */
  readonly adds?: boolean;
} & (
  | { readonly field: string }
  /** What the rows add up to that point to the row of the table: the hours of a unit's member. */
  | { readonly title: string; readonly sum: RelatedSum }
);

/** The paper of a key that is known to exist; the callers have asked the definition. */
export function paperOf(
  { key, papers = [] }: { readonly key: string; readonly papers?: readonly Paper[] },
  name: string,
): Paper {
  const paper = papers.find((known) => known.key === name);
  if (paper === undefined) throw new Error(`register ${key} has no paper ${name}`);
  return paper;
}

/** Every template of a paper, for looking at what it asks of a row. */
export function templatesOf(paper: Paper): readonly Template[] {
  switch (paper.layout) {
    case 'certificate':
      return given([paper.title, paper.number, paper.salutation, ...paper.body, paper.signature, paper.date]);
    case 'slip':
      return [
        ...templatesOfPart(paper.main),
        ...(paper.stub === undefined ? [] : templatesOfPart(paper.stub)),
      ];
    case 'record':
      return given([
        ...templatesOfPart(paper.main),
        ...paper.tables.map(({ title }) => title),
        ...(paper.closing ?? []),
      ]);
    case 'card':
      return [paper.front, paper.back].flatMap((face) =>
        face === undefined
          ? []
          : given([face.head, face.title, face.note, ...(face.lines ?? []).map(templateOf), face.foot]),
      );
  }
}

function templatesOfPart(part: SlipPart): readonly Template[] {
  return given([
    part.title,
    part.number,
    ...(part.fields ?? []).map(templateOf),
    part.salutation,
    ...(part.text ?? []),
    ...(part.signers ?? []),
    part.seal?.unit,
    part.seal?.date,
  ]);
}

/** What stands behind a label. */
export function templateOf({ label, text }: SlipField | CardLine): Template {
  return text ?? `{${label}}`;
}

function given(templates: readonly (Template | undefined)[]): Template[] {
  return templates.filter((template) => template !== undefined);
}
