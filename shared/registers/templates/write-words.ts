import type { Cell } from '../cell.ts';
import { excelCell, excelFormat } from '../field-cell.ts';
import type { Template } from '../paper.ts';
import { expand, type Placeholder, placeholdersOf } from '../papers/template.ts';
import { meaningOf, type PaperFilling, summedField, wordOf } from '../papers/words.ts';
import { type AnyRegister, fieldOf } from '../register.ts';
import { isKnownWord, templateSource } from './known-words.ts';

/** What stands for the words of a template. */
export interface WordWriter {
  /**
   * A word written out; null if it is unknown and stays as it was typed.
   *
   * @param blanks what a name that says nothing becomes: a line to write on, or nothing at all
   */
  text(template: Template, blanks: 'line' | 'nothing'): string | null;
  /** What a cell holds that consists of this one word; null if it is unknown. */
  cell(template: Template): WordCell | null;
}

export interface WordCell {
  readonly value: Cell;
  /** Excel's number format for it. */
  readonly format: string;
}

/** The writer of one row. */
export function rowWriter(definition: AnyRegister, filling: PaperFilling): WordWriter {
  const source = templateSource(definition);
  const write = (placeholder: Placeholder) => wordOf(definition, source, filling, placeholder);
  return {
    text: (template, blanks) => (isKnownWord(definition, template) ? expand(template, write, blanks) : null),
    cell(template) {
      if (!isKnownWord(definition, template)) return null;
      const said = placeholdersOf(template).find((placeholder) => write(placeholder).text !== null);
      if (said === undefined) return { value: null, format: 'General' };
      return figureOf(definition, filling, said) ?? { value: write(said).text, format: '@' };
    },
  };
}

/** The number, date or text behind a name, as Excel keeps it; null where there is only its wording. */
function figureOf(
  definition: AnyRegister,
  filling: PaperFilling,
  { name, form }: Placeholder,
): WordCell | null {
  const meaning = meaningOf(definition, templateSource(definition), name);
  if (meaning?.kind === 'own') return name === '序号' ? { value: filling.number, format: 'General' } : null;
  if (meaning?.kind === 'sum') {
    const total = filling.sums.get(name) ?? null;
    const field = summedField(definition, meaning.sum);
    if (total === null || field === null) return { value: total, format: 'General' };
    return { value: excelCell(field, total, filling.names, false), format: excelFormat(field) };
  }
  const value = meaning?.kind === 'field' ? (filling.values[meaning.key] ?? null) : null;
  if (meaning?.kind !== 'field' || form !== null || value === null) return null;
  const field = fieldOf(definition, meaning.key);
  const masked = filling.masked && field.sensitive;
  return { value: excelCell(field, value, filling.names, masked), format: excelFormat(field) };
}

/**
 * The writer of what stands around the repeating line: a word says what all rows agree on, and nothing where they do
 * not, because a form that names one branch above the members of three would be wrong.
 *
 * @param rows writers of all rows, at least one
 */
export function commonWriter(rows: readonly WordWriter[]): WordWriter {
  const [first] = rows;
  if (first === undefined) throw new Error('a form needs rows to be filled from');
  const known = new Map<Template, boolean>();
  const agreed = (template: Template) => {
    const answer = known.get(template) ?? agreeOn(rows, template);
    known.set(template, answer);
    return answer;
  };
  return {
    text: (template, blanks) =>
      first.text(template, blanks) === null ? null : agreed(template) ? first.text(template, blanks) : '',
    cell: (template) =>
      first.cell(template) === null
        ? null
        : agreed(template)
          ? first.cell(template)
          : { value: null, format: 'General' },
  };
}

/** Whether a word says the same in all rows. */
export function agreeOn(rows: readonly WordWriter[], template: Template): boolean {
  const text = rows[0]?.text(template, 'nothing');
  return rows.every((row) => row.text(template, 'nothing') === text);
}

/** The names that a row leaves open, each once; what stands in an optional part may be missing. */
export function missingWords(
  definition: AnyRegister,
  filling: PaperFilling,
  templates: readonly Template[],
): readonly string[] {
  const source = templateSource(definition);
  const open = templates
    .filter((template) => template.startsWith('{') && isKnownWord(definition, template))
    .map(placeholdersOf)
    .filter((names) => names.every((name) => wordOf(definition, source, filling, name).text === null))
    .map((names) => names.map(({ name }) => name).join('或'));
  return [...new Set(open)];
}
