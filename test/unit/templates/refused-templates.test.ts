import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openTemplate } from '../../../electron/templates/open-template.ts';
import type { MessageCode } from '../../../shared/messages/index.ts';
import { documentParts, paragraph, run } from '../../support/office-files.ts';
import { buildZip } from '../workbooks/build-zip.ts';
import { tempPath } from './forms.ts';

function file(name: string, content: Buffer | string): string {
  const path = tempPath(name);
  writeFileSync(path, content);
  return path;
}

const body = paragraph(run('{姓名}'));
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const withPart = (name: string, data: string) => [
  ...documentParts(body).filter((part) => part.name !== name),
  { name, data },
];
const zeros = Buffer.alloc(60 * 1024 * 1024);

const cases: readonly (readonly [MessageCode, string, () => string])[] = [
  ['template-not-one', 'a picture', () => file('照片.png', Buffer.from('89504e470d0a1a0a', 'hex'))],
  ['template-not-one', 'an empty file', () => file('空.docx', '')],
  [
    'template-not-one',
    'a folder',
    () => {
      mkdirSync(tempPath('文件夹'));
      return tempPath('文件夹');
    },
  ],
  ['template-not-one', 'another archive', () => file('包.zip', buildZip([{ name: 'a.txt', data: 'a' }]))],
  ['template-old-format', 'an old file', () => file('旧.doc', Buffer.concat([compound, Buffer.alloc(4096)]))],
  [
    'template-encrypted',
    'a file with a password',
    () =>
      file(
        '密.docx',
        Buffer.concat([compound, Buffer.alloc(4096), Buffer.from('EncryptedPackage', 'utf16le')]),
      ),
  ],
  [
    'template-macros',
    'a file with macros',
    () => file('宏.docm', buildZip(withPart('word/vbaProject.bin', 'x'))),
  ],
  [
    'template-corrupt',
    'a file cut off',
    () => file('半.docx', buildZip(documentParts(body)).subarray(0, 300)),
  ],
  [
    'template-corrupt',
    'broken XML',
    () => file('坏.docx', buildZip(withPart('word/document.xml', '<w:document>'))),
  ],
  [
    'template-corrupt',
    'entities of its own',
    () =>
      file('实体.docx', buildZip(withPart('word/document.xml', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))),
  ],
  [
    'template-inflates',
    'a bomb',
    () => file('弹.docx', buildZip([...documentParts(body), { name: 'word/media/a.bin', data: zeros }])),
  ],
  ['workbook-missing', 'a file that is not there', () => tempPath('没有.docx')],
];

describe('refused with a sentence of its own is', () => {
  test.each(cases)('%s: %s', async (code, _, make) => {
    await expect(openTemplate(make())).rejects.toMatchObject({ name: 'Refusal', code });
  });
});
