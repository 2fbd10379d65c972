/**
 * A text with placeholders for what a row says: `{姓名}同志：`, `[，在{服务队}服务]`, `{捐资金额:大写}`, `{授予单位|本单位}`.
 * The grammar is in papers/template.ts, the names are in papers/words.ts.
 */
export type Template = string;

/** 单张文书: a paper that each row of a register has for itself: a certificate, a slip, a card. */
export type Paper = CertificatePaper | SlipPaper | CardPaper;

interface PaperOfAnyLayout {
  /** English, kebab-case, of its own within the register: the command line's name. */
  readonly key: string;
  /** How it is called in menus: 志愿服务证书. */
  readonly label: string;
  /** What no row knows and the clerk says once: a hotline, a year. Each name is a placeholder. */
  readonly asks?: readonly PaperAsk[];
  /** Figures from the rows of another register that point to this one. Each name is a placeholder. */
  readonly sums?: readonly PaperSum[];
  /** A row without any of these placeholders' answers gets no such paper: a receipt of nothing is none. */
  readonly needs?: readonly string[];
}

export interface PaperAsk {
  readonly name: string;
  readonly help?: string;
  /** In characters. */
  readonly longest: number;
}

/** The hours in 志愿服务记录 of a volunteer, and those of before. */
export interface PaperSum {
  readonly name: string;
  readonly register: string;
  /** The field there that points here. */
  readonly by: string;
  /** What is added up there; null counts the rows. */
  readonly sum: string | null;
  /** A field of this register that is added to it. */
  readonly plus?: string;
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
      return [paper.main, paper.stub].flatMap((part) =>
        part === undefined
          ? []
          : given([
              part.title,
              part.number,
              ...(part.fields ?? []).map(templateOf),
              part.salutation,
              ...(part.text ?? []),
              ...(part.signers ?? []),
              part.seal?.unit,
              part.seal?.date,
            ]),
      );
    case 'card':
      return [paper.front, paper.back].flatMap((face) =>
        face === undefined
          ? []
          : given([face.head, face.title, face.note, ...(face.lines ?? []).map(templateOf), face.foot]),
      );
  }
}

/** What stands behind a label. */
export function templateOf({ label, text }: SlipField | CardLine): Template {
  return text ?? `{${label}}`;
}

function given(templates: readonly (Template | undefined)[]): Template[] {
  return templates.filter((template) => template !== undefined);
}
