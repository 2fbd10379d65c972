import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { FormFilling } from '../../../electron/templates/form.ts';
import { openTemplate } from '../../../electron/templates/open-template.ts';
import type { Cell } from '../../../shared/registers/cell.ts';
import type { WordWriter } from '../../../shared/registers/templates/write-words.ts';
import { documentParts } from '../../support/office-files.ts';
import { buildZip } from '../workbooks/build-zip.ts';

const folder = mkdtempSync(join(tmpdir(), 'lianxin-templates-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A path in a folder that disappears after the tests of the file. */
export function tempPath(name: string): string {
  return join(folder, name);
}

/** A writer that knows these words, by their names. */
export function writerOf(
  answers: Readonly<Record<string, Cell>>,
  formats: Readonly<Record<string, string>> = {},
): WordWriter {
  const nameOf = (template: string) => /^\{(.*)\}$/.exec(template)?.[1] ?? template;
  const answer = (template: string) => {
    const name = nameOf(template);
    return name in answers ? { value: answers[name] ?? null, format: formats[name] ?? '@' } : null;
  };
  return {
    cell: answer,
    text(template, blanks) {
      const found = answer(template);
      if (found === null) return null;
      return found.value === null ? (blanks === 'line' ? '________' : '') : String(found.value);
    },
  };
}

/** Fills a form and tells where the result lies. */
export async function filledForm(form: string, name: string, filling: FormFilling): Promise<string> {
  const out = tempPath(name);
  await (await openTemplate(form)).write(filling, out);
  return out;
}

/** A .docx with this body. */
export function documentFile(name: string, body: string, header = ''): string {
  const path = tempPath(name);
  writeFileSync(path, buildZip(documentParts(body, header)));
  return path;
}
