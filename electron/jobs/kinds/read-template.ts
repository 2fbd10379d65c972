import type { Template } from '../../../shared/registers/paper.ts';
import { openTemplate } from '../../templates/open-template.ts';

export interface ReadTemplateInput {
  readonly file: string;
}

/** 看模板: what words a form has, each once. @throws Refusal if the file is no form of Word or Excel */
export async function readTemplate({ file }: ReadTemplateInput) {
  const { format, repeats, words } = await openTemplate(file);
  const templates: readonly Template[] = [...new Set(words.map(({ template }) => template))];
  return { format, repeats, words: templates };
}
