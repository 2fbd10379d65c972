import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { Refusal } from '../../../shared/messages/refusal.ts';
import { registerOf } from '../../../shared/registers/definitions/index.ts';
import type { Template } from '../../../shared/registers/paper.ts';
import type { PaperFilling } from '../../../shared/registers/papers/words.ts';
import { type AnyRegister, fieldOf, type Row } from '../../../shared/registers/register.ts';
import type { RowChoice } from '../../../shared/registers/row-choice.ts';
import { filledFileNames, safeFileName } from '../../../shared/registers/templates/file-names.ts';
import {
  type FillReport,
  type MissingWord,
  mostFiles,
  mostLines,
  mostNamedRows,
} from '../../../shared/registers/templates/fill-report.ts';
import {
  personalWords,
  templateSource,
  unknownWords,
} from '../../../shared/registers/templates/known-words.ts';
import {
  agreeOn,
  commonWriter,
  missingWords,
  rowWriter,
  type WordWriter,
} from '../../../shared/registers/templates/write-words.ts';
import { dayOf } from '../../ledger/ledger.ts';
import { countRows, readRows } from '../../ledger/records/read-rows.ts';
import { type OfficeTemplate, openTemplate } from '../../templates/open-template.ts';
import type { JobContext } from '../job-kinds.ts';
import { saidByOthers } from '../paper-rows.ts';

export interface FillTemplateInput {
  readonly register: string;
  /** The template's file. */
  readonly template: string;
  /** How the template is called; the names of the files begin so. */
  readonly label: string;
  /** The rows; the whole register unless told. */
  readonly choice?: RowChoice | undefined;
  readonly masked: boolean;
  /** Null only reports. A folder gets one file for each row; a file is for one row, or a form whose line repeats. */
  readonly out: { readonly folder: string } | { readonly file: string } | null;
  /** Files of the same name may be replaced. */
  readonly replace: boolean;
}

/**
 * 套表: fills an office's form from rows of a register.
 *
 * @throws Refusal if the file is no form, there are no rows or too many, or a file of that name is there
 */
export async function fillTemplate(input: FillTemplateInput, context: JobContext): Promise<FillReport> {
  const definition = registerOf(input.register);
  const template = await openTemplate(input.template);
  const total = countRows(context.db, definition, { choice: input.choice });
  refuseCount(template, total);
  const rows = [...fillings(definition, input, context)];
  const report = reportOf(definition, template, input, context.meta, rows);
  if (input.out !== null) {
    const paths = pathsOf(input.out, report, template);
    refuseTaken(paths, input.replace);
    if ('folder' in input.out) await mkdir(input.out.folder, { recursive: true });
    await writeAll(
      template,
      rows.map(({ writer }) => writer),
      paths,
      context,
    );
  }
  return report;
}

function refuseCount({ repeats }: OfficeTemplate, rows: number): void {
  if (rows === 0) throw new Refusal('template-no-rows', {});
  if (repeats && rows > mostLines) throw new Refusal('template-too-many-lines', { rows, most: mostLines });
  if (!repeats && rows > mostFiles) throw new Refusal('template-too-many-files', { rows, most: mostFiles });
}

/** A row with everything that it is written from. */
interface FilledRow {
  readonly row: Row;
  readonly name: string;
  readonly filling: PaperFilling;
  readonly writer: WordWriter;
}

function* fillings(
  definition: AnyRegister,
  { choice, masked }: FillTemplateInput,
  { db, meta, names, now }: JobContext,
): Generator<FilledRow> {
  const source = templateSource(definition);
  const nameField = fieldOf(definition, definition.nameField);
  let number = 1;
  for (const rows of readRows(db, definition, { choice })) {
    const said = saidByOthers(db, source, rows, null);
    for (const [index, row] of rows.entries()) {
      const named = row.values[definition.nameField] ?? null;
      const filling: PaperFilling = {
        values: row.values,
        names,
        masked,
        office: meta.office.name,
        today: dayOf(now),
        number,
        sums: new Map(),
        lists: new Map(),
        ...said[index],
        tables: [],
        pictures: [],
        asked: {},
      };
      const name = named === null ? '' : nameField.show(named, names);
      yield { row, name, filling, writer: rowWriter(definition, filling) };
      number += 1;
    }
  }
}

function reportOf(
  definition: AnyRegister,
  { format, repeats, words }: OfficeTemplate,
  { label }: FillTemplateInput,
  { practice }: JobContext['meta'],
  rows: readonly FilledRow[],
): FillReport {
  const all = words.map(({ template }) => template);
  const asked = repeats ? words.filter(({ inLine }) => inLine).map(({ template }) => template) : all;
  const around = repeats ? words.filter(({ inLine }) => !inLine).map(({ template }) => template) : [];
  const writers = rows.map(({ writer }) => writer);
  // The form itself is the superior's and stays as it is: what is invented says so in its name (P39).
  const safe = safeFileName(practice ? `练习-${label}` : label, '套表');
  return {
    rows: rows.length,
    repeats,
    files: repeats
      ? [`${safe}.${format}`]
      : filledFileNames(
          safe,
          rows.map(({ name }) => name),
          format,
        ),
    unknown: unknownWords(definition, all),
    differing: [...new Set(around)].filter((template) => !agreeOn(writers, template)),
    missing: missingIn(definition, rows, asked),
    personal: personalWords(definition, all),
  };
}

function missingIn(
  definition: AnyRegister,
  rows: readonly FilledRow[],
  asked: readonly Template[],
): readonly MissingWord[] {
  const missing = new Map<string, FilledRow[]>();
  for (const filled of rows) {
    for (const word of missingWords(definition, filled.filling, asked)) {
      const known = missing.get(word);
      if (known === undefined) missing.set(word, [filled]);
      else known.push(filled);
    }
  }
  return [...missing]
    .map(([word, open]) => ({
      word,
      rows: open.length,
      first: open.slice(0, mostNamedRows).map(({ row: { id }, name }) => ({ id, name })),
    }))
    .sort((a, b) => a.rows - b.rows);
}

function pathsOf(
  out: NonNullable<FillTemplateInput['out']>,
  { files }: FillReport,
  { format }: OfficeTemplate,
): readonly string[] {
  if ('folder' in out) return files.map((file) => join(out.folder, file));
  if (files.length > 1) throw new Refusal('template-needs-folder', { rows: files.length });
  if (extname(out.file).toLowerCase() !== `.${format}`)
    throw new Refusal('template-other-ending', { file: basename(out.file), ending: `.${format}` });
  return [out.file];
}

function refuseTaken(paths: readonly string[], replace: boolean): void {
  const taken = replace ? [] : paths.filter((path) => existsSync(path));
  const [first] = taken;
  if (first === undefined) return;
  throw new Refusal('template-file-exists', {
    folder: dirname(first),
    files: taken.map((path) => basename(path)),
  });
}

/** All files or, if it is stopped or one cannot be written, none that was not there before. */
async function writeAll(
  template: OfficeTemplate,
  writers: readonly WordWriter[],
  paths: readonly string[],
  { signal, report }: JobContext,
): Promise<void> {
  const made: string[] = [];
  try {
    for (const [index, path] of paths.entries()) {
      if (signal.aborted) throw new Refusal('document-cancelled', {});
      const own = writers[index];
      if (own === undefined) throw new Error('every file has its row');
      const filling = template.repeats
        ? { once: commonWriter(writers), lines: writers }
        : { once: own, lines: [own] };
      const isNew = !existsSync(path);
      await template.write(filling, path);
      if (isNew) made.push(path);
      report(index + 1, paths.length);
    }
  } catch (error) {
    for (const path of made) await rm(path, { force: true });
    throw error;
  }
}
