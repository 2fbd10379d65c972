import {
  type CardFace,
  type CardPaper,
  type CertificatePaper,
  type Paper,
  type RecordPaper,
  type SlipPaper,
  type SlipPart,
  type Template,
  templateOf,
} from '../paper.ts';
import type { AnyRegister } from '../register.ts';
import type {
  CardContent,
  CardFaceContent,
  CertificateContent,
  PaperContent,
  RecordContent,
  SlipContent,
  SlipPartContent,
} from './content.ts';
import { fillTable } from './fill-table.ts';
import { expand } from './template.ts';
import { type PaperFilling, wordOf } from './words.ts';

/** Writes a template out: a name that says nothing leaves a line to write on, or, in a cell, nothing. */
type Write = (template: Template | undefined, blanks?: 'line' | 'nothing') => string;

/**
 * One row's paper in words.
 *
 * @throws Error if the paper names what there is not: a mistake of the definition
 */
export function fillPaper(
  definition: AnyRegister,
  paper: CertificatePaper,
  filling: PaperFilling,
): CertificateContent;
export function fillPaper(definition: AnyRegister, paper: SlipPaper, filling: PaperFilling): SlipContent;
export function fillPaper(definition: AnyRegister, paper: CardPaper, filling: PaperFilling): CardContent;
export function fillPaper(definition: AnyRegister, paper: RecordPaper, filling: PaperFilling): RecordContent;
export function fillPaper(definition: AnyRegister, paper: Paper, filling: PaperFilling): PaperContent;
export function fillPaper(definition: AnyRegister, paper: Paper, filling: PaperFilling): PaperContent {
  const write: Write = (template, blanks = 'line') =>
    template === undefined
      ? ''
      : expand(template, (placeholder) => wordOf(definition, paper, filling, placeholder), blanks);
  switch (paper.layout) {
    case 'certificate':
      return certificate(paper, write);
    case 'slip':
      return slip(paper, write);
    case 'card':
      return card(paper, write);
    case 'record':
      return record(paper, write, filling);
  }
}

function certificate(paper: CertificatePaper, write: Write): CertificateContent {
  return {
    layout: 'certificate',
    title: write(paper.title),
    number: write(paper.number),
    salutation: write(paper.salutation),
    body: paper.body.map((paragraph) => write(paragraph)),
    signature: write(paper.signature),
    date: write(paper.date),
  };
}

function slip({ main, stub }: SlipPaper, write: Write): SlipContent {
  return {
    layout: 'slip',
    main: slipPart(main, write),
    stub: stub === undefined ? null : slipPart(stub, write),
  };
}

function record(
  { main, tables, closing = [], pictures }: RecordPaper,
  write: Write,
  filling: PaperFilling,
): RecordContent {
  return {
    layout: 'record',
    main: slipPart(main, write),
    tables: tables.map((table, index) => ({
      title: write(table.title),
      ...fillTable(table, filling.tables[index] ?? [], filling),
    })),
    closing: paragraphs(closing, write),
    pictures: filling.pictures.slice(0, pictures?.most ?? 0),
  };
}

function paragraphs(texts: readonly Template[], write: Write): readonly string[] {
  return texts.map((text) => write(text)).filter((text) => text !== '');
}

function slipPart(part: SlipPart, write: Write): SlipPartContent {
  const { fields = [], text = [], signers = [], seal } = part;
  return {
    title: write(part.title),
    number: write(part.number),
    fields: fields.flatMap((field) => {
      const value = write(templateOf(field), 'nothing');
      const { label, wide = false, optional = false } = field;
      return optional && value === '' ? [] : [{ label, value, wide }];
    }),
    salutation: write(part.salutation),
    text: paragraphs(text, write),
    signers: signers.map((signer) => write(signer)),
    seal: seal === undefined ? null : { unit: write(seal.unit), date: write(seal.date) },
  };
}

function card({ front, back }: CardPaper, write: Write): CardContent {
  return {
    layout: 'card',
    front: cardFace(front, write),
    back: back === undefined ? null : cardFace(back, write),
  };
}

function cardFace(face: CardFace, write: Write): CardFaceContent {
  const { kind, lines = [] } = face;
  return {
    kind,
    head: write(face.head),
    title: write(face.title),
    note: write(face.note),
    lines: lines.flatMap((line) => {
      const { label = '', optional = false } = line;
      const isBlank = write(templateOf(line), 'nothing') === '';
      return optional && isBlank ? [] : [{ label, text: write(templateOf(line)) }];
    }),
    foot: write(face.foot),
  };
}
