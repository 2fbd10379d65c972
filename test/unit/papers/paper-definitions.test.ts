import { describe, expect, test } from 'vitest';
import { registers } from '../../../shared/registers/definitions/index.ts';
import { type Paper, templatesOf } from '../../../shared/registers/paper.ts';
import type { PaperContent } from '../../../shared/registers/papers/content.ts';
import { fillPaper } from '../../../shared/registers/papers/fill-paper.ts';
import { placeholdersOf } from '../../../shared/registers/papers/template.ts';
import { meaningOf, type PaperFilling, paperFields } from '../../../shared/registers/papers/words.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import { isSummable } from '../../../shared/registers/tally.ts';
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
  asked: {},
};

/** Every text of a paper. */
function textsOf(content: PaperContent): readonly string[] {
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
      expect([name, ['field', 'sum'].includes(meaningOf(definition, paper, name)?.kind ?? '')]).toEqual([
        name,
        true,
      ]);
    const labels = Object.values(definition.fields).map(({ label }) => label);
    for (const { name } of [...(paper.asks ?? []), ...(paper.sums ?? [])])
      expect([name, labels.includes(name)]).toEqual([name, false]);
    for (const name of ['本单位', '今天', '流水号']) expect(labels).not.toContain(name);
  });

  test('adds up figures of rows that point to its register', () => {
    for (const { register, by, sum, plus } of paper.sums ?? []) {
      const other = registers.find(({ key }) => key === register);
      if (other === undefined) throw new Error(`no register ${register}`);
      expect(fieldOf(other, by).target).toBe(definition.key);
      if (sum !== null) expect(isSummable(fieldOf(other, sum))).toBe(true);
      if (sum !== null && plus !== undefined)
        expect(fieldOf(definition, plus).type).toBe(fieldOf(other, sum).type);
    }
  });

  test('of an empty row leaves room to write, and never says undefined or null', () => {
    const texts = textsOf(fillPaper(definition, paper, filling));
    expect(texts.filter((text) => /undefined|null|[{}[\]]/.test(text))).toEqual([]);
  });

  test('of a masked row shows no personal value as it is', () => {
    const values = longestValues(definition);
    const all = { ...filling, values, sums: new Map((paper.sums ?? []).map(({ name }) => [name, 60])) };
    const open = textsOf(fillPaper(definition, paper, all));
    const masked = textsOf(fillPaper(definition, paper, { ...all, masked: true }));
    for (const key of paperFields(definition, paper)) {
      const field = fieldOf(definition, key);
      const shown = field.show(values[key] ?? '', longestNames);
      if (!field.sensitive || field.mask(values[key] ?? '', longestNames) === shown) continue;
      if (open.some((text) => text.includes(shown)))
        expect(masked.filter((text) => text.includes(shown))).toEqual([]);
    }
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
