import type { Field } from '../../../shared/registers/field.ts';
import { type DefinedName, quoteSheet } from './xlsx/package-parts.ts';
import { RowXml } from './xlsx/row-xml.ts';
import type { SharedTexts } from './xlsx/shared-texts.ts';
import { closingXml, openingXml, type Validation } from './xlsx/sheet-xml.ts';
import { columnName } from './xlsx/xml.ts';

/** Name of the hidden sheet that holds the long lists. */
export const listSheetName = '代码表';

/** Excel takes a list within the rule itself only up to this length (and splits it at commas). */
const longestInlineList = 255;

interface LongList {
  /** Defined name that the rules refer to. */
  readonly name: string;
  readonly title: string;
  readonly answers: readonly string[];
}

/** The drop-downs and hints of a register's columns, and the hidden sheet that the long lists need. */
export interface DropDowns {
  readonly validations: readonly Validation[];
  readonly lists: readonly LongList[];
}

/**
 * Drop-downs for the choice columns and the help texts as hints.
 *
 * @param columns the fields by sheet column, 0-based
 */
export function dropDowns(columns: readonly (readonly [number, Field])[]): DropDowns {
  const validations: Validation[] = [];
  const lists: LongList[] = [];
  for (const [column, field] of columns) {
    const answers = (field.choices?.entries ?? [])
      .filter((entry) => entry.retired !== true)
      .map((entry) => entry.label);
    if (answers.length === 0 && field.help === null) continue;
    validations.push({
      column,
      answers: answers.length === 0 ? null : reference(answers, field.label, lists),
      // Several answers in one cell are no member of the list: there it only helps to choose.
      error:
        answers.length === 0 || field.type === 'multi-choice'
          ? null
          : `请从下拉列表中选择“${field.label}”，或清空这一格。`,
      prompt: field.help,
    });
  }
  return { validations, lists };
}

/** The hidden sheet: one list per column under its title. */
export function* listSheetXml(
  lists: readonly LongList[],
  style: number,
  texts: SharedTexts,
): Generator<string> {
  const rows = new RowXml(texts);
  yield openingXml({
    columns: lists.map(() => ({ width: 30, style })),
    frozen: { rows: 1, columns: 0 },
    fitToWidth: false,
    selected: false,
  });
  const height = Math.max(...lists.map(({ answers }) => answers.length));
  for (let index = -1; index < height; index += 1) {
    lists.forEach(({ title, answers }, column) => {
      const text = index < 0 ? title : answers[index];
      if (text !== undefined) rows.text(column, style, text);
    });
    yield rows.end();
  }
  yield closingXml({
    autoFilter: null,
    merges: [],
    validations: [],
    validatedRows: [1, 1],
    print: null,
    numbersAsText: null,
  });
}

/** The names under which the rules find the long lists. */
export function listNames(lists: readonly LongList[]): readonly DefinedName[] {
  return lists.map(({ name, answers }, column) => {
    const letter = columnName(column);
    return {
      name,
      refersTo: `${quoteSheet(listSheetName)}!$${letter}$2:$${letter}$${answers.length + 1}`,
      sheet: null,
    };
  });
}

/** A short list stands in the rule; a long one, or one with commas in it, goes to the hidden sheet. */
function reference(answers: readonly string[], title: string, lists: LongList[]): string {
  const inline = `"${answers.join(',')}"`;
  if (inline.length <= longestInlineList && !answers.some((answer) => /[,"]/.test(answer))) return inline;
  const name = `list_${lists.length + 1}`;
  lists.push({ name, title, answers });
  return name;
}
