import { personalLabels } from '../document-fields.ts';
import type { Template } from '../paper.ts';
import { type Placeholder, placeholdersOf } from '../papers/template.ts';
import { meaningOf, type NameSource, ownNames } from '../papers/words.ts';
import { type AnyRegister, fieldOf } from '../register.ts';

/** A word that the templates of a register know. */
export interface KnownWord {
  /** As it is typed into a template: `{姓名}`. */
  readonly word: string;
  /** What it becomes, where the name alone does not say it; null where it does. */
  readonly help: string | null;
}

/** An unknown word of a template, and what was probably meant. */
export interface UnknownWord {
  /** Without braces, as it was typed. */
  readonly name: string;
  /** A word with its braces; null if none is like it. */
  readonly suggested: string | null;
}

const ownHelp: Readonly<Record<(typeof ownNames)[number], string>> = {
  本单位: '单位名称',
  今天: '套表那天的日期',
  流水号: '四位编号：0001、0002……',
  序号: '1、2、3……；有它的那一行，每条记录重复一行',
  每行: '没有序号的表，用它标出要重复的那一行，自己不印出来',
};

/** Made once a register: every word of every row asks for it. */
const sources = new WeakMap<AnyRegister, NameSource>();

/** Where the names of a register's templates come from, beside its fields: the sums and lists that its papers know. */
export function templateSource(definition: AnyRegister): NameSource {
  const known = sources.get(definition);
  if (known !== undefined) return known;
  const { papers = [] } = definition;
  const source: NameSource = {
    key: 'template',
    sums: eachOnce(papers.flatMap((paper) => paper.sums ?? [])),
    lists: eachOnce(papers.flatMap((paper) => paper.lists ?? [])),
  };
  sources.set(definition, source);
  return source;
}

function eachOnce<Named extends { readonly name: string }>(all: readonly Named[]): readonly Named[] {
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

/** Every word for the templates of a register: its fields in their order, sums and lists, then what all templates know. */
export function knownWords(definition: AnyRegister): readonly KnownWord[] {
  const { fields } = definition;
  const source = templateSource(definition);
  const labels = Object.keys(fields).flatMap((key) => {
    const { label, type } = fieldOf(definition, key);
    // Files are no words; a label that is a name of its own means that one.
    if (type === 'attachment' || meaningOf(definition, source, label)?.kind !== 'field') return [];
    const words: KnownWord[] = [{ word: `{${label}}`, help: null }];
    if (type === 'money') words.push({ word: `{${label}:大写}`, help: '大写金额' });
    return words;
  });
  const sums = (source.sums ?? []).map(({ name }) => ({ word: `{${name}}`, help: '套表时合计出来的数' }));
  const lists = (source.lists ?? []).map(({ name }) => ({
    word: `{${name}}`,
    help: '套表时从别的台账列出来',
  }));
  return [
    ...labels,
    ...sums,
    ...lists,
    ...ownNames.map((name) => ({ word: `{${name}}`, help: ownHelp[name] })),
  ];
}

/** Whether all the names in a typed word mean something in templates of the register, and can be written so. */
export function isKnownWord(definition: AnyRegister, template: Template): boolean {
  return placeholdersOf(template).every((placeholder) => isKnown(definition, placeholder));
}

/** The names of typed words that mean nothing, each once, with the nearest one that does. */
export function unknownWords(
  definition: AnyRegister,
  templates: readonly Template[],
): readonly UnknownWord[] {
  const placeholders = templates.flatMap(placeholdersOf).filter((each) => !isKnown(definition, each));
  const names = new Set(placeholders.map(({ name, form }) => (form === null ? name : `${name}:${form}`)));
  return [...names].map((name) => ({ name, suggested: nearestWord(definition, name) }));
}

/** Labels of the personal fields that typed words show, each once. */
export function personalWords(definition: AnyRegister, templates: readonly Template[]): readonly string[] {
  const source = templateSource(definition);
  const keys = templates.flatMap(placeholdersOf).flatMap(({ name }) => {
    const meaning = meaningOf(definition, source, name);
    return meaning?.kind === 'field' ? [meaning.key] : [];
  });
  return personalLabels(definition, [...new Set(keys)]);
}

function isKnown(definition: AnyRegister, { name, form }: Placeholder): boolean {
  const meaning = meaningOf(definition, templateSource(definition), name);
  if (meaning === null) return false;
  if (meaning.kind !== 'field') return form === null;
  const { type } = fieldOf(definition, meaning.key);
  return type !== 'attachment' && (form === null || (form === '大写' && type === 'money'));
}

/** Another heading of a field means it; else the name with the fewest characters to change, at most half of them. */
function nearestWord(definition: AnyRegister, name: string): string | null {
  const field = Object.values(definition.fields).find(
    ({ aliases, type }) => type !== 'attachment' && aliases.includes(name),
  );
  if (field !== undefined) return `{${field.label}}`;
  let nearest: string | null = null;
  let least = Math.floor(name.length / 2) + 1;
  for (const { word } of knownWords(definition)) {
    const distance = changesBetween(name, word.slice(1, -1));
    if (distance < least) [nearest, least] = [word, distance];
  }
  return nearest;
}

/** Levenshtein's distance: characters to be put in, taken out or replaced. */
function changesBetween(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const line = [row + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
