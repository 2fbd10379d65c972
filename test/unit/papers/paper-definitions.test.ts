import { describe, expect, test } from 'vitest';
import { registerOf, registers } from '../../../shared/registers/definitions/index.ts';
import { pathField } from '../../../shared/registers/field-path.ts';
import { listField } from '../../../shared/registers/list-field.ts';
import { type Paper, templatesOf } from '../../../shared/registers/paper.ts';
import type { PaperContent } from '../../../shared/registers/papers/content.ts';
import { fillPaper } from '../../../shared/registers/papers/fill-paper.ts';
import { placeholdersOf } from '../../../shared/registers/papers/template.ts';
import {
  meaningOf,
  ownNames,
  type PaperFilling,
  paperFields,
  personalOnPaper,
} from '../../../shared/registers/papers/words.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import type { RelatedSum, RelatedWithin } from '../../../shared/registers/related.ts';
import { isDate, isSummable } from '../../../shared/registers/tally.ts';
import { longestNames, longestValues } from '../../support/longest-values.ts';

const papers = registers.flatMap((definition) =>
  (definition.papers ?? []).map((paper) => [definition.label, paper.label, definition, paper] as const),
);

const filling: PaperFilling = {
  values: {},
  names: longestNames,
  masked: false,
  office: '柳岸社区党委',
  today: '2026-11-24',
  number: 1,
  sums: new Map(),
  lists: new Map(),
  tables: [],
  pictures: [],
  asked: {},
};

/** Rows of a register that point to another, of a year only on a paper that asks for one. */
function expectToPoint(related: RelatedWithin, key: string, { asks = [] }: Paper): void {
  const other = registerOf(related.register);
  expect(pathField(other, related.by)).toMatchObject({ type: 'reference', target: key });
  for (const { field } of related.where ?? []) listField(other, field);
  if (related.within === undefined) return;
  expect(isDate(fieldOf(other, related.within))).toBe(true);
  expect(asks.some(({ isYear }) => isYear)).toBe(true);
}

function expectToAddUp({ register, sum }: RelatedSum): void {
  if (sum !== null) expect(isSummable(fieldOf(registerOf(register), sum))).toBe(true);
}

/** What is personal stands in one text as it is and not in the other. @returns the labels of what was hidden */
function expectToHide(
  definition: AnyRegister,
  keys: readonly string[],
  open: readonly string[],
  masked: readonly string[],
): string[] {
  return keys.flatMap((key) => {
    const field = fieldOf(definition, key);
    const value = longestValues(definition)[key] ?? '';
    const shown = field.show(value, longestNames);
    if (!field.sensitive || field.mask(value, longestNames) === shown) return [];
    if (!open.some((text) => text.includes(shown))) return [];
    expect(masked.filter((text) => text.includes(shown))).toEqual([]);
    return [field.label];
  });
}

/** The texts of a paper that are not in its tables. */
function without(content: PaperContent): readonly string[] {
  return textsOf('tables' in content ? { ...content, tables: [] } : content);
}

function tableOf(content: PaperContent, index: number): readonly string[] {
  return textsOf('tables' in content ? content.tables[index] : undefined);
}

/** Every text of a paper, or of a part of it. */
function textsOf(content: unknown = {}): readonly string[] {
  return JSON.stringify(content)
    .split('"')
    .filter((_, index) => index % 2 === 1);
}

describe.each(papers)('%s: %s', (_register, _paper, definition, paper) => {
  test('asks only for what a row, the clerk or the program can say', () => {
    const unknown = templatesOf(paper)
      .flatMap(placeholdersOf)
      .filter(({ name }) => meaningOf(definition, paper, name) === null);
    expect(unknown).toEqual([]);
  });

  test('writes only amounts in words', () => {
    for (const { name, form } of templatesOf(paper).flatMap(placeholdersOf)) {
      if (form === null) continue;
      const meaning = meaningOf(definition, paper, name);
      const type = meaning?.kind === 'field' ? fieldOf(definition, meaning.key).type : null;
      expect([name, form, type]).toEqual([name, '大写', 'money']);
    }
  });

  test('needs what it could ask for, and has no name for two things', () => {
    for (const name of paper.needs ?? [])
      expect([
        name,
        ['field', 'sum', 'list'].includes(meaningOf(definition, paper, name)?.kind ?? ''),
      ]).toEqual([name, true]);
    const labels = Object.values(definition.fields).map(({ label }) => label);
    for (const { name } of [...(paper.asks ?? []), ...(paper.sums ?? []), ...(paper.lists ?? [])])
      expect([name, labels.includes(name)]).toEqual([name, false]);
    for (const name of ownNames) expect(labels).not.toContain(name);
  });

  test('adds up figures of rows that point to its register', () => {
    for (const sum of paper.sums ?? []) {
      expectToPoint(sum, definition.key, paper);
      expectToAddUp(sum);
      if (sum.sum !== null && sum.plus !== undefined)
        expect(fieldOf(definition, sum.plus).type).toBe(fieldOf(registerOf(sum.register), sum.sum).type);
    }
  });

  test('lists rows that point to its register, and says of them what they have', () => {
    for (const list of paper.lists ?? []) expectToPoint(list, definition.key, paper);
    for (const table of paper.layout === 'record' ? paper.tables : []) {
      expectToPoint(table, definition.key, paper);
      const other = registerOf(table.register);
      for (const { field } of table.sort ?? []) listField(other, field);
      for (const column of table.columns) {
        if ('sum' in column) {
          expectToPoint(column.sum, other.key, paper);
          expectToAddUp(column.sum);
        } else if (column.adds) expect(isSummable(fieldOf(other, column.field))).toBe(true);
        else fieldOf(other, column.field);
      }
    }
  });

  test('has pictures of a field that holds attached files', () => {
    const pictures = paper.layout === 'record' ? paper.pictures : undefined;
    if (pictures !== undefined) expect(fieldOf(definition, pictures.field).type).toBe('attachment');
  });

  test('asks for a year once at most, and where it has rows of a year', () => {
    const asks = (paper.asks ?? []).filter(({ isYear }) => isYear);
    expect(asks.length).toBeLessThanOrEqual(1);
  });

  test('of an empty row leaves room to write, and never says undefined or null', () => {
    const texts = textsOf(fillPaper(definition, paper, filling));
    expect(texts.filter((text) => /undefined|null|[{}[\]]/.test(text))).toEqual([]);
  });

  test('of a masked row shows no personal value as it is', () => {
    const values = longestValues(definition);
    const related = paper.layout === 'record' ? paper.tables : [];
    const all = {
      ...{ ...filling, values, sums: new Map((paper.sums ?? []).map(({ name }) => [name, 60])) },
      tables: related.map(({ register }) => [{ values: longestValues(registerOf(register)), sums: [] }]),
    };
    const open = fillPaper(definition, paper, all);
    const masked = fillPaper(definition, paper, { ...all, masked: true });
    const hidden = expectToHide(definition, paperFields(definition, paper), without(open), without(masked));
    for (const [index, { register, columns }] of related.entries()) {
      const keys = columns.flatMap((column) => ('field' in column ? [column.field] : []));
      hidden.push(...expectToHide(registerOf(register), keys, tableOf(open, index), tableOf(masked, index)));
    }
    expect(personalOnPaper(definition, paper)).toEqual(expect.arrayContaining(hidden));
  });
});

test('the papers of a register have keys and names of their own', () => {
  const named = (definition: AnyRegister, name: 'key' | 'label') =>
    (definition.papers ?? []).map((paper: Paper) => `${definition.key} ${paper[name]}`);
  for (const name of ['key', 'label'] as const) {
    const all = registers.flatMap((definition) => named(definition, name));
    expect(all.filter((text, index) => all.indexOf(text) !== index)).toEqual([]);
  }
  expect(registers.flatMap(({ papers = [] }) => papers.map(({ key }) => key))).not.toContain(
    'register-sheet',
  );
});
