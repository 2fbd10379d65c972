import { documentForm } from './fill-document.ts';
import type { FormFilling, FormWord, OfficeForm } from './form.ts';
import { type OfficePackage, readOfficePackage, type TemplateFormat } from './office-package.ts';
import { writePackage } from './write-package.ts';
import { workbookForm } from './xlsx/fill-workbook.ts';

/** 模板: a form of Word or Excel with words in braces. */
export interface OfficeTemplate {
  readonly format: TemplateFormat;
  readonly repeats: boolean;
  readonly words: readonly FormWord[];
  /**
   * Writes the filled form; everything but the words, and what follows from lines that repeat, is as in the template.
   *
   * @throws Refusal if the disk is full, the folder cannot be written, or the file is open in another program
   */
  write(filling: FormFilling, path: string): Promise<void>;
}

/** @throws Refusal if the file is no form of Word or Excel, or is protected, spoilt or far too large */
export async function openTemplate(path: string): Promise<OfficeTemplate> {
  const pack = await readOfficePackage(path);
  const { repeats, words, fill } = formOf(pack);
  return {
    format: pack.format,
    repeats,
    words,
    write: (filling, target) => writePackage(pack.parts, fill(filling), target),
  };
}

function formOf(pack: OfficePackage): OfficeForm {
  return pack.format === 'docx' ? documentForm(pack) : workbookForm(pack);
}
