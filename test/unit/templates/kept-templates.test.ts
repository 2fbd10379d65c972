import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { templateHandlers } from '../../../electron/api/templates.ts';
import { attachmentStore } from '../../../electron/ledger/attachments/keep-file.ts';
import { attachmentPath } from '../../../electron/ledger/backup/attachments.ts';
import { backupLedger } from '../../../electron/ledger/backup/backup-ledger.ts';
import { restoreBackup } from '../../../electron/ledger/backup/restore.ts';
import { listBatches } from '../../../electron/ledger/journal/history.ts';
import { changeLedger } from '../../../electron/ledger/records/change-ledger.ts';
import { unnamedFiles } from '../../../electron/ledger/retention/unnamed-files.ts';
import { verifyLedger } from '../../../electron/ledger/verify-ledger.ts';
import type { Session } from '../../../electron/service/session.ts';
import { openTemplate } from '../../../electron/templates/open-template.ts';
import { registerOf, shippedRegisters } from '../../../shared/registers/definitions/index.ts';
import { isKnownWord } from '../../../shared/registers/templates/known-words.ts';
import { testNow } from '../../support/ledgers.ts';
import { paragraph, run } from '../../support/office-files.ts';
import { openSession } from '../../support/sessions.ts';
import { run as main } from '../commands/run-main.ts';
import { documentFile, tempPath } from './forms.ts';

let session: Session;
const register = 'volunteer';
const file = (text: string, name = '登记表.docx') => documentFile(name, paragraph(run(text)));

beforeAll(async () => {
  ({ session } = await openSession());
  await session.write((ledger) =>
    changeLedger(ledger, { kind: 'edit', label: '新增' }, (changes) =>
      changes.insert(registerOf(register), { name: '王芳', phone: '13800138000' }),
    ),
  );
});

const add = (label: string, text = '{姓名}{联系电话}', replaces: number | null = null) =>
  templateHandlers.addTemplate({ register, path: file(text), label, replaces, job: 'a' }, session);
const list = () => templateHandlers.templates({ register }, session);
const lastBatch = async () => (await listBatches(session.reader, 1))[0];

describe('a template', () => {
  test('is looked at first: an unknown word is named with the one that was probably meant', async () => {
    const look = { register, path: file('{性名}{姓名}'), job: 'b' };
    expect(await templateHandlers.checkTemplate(look, session)).toEqual({
      format: 'docx',
      repeats: false,
      words: 2,
      unknown: [{ name: '性名', suggested: '{姓名}' }],
    });
    const wordless = templateHandlers.checkTemplate({ ...look, path: file('没有词') }, session);
    await expect(wordless).rejects.toMatchObject({
      code: 'template-no-words',
      detail: { example: '{姓名}' },
    });
  });

  test('is kept with the ledger, under a name of its own, and said in the history', async () => {
    const { id } = await add('登记表');
    expect(await list()).toMatchObject([
      { id, label: '登记表', file: '登记表.docx', isThere: true, removed: false, personal: ['联系电话'] },
    ]);
    expect(await lastBatch()).toMatchObject({ kind: 'design', label: '添加模板“登记表”' });
    await expect(add('登记表')).rejects.toMatchObject({ code: 'template-label-taken' });
  });

  test('is renamed, taken out and put back; another one may not take its name meanwhile and keep it', async () => {
    const { id } = await add('表二');
    await templateHandlers.renameTemplate({ template: id, label: '表三' }, session);
    await expect(
      templateHandlers.renameTemplate({ template: id, label: '登记表' }, session),
    ).rejects.toMatchObject({
      code: 'template-label-taken',
    });
    await templateHandlers.removeTemplate({ template: id }, session);
    expect(await lastBatch()).toMatchObject({ label: '移除模板“表三”' });
    expect((await list()).at(-1)).toMatchObject({ id, removed: true });
    const other = await add('表三');
    const back = () => templateHandlers.putBackTemplate({ template: id }, session);
    await expect(back()).rejects.toMatchObject({ code: 'template-label-taken' });
    await templateHandlers.renameTemplate({ template: other.id, label: '表四' }, session);
    await back();
    expect((await list()).filter(({ removed }) => !removed).map(({ label }) => label)).toEqual([
      ...['登记表', '表三', '表四'].toSorted(),
    ]);
  });

  test('is replaced under its own name, and the former one can be had back', async () => {
    const former = await add('会变的', '{姓名}');
    const later = await add('会变的', '{姓名}，{性别}', former.id);
    const both = (await list()).filter(({ label }) => label === '会变的');
    expect(both).toMatchObject([
      { id: later.id, removed: false, words: 2 },
      { id: former.id, removed: true, words: 1 },
    ]);
    await templateHandlers.saveTemplate({ template: former.id, out: tempPath('原来的.docx') }, session);
    expect(readFileSync(tempPath('原来的.docx')).equals(readFileSync(file('{姓名}')))).toBe(true);
  });

  test('fills; full personal values are said in the history, masked ones and a look are not', async () => {
    const { id } = await add('填的');
    const about = { register, template: id };
    const before = await lastBatch();
    expect(await templateHandlers.checkFilling(about, session)).toMatchObject({
      rows: 1,
      files: ['填的-王芳.docx'],
    });
    const out = { folder: tempPath('填的') };
    const fill = (masked: boolean) =>
      templateHandlers.fillTemplate({ ...about, job: 'c', masked, out, replace: true }, session);
    expect(await fill(true)).toMatchObject({ out: out.folder, files: ['填的-王芳.docx'] });
    expect(await lastBatch()).toEqual(before);
    await fill(false);
    expect(await lastBatch()).toMatchObject({ kind: 'reveal', label: '套表填的 1 人，个人信息未遮盖' });
  });
});

test('the command line finds a template by its name, and says which there are', async () => {
  const fill = (template: string) =>
    main('fill', '志愿者', '--template', template, '--ledger', session.folder, '--dry-run', '--json');
  const { code, out } = await fill('填的');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ files: ['填的-王芳.docx'] });
  expect((await fill('没有的')).err).toContain('填的');
});

test('no file of a template is erased as one that nothing names, taken out or not', async () => {
  const templates = await list();
  expect(templates.some(({ removed }) => removed)).toBe(true);
  const erased = unnamedFiles(session.reader.db, '9999-12-31');
  expect(templates.filter(({ hash }) => erased.includes(hash))).toEqual([]);
});

test('templates are in backups, in what is restored, and missed by the check', async () => {
  const { folder, reader } = session;
  const [first] = await list();
  const hash = first?.hash ?? '';
  const backup = await backupLedger(folder, reader.db, { kind: '手动', now: testNow });
  expect(backup.attachments).toContain(hash);
  const restored = restoreBackup(backup.path, tempPath('恢复.lianxin'));
  expect(existsSync(attachmentPath(attachmentStore(restored.folder), hash))).toBe(true);
  rmSync(attachmentPath(attachmentStore(folder), hash));
  expect(verifyLedger(folder, reader.db).problems.join()).toMatch(/附件“.*”不见了（模板第 \d+ 号）/);
  expect((await list()).find((one) => one.hash === hash)).toMatchObject({ isThere: false });
  const look = templateHandlers.checkFilling({ register, template: first?.id ?? 0 }, session);
  await expect(look).rejects.toMatchObject({ code: 'attachment-missing' });
});

describe.each(shippedRegisters.map((definition) => [definition.label, definition] as const))(
  'the example templates of %s',
  (_, definition) => {
    test.each(['docx', 'xlsx'] as const)('as %s have only words that the register knows', async (format) => {
      const out = join(tempPath('.'), `${definition.key}.${format}`);
      await templateHandlers.saveExampleTemplate({ register: definition.key, format, out }, session);
      const { words, repeats } = await openTemplate(out);
      expect(words.length).toBeGreaterThan(3);
      expect(words.filter(({ template }) => !isKnownWord(definition, template))).toEqual([]);
      expect(repeats).toBe(format === 'xlsx');
    });
  },
);
