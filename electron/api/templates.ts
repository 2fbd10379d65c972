import { existsSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { TemplateCheck, TemplateInfo, templateCalls } from '../../shared/api/templates.ts';
import { Refusal } from '../../shared/messages/refusal.ts';
import { registerOf } from '../../shared/registers/definitions/index.ts';
import { isExcerpt } from '../../shared/registers/row-choice.ts';
import { personalWords, unknownWords } from '../../shared/registers/templates/known-words.ts';
import { writeAtomically } from '../documents/atomic-file.ts';
import { attachmentStore } from '../ledger/attachments/keep-file.ts';
import { attachmentPath } from '../ledger/backup/attachments.ts';
import {
  addTemplate,
  type KeptTemplate,
  keptTemplate,
  keptTemplates,
  renameTemplate,
  setTemplateRemoved,
  type TemplateFacts,
} from '../ledger/templates/kept-templates.ts';
import type { Session } from '../service/session.ts';
import { writeExample } from '../templates/example/write-example.ts';
import type { Handlers } from './handler.ts';
import { noteReveal } from './note-reveal.ts';

/** Names for jobs that nobody stops: each look at a filling is one. */
let looks = 0;

export const templateHandlers: Handlers<typeof templateCalls> = {
  async templates({ register }, { reader, folder }) {
    return keptTemplates(reader.db, register).map((kept) => asInfo(kept, folder));
  },

  async checkTemplate({ register, path, job }, session) {
    const facts = await readTemplate(session, path, job);
    refuseWordless(register, path, facts);
    return asCheck(register, facts);
  },

  async addTemplate({ job, ...template }, session) {
    session.refuseReadOnly();
    const facts = await readTemplate(session, template.path, job);
    refuseWordless(template.register, template.path, facts);
    const id = await session.write((ledger) => addTemplate(ledger, template, facts));
    session.changed([]);
    return { id };
  },

  async renameTemplate({ template, label }, session) {
    await session.write((ledger) => renameTemplate(ledger, template, label));
    session.changed([]);
    return null;
  },

  async removeTemplate({ template }, session) {
    await session.write((ledger) => setTemplateRemoved(ledger, template, true));
    session.changed([]);
    return null;
  },

  async putBackTemplate({ template }, session) {
    await session.write((ledger) => setTemplateRemoved(ledger, template, false));
    session.changed([]);
    return null;
  },

  async saveTemplate({ template, out }, session) {
    const { file } = fileOf(session, template);
    await writeAtomically(out, (temporary) => copyFile(file, temporary));
    return { out };
  },

  async saveExampleTemplate({ register, format, out }) {
    await writeExample(registerOf(register), format, out);
    return { out };
  },

  async checkFilling({ template, ...about }, session) {
    const { file, label } = fileOf(session, template);
    looks += 1;
    const input = { ...about, template: file, label, masked: true, out: null, replace: false };
    return session.job(`look-${looks}`, `查看${label}`, 'fill-template', input);
  },

  async fillTemplate({ job, template, out, ...about }, session) {
    const { file, label } = fileOf(session, template);
    const input = { ...about, template: file, label, out };
    const report = await session.job(job, `套表：${label}`, 'fill-template', input);
    if (!about.masked && report.personal.length > 0) {
      const { print } = registerOf(about.register);
      const part = about.choice !== undefined && isExcerpt(about.choice) ? '（节选）' : ' ';
      await noteReveal(session, `套表${label}${part}${report.rows} ${print.unit}，个人信息未遮盖`);
    }
    return { ...report, out: 'folder' in out ? out.folder : out.file };
  },
};

function readTemplate(session: Session, file: string, job: string): Promise<TemplateFacts> {
  return session.loneJob(job, '检查模板', 'read-template', { file });
}

/** A form without words would come out as it went in. */
function refuseWordless(register: string, path: string, { words }: TemplateFacts): void {
  if (words.length > 0) return;
  const { fields, nameField } = registerOf(register);
  throw new Refusal('template-no-words', { file: basename(path), example: `{${fields[nameField]?.label}}` });
}

function asCheck(register: string, { format, repeats, words }: TemplateFacts): TemplateCheck {
  return { format, repeats, words: words.length, unknown: unknownWords(registerOf(register), words) };
}

function asInfo(kept: KeptTemplate, folder: string): TemplateInfo {
  const { register, words, id, label, file, hash, removed, addedAt, addedBy } = kept;
  return {
    ...asCheck(register, kept),
    ...{ id, label, file, hash, removed, addedAt, addedBy },
    isThere: existsSync(attachmentPath(attachmentStore(folder), hash)),
    personal: personalWords(registerOf(register), words),
  };
}

/** @throws Refusal if the template is not known, or its file not in the ledger's folder any more */
function fileOf({ reader, folder }: Session, id: number): { readonly file: string; readonly label: string } {
  const { hash, file: name, label } = keptTemplate(reader.db, id);
  const file = attachmentPath(attachmentStore(folder), hash);
  if (!existsSync(file)) throw new Refusal('attachment-missing', { file: name });
  return { file, label };
}
