import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type MessageCode, messages } from '../../../shared/messages/index.ts';
import { Refusal } from '../../../shared/messages/refusal.ts';

const folder = join(import.meta.dirname, '../../../shared/messages');
const codes = Object.keys(messages) as MessageCode[];

/** Sentences whose last words, remedy included, come from what they are about. */
const openEnded: ReadonlySet<MessageCode> = new Set(['list-value-unknown', 'row-refused']);

/** A detail that has whatever a sentence asks for: a word, which is also a list of one. */
const anything = new Proxy({}, { get: () => ['柳岸路'] });

const sentenceOf = (code: MessageCode): string =>
  new Refusal(code, anything as ConstructorParameters<typeof Refusal>[1]).message;

describe.each(codes.filter((code) => !openEnded.has(code)))('%s', (code) => {
  it('is one plain Chinese sentence or two, without a word of the program’s own', () => {
    const text = sentenceOf(code);
    expect(text).toMatch(/[。）]$|新的文件夹$/u);
    expect(text).not.toMatch(/undefined|null|\[object|Error|错误码|[!！]|\n/u);
    expect(text.length).toBeLessThan(160);
    expect(text).toMatch(/\p{Script=Han}/u);
  });

  it('says what to do, unless the clerk himself stopped it', () => {
    expect(sentenceOf(code)).toMatch(/请|已取消|可用的|现有|应填|不能用来|撤销过了/u);
  });
});

it('no code means two things: each stands in one file', () => {
  const written = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .flatMap((source) => [...source.matchAll(/^ {2}'([a-z0-9-]+)':/gm)].map(([, code]) => code));
  expect(written.filter((code, index) => written.indexOf(code) !== index)).toEqual([]);
  expect([...written].sort()).toEqual([...codes].sort());
});

it('a refusal carries its code and detail beside its sentence, and its cause', () => {
  const cause = new Error('ENOSPC');
  const refusal = new Refusal('file-disk-full', { file: '名册.pdf' }, { cause });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({
    name: 'Refusal',
    code: 'file-disk-full',
    detail: { file: '名册.pdf' },
    message: '磁盘空间不足，“名册.pdf”没有保存。请清理磁盘后再试一次。',
    cause,
  });
});

it('a sentence fits what it was told: a damaged ledger with and without a backup', () => {
  const damaged = (backup: string | null) =>
    new Refusal('ledger-damaged', { ledger: '柳岸', backup }).message;
  expect(damaged(null)).toContain('没有找到备份');
  expect(damaged('备份甲')).toContain('备份甲');
});
