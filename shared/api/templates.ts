import { z } from 'zod';
import { rowChoice } from '../registers/row-choice.ts';
import type { FillReport } from '../registers/templates/fill-report.ts';
import type { UnknownWord } from '../registers/templates/known-words.ts';
import { inService } from './call.ts';
import { jobId, path, registerKey } from './common.ts';

const templateId = z.int().min(1);

/** How a template is called; it becomes the beginning of files' names. */
export const templateLabel = z.string().trim().min(1, '请写模板的名称').max(40, '名称最多 40 个字');

/** A form's file, looked at before it is kept. */
export interface TemplateCheck {
  readonly format: 'xlsx' | 'docx';
  /** Whether it has a line that repeats for each row. */
  readonly repeats: boolean;
  /** How many different words it has. */
  readonly words: number;
  readonly unknown: readonly UnknownWord[];
}

/** 模板: a form that the ledger keeps for a register. */
export interface TemplateInfo extends TemplateCheck {
  readonly id: number;
  readonly label: string;
  readonly file: string;
  readonly hash: string;
  /** Taken out of the list; it can be put back. */
  readonly removed: boolean;
  /** ISO moment. */
  readonly addedAt: string;
  readonly addedBy: string;
  /** False if its file is not in the ledger's folder any more. */
  readonly isThere: boolean;
  /** Labels of the personal fields that it shows. */
  readonly personal: readonly string[];
}

const filling = z.strictObject({
  register: registerKey,
  template: templateId,
  /** The rows; the whole register unless told. */
  choice: rowChoice.optional(),
});

/** 套表: the office's own forms of Word and Excel, filled from a register. */
export const templateCalls = {
  /** By their names; those taken out come last. */
  templates: inService(z.strictObject({ register: registerKey })).gives<readonly TemplateInfo[]>(),
  checkTemplate: inService(
    z.strictObject({ register: registerKey, path, job: jobId }),
  ).gives<TemplateCheck>(),
  /** `replaces` names the template whose place it takes. */
  addTemplate: inService(
    z.strictObject({
      register: registerKey,
      path,
      label: templateLabel,
      replaces: templateId.nullable(),
      job: jobId,
    }),
  ).gives<{ readonly id: number }>(),
  renameTemplate: inService(z.strictObject({ template: templateId, label: templateLabel })).gives<null>(),
  removeTemplate: inService(z.strictObject({ template: templateId })).gives<null>(),
  putBackTemplate: inService(z.strictObject({ template: templateId })).gives<null>(),
  /** The file as it is kept, e.g. to change something in it. */
  saveTemplate: inService(z.strictObject({ template: templateId, out: path })).gives<{
    readonly out: string;
  }>(),
  /** A form with all words of the register, to begin with: of Word for one row, of Excel with a line for each. */
  saveExampleTemplate: inService(
    z.strictObject({ register: registerKey, format: z.enum(['xlsx', 'docx']), out: path }),
  ).gives<{ readonly out: string }>(),
  /** What a filling would make, and what is missing. Writes nothing. */
  checkFilling: inService(filling).gives<FillReport>(),
  /** Fills and writes. Unmasked, it is written into the history. */
  fillTemplate: inService(
    filling.extend({
      job: jobId,
      masked: z.boolean(),
      out: z.union([z.strictObject({ folder: path }), z.strictObject({ file: path })]),
      /** Files of the same name may be replaced. */
      replace: z.boolean(),
    }),
  ).gives<FillReport & { readonly out: string }>(),
};
