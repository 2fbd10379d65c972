import { exportedFields } from '../../../shared/registers/document-fields.ts';
import { excelFormat } from '../../../shared/registers/field-cell.ts';
import { type AnyRegister, fieldOf } from '../../../shared/registers/register.ts';
import type { TemplateFormat } from '../office-package.ts';
import { type ListForm, writeListForm } from './list-form.ts';
import { type WordForm, writeWordForm } from './word-form.ts';

/** 示例模板: a form with a register's own words, to begin with. @throws Refusal as `writeAtomically` */
export async function writeExample(
  definition: AnyRegister,
  format: TemplateFormat,
  path: string,
): Promise<void> {
  if (format === 'docx') await writeWordForm(singleForm(definition), path);
  else await writeListForm(listForm(definition), path);
}

/** All fields of the register that are words. */
function singleForm(definition: AnyRegister): WordForm {
  const fields = exportedFields(definition, 'all').map((key) => fieldOf(definition, key));
  return {
    title: `${definition.label}登记表`,
    head: ['单位：{本单位}', '编号：{流水号}'],
    fields: fields
      .filter(({ type }) => type !== 'attachment')
      .map(({ label, type }) => ({ label, word: `{${label}}`, wide: type === 'multiline' })),
    foot: ['填表日期：{今天}'],
  };
}

/** The columns of the register's sheet. */
function listForm(definition: AnyRegister): ListForm {
  const { print } = definition;
  const number = { heading: '序号', word: '{序号}', width: 6, align: 'center' } as const;
  const shown = print.columns.filter(({ field }) => fieldOf(definition, field).type !== 'attachment');
  const columns = shown.map(({ field, title, orElse }) => {
    const { label, width, align, excel } = fieldOf(definition, field);
    const other = orElse === undefined ? '' : `|${fieldOf(definition, orElse).label}`;
    const format = excelFormat(fieldOf(definition, field));
    const column = { heading: title ?? label, word: `{${label}${other}}`, width, align };
    return excel === 'text' ? column : { ...column, format };
  });
  return {
    title: print.title,
    head: '单位：{本单位}',
    columns: [number, ...columns],
    foot: '填表日期：{今天}',
  };
}
