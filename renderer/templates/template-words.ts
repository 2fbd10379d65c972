import type { TemplateCheck } from '../../shared/api/templates.ts';
import type { UnknownWord } from '../../shared/registers/templates/known-words.ts';

/** `Word 文档，一条记录一个文件，12 个词`. */
export function describeTemplate({ format, repeats, words }: TemplateCheck): string {
  const kind = format === 'docx' ? 'Word 文档' : 'Excel 表格';
  const files = repeats ? '所有记录填在一个文件里，一条一行' : '一条记录一个文件';
  return `${kind}，${files}，${words} 个词`;
}

/** `{性名}（是不是{姓名}？）、{天气}`. */
export function describeUnknown(unknown: readonly UnknownWord[]): string {
  return unknown
    .map(({ name, suggested }) => `{${name}}${suggested === null ? '' : `（是不是${suggested}？）`}`)
    .join('、');
}

/** What a template is called at first: its file's name without the ending. */
export function labelOfFile(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? path;
  return name.replace(/\.[^.]*$/, '').slice(0, 40);
}
